/** Median pay of all occupations and of the field, to read a group's figures against. */
import type { Catalog } from '#catalog/catalog.ts';
import type { PayGroup } from '#catalog/pay.ts';
import { sourceHref, type Link } from './addresses.ts';
import { longMonth, money, PERIOD } from './wording.ts';

export interface PayBenchmark {
  /** e.g. `All occupations, United States` or `Computer and mathematical occupations, United States`. */
  label: string;
  /** `USD 49,500`, or `USD 23.80 an hour`. */
  amount: string;
  /** The same as a number, in the currency and for the period of the group. */
  value: number;
  /** e.g. `May 2024`. */
  asOf: string;
  source: Link;
  note?: string;
}

export const payBenchmarks = (catalog: Catalog, group: PayGroup): PayBenchmark[] =>
  catalog.benchmarks(group).map(({ id, data }) => {
    const { scope, occupation, median, currency, period, note } = data;
    const text = money(median, currency);
    const title = scope === 'all occupations' ? 'All occupations' : occupation.title;
    return {
      label: `${title}, ${catalog.get('places', data.place, id).data.name}`,
      amount: period === 'year' ? text : `${text} ${PERIOD[period]}`,
      value: median,
      asOf: longMonth(data.asOf),
      source: { title: catalog.get('sources', data.source, id).data.title, href: sourceHref(catalog, data.source) },
      ...(note && { note }),
    };
  });
