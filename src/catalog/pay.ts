/** Pay figures grouped so that only comparable ones stand together. */
import type { Place } from '#schemas/place.ts';
import type { Figure } from '#schemas/salary.ts';
import type { Source } from '#schemas/vocabularies.ts';
import type { Entry } from './records.ts';

export interface PayRow {
  figure: Figure;
  place: Entry<Place>;
}

/** Figures of one source, month, period, basis, source's occupation, how well it fits, and level: the only ones that may be ranked together. */
export interface PayGroup {
  source: Entry<Source>;
  asOf: string;
  period: Figure['period'];
  basis: Figure['basis'];
  /** The one currency of all rows, or undefined when they differ and cannot be ranked. */
  currency: string | undefined;
  /** Countries first; then by median, highest first; by name where currencies differ. */
  rows: PayRow[];
}

/** Full-time, the year round: 2,080 hours is the convention of BLS OEWS. For rough comparison only, never shown. */
export const PERIODS_A_YEAR: Record<Figure['period'], number> = { year: 1, month: 12, week: 52, day: 260, hour: 2080 };

/** The published amount, or undefined where the source keeps it back. */
export const published = (amount: number | 'not published' | undefined): number | undefined =>
  typeof amount === 'number' ? amount : undefined;

/** The figure that stands for a row: its median, else its mean, else nothing. */
export const headline = (figure: Figure): number | undefined => published(figure.median) ?? published(figure.mean);

/** Groups in the order of the figures' first appearance; official sources before estimates. */
export function groupPay(rows: readonly PayRow[], sourceOf: (figure: Figure) => Entry<Source>): PayGroup[] {
  const groups = Map.groupBy(rows, ({ figure: f }) =>
    JSON.stringify([f.source, f.asOf, f.period, f.basis, f.occupation, f.match.occupation, f.level]),
  );
  const built = [...groups.values()].map((members) => buildGroup(members, sourceOf));
  const rank = ({ source }: PayGroup) => (source.data.kind === 'estimate' ? 1 : 0);
  return built.sort((a, b) => rank(a) - rank(b));
}

function buildGroup(rows: readonly PayRow[], sourceOf: (figure: Figure) => Entry<Source>): PayGroup {
  const [first] = rows;
  if (!first) throw new Error('a pay group has at least one row');
  const { asOf, period, basis } = first.figure;
  const currencies = new Set(rows.map(({ figure }) => figure.currency));
  const currency = currencies.size === 1 ? first.figure.currency : undefined;
  const byName = (a: PayRow, b: PayRow) => a.place.data.name.localeCompare(b.place.data.name, 'en');
  const byMedian = (a: PayRow, b: PayRow) =>
    Number(b.place.data.kind === 'country') - Number(a.place.data.kind === 'country') ||
    (headline(b.figure) ?? 0) - (headline(a.figure) ?? 0) ||
    byName(a, b);
  return {
    source: sourceOf(first.figure),
    asOf,
    period,
    basis,
    currency,
    rows: rows.toSorted(currency ? byMedian : byName),
  };
}
