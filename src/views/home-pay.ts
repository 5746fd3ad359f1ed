/** What the occupations of the guides pay, side by side: only figures of one source, month, basis and country. */
import type { Catalog } from '#catalog/catalog.ts';
import { published, type PayGroup, type PayRow } from '#catalog/pay.ts';
import type { Entry } from '#catalog/records.ts';
import type { Career } from '#schemas/career.ts';
import { careerHref } from './addresses.ts';
import { payAmount } from './pay-amount.ts';
import { axisScale, axisTicks, rangeBar, span } from './pay-range.ts';
import { receipt } from './pay-receipt.ts';
import type { PayGroupView } from './pay.ts';
import { longMonth, PERIODIC } from './wording.ts';

const LEAST_ROWS = 3;
const MOST_ROWS = 12;

interface Candidate extends PayRow {
  career: Entry<Career>;
  group: PayGroup;
}

/** The largest set of comparable national figures with percentiles; undefined where fewer than three compare. */
export function homePay(catalog: Catalog): PayGroupView | undefined {
  const careers = [...catalog.collection('careers').values()];
  const candidates = careers.flatMap((career) => candidatesOf(catalog, career));
  const sets = Map.groupBy(candidates, ({ figure: f }) => [f.source, f.asOf, f.period, f.basis, f.place].join(' '));
  const [largest] = [...sets.values()].map(perOccupation).sort((a, b) => b.length - a.length);
  const [first] = largest ?? [];
  if (!largest || !first || largest.length < LEAST_ROWS) return undefined;
  const rows = largest.toSorted((a, b) => median(b) - median(a)).slice(0, MOST_ROWS);
  const scale = axisScale(rows);
  const { figure, place, group } = first;
  return {
    id: 'pay',
    kind: 'official',
    heading: 'What the work pays',
    subject: 'Occupation, as the source names it',
    caption: `${PERIODIC[figure.period]} pay in the ${place.data.name}, ${longMonth(figure.asOf)}. ${group.source.data.publisher}. Each occupation leads to a guide that uses it.`,
    weaknesses: [],
    ...(scale && { axis: axisTicks(scale) }),
    hasRanges: true,
    rows: rows.map(({ career, figure: own }) => {
      const bar = scale && rangeBar(own, scale);
      const [half, spread] = [span(own.p25, own.p75), span(own.p10, own.p90)];
      return {
        place: own.occupation?.title ?? career.data.title,
        href: careerHref(career.id),
        ...payAmount(own),
        ...(half && { half }),
        ...(spread && { spread }),
        ...(bar && { bar }),
      };
    }),
    benchmarks: [],
    receipt: receipt(catalog, group, figure).filter(({ term }) => term !== 'Occupation'),
  };
}

const occupationOf = ({ occupation }: Candidate['figure']) => occupation && `${occupation.system} ${occupation.code}`;

/** Several guides may use one occupation of a source: the first of them stands for it. */
const perOccupation = (rows: readonly Candidate[]): Candidate[] =>
  [...Map.groupBy(rows, ({ career, figure }) => occupationOf(figure) ?? career.id).values()].flatMap(
    ([first]) => first ?? [],
  );

const median = ({ figure }: PayRow): number => published(figure.median) ?? 0;

/** The career's first official figures of whole countries, with a median and both ends. */
function candidatesOf(catalog: Catalog, career: Entry<Career>): Candidate[] {
  const hasSpread = ({ figure: { median: middle, p10, p90 } }: PayRow) => [middle, p10, p90].every(published);
  return catalog
    .pay(career)
    .filter(({ source }) => source.data.kind === 'official')
    .flatMap((group) =>
      group.rows
        .filter((row) => row.place.data.kind === 'country' && hasSpread(row))
        .map((row) => ({ ...row, career, group })),
    );
}
