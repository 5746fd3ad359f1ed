/** US metropolitan areas as places: CBSA code and title as in the pay files, with a point of the Census gazetteer. */
import { numberBetween, required } from './cells.ts';
import { onlySource, type Content } from './content.ts';
import { countryByCode, mergePlaces, slugOf, stateByFips, type IncomingPlace } from './merge-places.ts';
import type { Format, ImportOptions, Plan } from './plan.ts';
import { refuse } from './refusal.ts';
import { onceOnly } from './duplicates.ts';
import type { Table } from './table.ts';
import { FIPS_BY_POSTAL } from './us-state-codes.ts';

export const usMetros: Format = {
  name: 'us-metros',
  about: 'US metropolitan areas (CBSA code, title, primary state, point) as places',
  dialects: [{ columns: { cbsa: 'cbsa', title: 'oews_2024_title', state: 'primary_state', lat: 'lat', lon: 'lon' } }],
  takes: ['source'],
  plan,
};

async function plan(table: Table, content: Content, options: ImportOptions): Promise<Plan> {
  const source = onlySource(content, table.name, options.source, 'us-census-gazetteer').id;
  const countries = countryByCode(content);
  const states = stateByFips(content);
  const once = onceOnly(table.name);
  const incoming: IncomingPlace[] = [];
  for await (const row of table.rows) {
    const cbsa = required(row, 'cbsa', 'the five digits of a metropolitan area, e.g. 35620', /^\d{5}$/);
    once(cbsa, row.line, `area ${cbsa}`);
    const name = required(row, 'title', 'the title of a metropolitan area, e.g. Austin-Round Rock-San Marcos, TX');
    const postal = required(row, 'state', 'the two letters of a state, e.g. TX', /^[A-Z]{2}$/);
    // Puerto Rico is a country of its own in GeoNames.
    const country = (countries.get(FIPS_BY_POSTAL.has(postal) ? 'US' : postal) ?? countries.get('US'))?.id;
    if (!country)
      refuse(
        'content/places.json: found no country with the code US, expected it before its metropolitan areas; import it with geonames-countries.',
      );
    const parent = states.get(FIPS_BY_POSTAL.get(postal) ?? '') ?? country;
    const point = {
      lat: numberBetween(row, 'lat', -90, 90, '40.7354'),
      lon: numberBetween(row, 'lon', -180, 180, '-73.8077'),
    };
    const place = {
      name,
      kind: 'metro' as const,
      country,
      parent,
      currency: 'USD',
      ...point,
      codes: { cbsa },
      source,
      importer: 'us-metros',
    };
    incoming.push({ ids: [slugOf(name), `${slugOf(name)}-${cbsa}`], by: 'cbsa', place });
  }
  const { change, notes } = mergePlaces(content, incoming);
  return { changes: [change], notes };
}
