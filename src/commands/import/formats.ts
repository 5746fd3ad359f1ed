/** Every format that `npm run import` reads. */
import { blsEp12 } from './bls-ep.ts';
import { blsEpOutlook } from './bls-ep-outlook.ts';
import { blsOews } from './bls-oews.ts';
import { ecb } from './ecb.ts';
import { entgeltatlas } from './entgeltatlas.ts';
import { factImport } from './fact-plan.ts';
import { geonamesCities } from './geonames-cities.ts';
import { geonamesCountries } from './geonames-countries.ts';
import { jobBank } from './job-bank.ts';
import { occupationImport } from './occupation-plan.ts';
import { interests, jobZones } from './onet-facts.ts';
import { onetLists } from './onet-lists.ts';
import { onsAshe14 } from './ons-ashe-14.ts';
import { payImport } from './pay-plan.ts';
import type { Format } from './plan.ts';
import { fits } from './table.ts';
import { usMetros } from './us-metros.ts';
import { usStates } from './us-states.ts';
import { worldbankPpp } from './worldbank-ppp.ts';

const pay = [...blsOews, onsAshe14, entgeltatlas, jobBank];
const order = pay.map(({ name }) => name);

export const formats: readonly Format[] = [
  ...pay.map((format) => payImport(format, order)),
  blsEp12,
  ...[factImport(blsEpOutlook), factImport(interests), factImport(jobZones)],
  ...onetLists.map(occupationImport),
  ...[geonamesCountries, usStates, usMetros, geonamesCities, ecb, worldbankPpp],
];

/** Names of the formats whose columns a header has. */
export const formatsFor = (header: readonly string[]): string[] =>
  formats.filter(({ dialects }) => fits(dialects, header)).map(({ name }) => name);
