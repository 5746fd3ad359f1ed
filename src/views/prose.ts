/** What the components inside MDX print: each figure of a career that can be meant, every topic and every source. */
import { scaleLinear } from 'd3-scale';
import type { Catalog } from '#catalog/catalog.ts';
import { published, type PayGroup } from '#catalog/pay.ts';
import type { Figure } from '#schemas/salary.ts';
import { sourceHref, topicHref, type Link } from './addresses.ts';
import { payGroupIds } from './pay-group-id.ts';
import { rangeBar, type RangeBar } from './pay-range.ts';
import { MATCH, occupationName } from './pay-receipt.ts';
import { amount, longMonth, money, PERIOD } from './wording.ts';

const AMOUNTS = ['p10', 'p25', 'median', 'p75', 'p90', 'mean'] as const;
export type AmountName = (typeof AMOUNTS)[number];

/** One pay record, with its receipt. */
export interface ProseFigure {
  place: string;
  /** The occupation that the figure is for: the source's own wherever it names one, with its code. */
  occupation: string;
  /** How well that occupation fits the career, in words. */
  match: string;
  /** Set when it is another occupation than the career: its title, to stand beside the amount. */
  counts?: string;
  isEstimate: boolean;
  /** The amount that stands for the figure, unless the source keeps it back. */
  headline?: 'median' | 'mean';
  bar?: RangeBar;
  /** Published amounts, with what they are paid for: `USD 135,980 a year`. */
  amounts: Partial<Record<AmountName, { value: number; text: string; bare: string }>>;
  asOf: string;
  source: Link & { publisher: string };
  /** The table on this page that the figure stands in, with its whole receipt. */
  href: string;
}

export interface ProseView {
  /** Key: `<place> <source>`. A key that two figures fit is left out. */
  figures: Record<string, ProseFigure>;
  topics: Record<string, Link & { summary: string }>;
  sources: Record<string, Link & { publisher: string; release: string }>;
}

export function proseView(catalog: Catalog, career?: string): ProseView {
  const topics = [...catalog.collection('topics')].map(([id, { data }]) => {
    return [id, { title: data.title, href: topicHref(catalog, id), summary: data.summary }] as const;
  });
  const sources = [...catalog.collection('sources')].map(([id, { data }]) => {
    const { title, publisher, release } = data;
    return [id, { title, publisher, release, href: sourceHref(catalog, id) }] as const;
  });
  return {
    figures: career === undefined ? {} : proseFigures(catalog, career),
    topics: Object.fromEntries(topics),
    sources: Object.fromEntries(sources),
  };
}

function proseFigures(catalog: Catalog, id: string): ProseView['figures'] {
  const career = catalog.get('careers', id, 'prose');
  const figures = [...payGroupIds(catalog.pay(career))].flatMap(([group, anchor]) =>
    group.rows.map(({ figure, place }) => {
      const view = proseFigure(catalog, career.data.title, group, figure);
      return { key: `${figure.place} ${figure.source}`, view: { ...view, place: place.data.name, href: `#${anchor}` } };
    }),
  );
  const fitting = [...Map.groupBy(figures, ({ key }) => key).values()].filter(({ length }) => length === 1);
  return Object.fromEntries(fitting.flat().map(({ key, view }) => [key, view]));
}

function proseFigure(
  catalog: Catalog,
  title: string,
  { source }: PayGroup,
  figure: Figure,
): Omit<ProseFigure, 'place' | 'href'> {
  const { match, occupation, currency, period, asOf } = figure;
  const amounts = AMOUNTS.flatMap((name) => {
    const value = published(figure[name]);
    if (value === undefined) return [];
    const text = `${money(value, currency)} ${PERIOD[period]}`;
    return [[name, { value, text, bare: amount(value) }] as const];
  });
  const bar = spreadBar(figure);
  const headline = (['median', 'mean'] as const).find((name) => published(figure[name]) !== undefined);
  return {
    occupation: occupationName(figure) ?? title,
    match: MATCH[match.occupation],
    ...(match.occupation !== 'exact' && { counts: occupation?.title ?? 'an occupation that the source does not name' }),
    isEstimate: source.data.kind === 'estimate',
    ...(headline && { headline }),
    ...(bar && { bar }),
    amounts: Object.fromEntries(amounts),
    asOf: longMonth(asOf),
    source: { title: source.data.title, publisher: source.data.publisher, href: sourceHref(catalog, source.id) },
  };
}

/** From the 10th percentile at one end to the 90th at the other. */
function spreadBar(figure: Figure): RangeBar | undefined {
  const [low, high] = [published(figure.p10), published(figure.p90)];
  if (low === undefined || high === undefined || low >= high) return undefined;
  return rangeBar(figure, scaleLinear([low, high], [0, 100]));
}

/** Ids of the sources that a text quotes. */
export const quotedSources = (body: string): string[] =>
  [...body.matchAll(/<Quote\s[^<>]*?\bsource=["']([a-z0-9-]+)["']/g)].map(([, id]) => id!);
