/** The units a reader can see pay in, with where their rates come from. */
import type { Catalog } from '#catalog/catalog.ts';
import { factors, rateOf } from '#catalog/exchange.ts';
import type { PayRow } from '#catalog/pay.ts';
import { sourceHref, type Link } from './addresses.ts';
import { list, longDate } from './wording.ts';

/** What a local amount is multiplied by, to five digits; absent where no rate is held. */
export interface Units {
  common?: number;
  ppp?: number;
}

export interface UnitChoice {
  id: keyof Units;
  /** Before an amount: an ISO code, or `Int$` for international dollars. */
  code: string;
  label: string;
  /** What the rate is and of when. */
  meaning: string;
  source: Link;
}

const round = (factor: number) => Number(factor.toPrecision(5));

export function rowUnits(catalog: Catalog, { place, figure }: PayRow): Units {
  const { common, ppp } = factors(catalog, place, figure.currency);
  return { ...(common && { common: round(common) }), ...(ppp && { ppp: round(ppp) }) };
}

/** The factors that hold for all rows of a table; a unit in which rows differ has none. */
export function sharedUnits(units: readonly Units[]): Units {
  const [first] = units;
  const shared = (unit: keyof Units) => {
    const factor = first?.[unit];
    return factor !== undefined && units.every((other) => other[unit] === factor) ? { [unit]: factor } : {};
  };
  return { ...shared('common'), ...shared('ppp') };
}

/** The choices that change some row; none where all pay is in the common currency of a country that sets the scale. */
export function unitChoices(catalog: Catalog, rows: readonly PayRow[]): UnitChoice[] {
  const { commonCurrency } = catalog.site;
  const units = rows.map((row) => rowUnits(catalog, row));
  const choices: UnitChoice[] = [];
  const rate =
    rateOf(catalog, commonCurrency) ?? rows.map(({ figure }) => rateOf(catalog, figure.currency)).find(Boolean);
  if (rate && units.some(({ common }) => common !== undefined && common !== 1)) {
    choices.push({
      id: 'common',
      code: commonCurrency,
      label: catalog.get('currencies', commonCurrency, 'site.json').data.name.replace(/^./, (c) => c.toUpperCase()),
      meaning: `Converted to ${commonCurrency} at the reference rates of ${longDate(rate.date)}; a rate of another day gives other amounts. Pay by the month or the hour stays so.`,
      source: {
        title: catalog.get('sources', rate.source, commonCurrency).data.title,
        href: sourceHref(catalog, rate.source),
      },
    });
  }
  const countries = rows.map(({ place }) => catalog.get('places', place.data.country, place.id).data);
  const parities = countries.flatMap(({ ppp }) => ppp ?? []);
  const [parity] = parities;
  if (parity && units.some(({ ppp }) => ppp !== undefined && ppp !== 1)) {
    const years = [...new Set(parities.map(({ year }) => year))].sort().map(String);
    choices.push({
      id: 'ppp',
      code: 'Int$',
      label: 'Purchasing power',
      meaning: `In international dollars of ${list(years)}: each buys what one US dollar buys in the United States, by the prices of a whole country, not of a city.`,
      source: {
        title: catalog.get('sources', parity.source, 'places').data.title,
        href: sourceHref(catalog, parity.source),
      },
    });
  }
  return choices;
}
