/**
 * Pay in other units, for a rough comparison between countries.
 *
 * - common currency: `amount / perEuro(local) × perEuro(common)`, both the ECB's reference rates of one day
 * - purchasing power: `amount / PPP(country)`, the World Bank's PA.NUS.PPP: local units for one international dollar
 */
import type { Currency } from '#schemas/vocabularies.ts';
import type { Place } from '#schemas/place.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './records.ts';

/** What an amount in local currency is multiplied by; undefined where no rate is held. */
export interface Factors {
  common: number | undefined;
  ppp: number | undefined;
}

const EURO = 'EUR';

type Rate = NonNullable<Currency['perEuro']>;

export const rateOf = (catalog: Catalog, currency: string): Rate | undefined =>
  catalog.find('currencies', currency)?.data.perEuro;

export function factors(catalog: Catalog, place: Entry<Place>, currency: string): Factors {
  const { commonCurrency } = catalog.site;
  const [local, common] = [rateOf(catalog, currency), rateOf(catalog, commonCurrency)];
  const perEuro = (rate: Rate | undefined, id: string) => (id === EURO ? 1 : rate?.rate);
  const [from, to] = [perEuro(local, currency), perEuro(common, commonCurrency)];
  // Rates of different days would compare the days too.
  const isOneDay = !local || !common || local.date === common.date;
  const country = catalog.get('places', place.data.country, place.id).data;
  return {
    common: currency === commonCurrency ? 1 : from && to && isOneDay ? to / from : undefined,
    ppp: country.ppp && country.currency === currency ? 1 / country.ppp.perInternationalDollar : undefined,
  };
}
