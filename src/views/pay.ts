/** Pay as a page shows it: groups of comparable rows, each with an axis, range bars and a receipt. */
import { scaleLinear } from 'd3-scale';
import type { Catalog } from '#catalog/catalog.ts';
import { published, type PayGroup, type PayRow } from '#catalog/pay.ts';
import type { Entry } from '#catalog/records.ts';
import type { Career } from '#schemas/career.ts';
import type { Figure } from '#schemas/salary.ts';
import { placeHref } from './addresses.ts';
import { payBenchmarks, type PayBenchmark } from './pay-benchmark.ts';
import { payAmount, type PayAmount } from './pay-amount.ts';
import { receipt, type Receipt } from './pay-receipt.ts';
import { amount, compactNumber, count, list, longMonth, PERIODIC } from './wording.ts';

/** Positions on the axis, in percent of its width. */
export interface RangeBar {
  p10: number;
  p25?: number;
  median?: number;
  p75?: number;
  p90: number;
  /** The same in words. */
  text: string;
}

export interface PayRowView extends PayAmount {
  place: string;
  href: string;
  range?: RangeBar;
  note?: string;
}

export interface PayGroupView {
  id: string;
  kind: 'official' | 'estimate';
  heading: string;
  caption: string;
  /** Set when rows differ in currency and are therefore listed by name. */
  unranked?: string;
  axis?: { at: number; label: string }[];
  rows: PayRowView[];
  /** All occupations first, then the field; only where the survey of the figures has them. */
  benchmarks?: PayBenchmark[];
  receipt: Receipt;
}

export interface PayView {
  official: PayGroupView[];
  estimates: PayGroupView[];
  withheld: { place: string; source: string; reason: string }[];
}

const KINDS = { country: 'country', state: 'states', metro: 'metropolitan areas', city: 'cities' } as const;

const CAPTION_MATCH: Record<Figure['match']['occupation'], string> = {
  exact: '',
  broader: ' (a broader occupation)',
  approximate: ' (a neighbouring occupation)',
};

export function payView(catalog: Catalog, career: Entry<Career>): PayView {
  const seen = new Map<string, number>();
  /** Two groups of one source and occupation differ in month, level or basis; the second is numbered. */
  const idOf = ({ source, rows: [first] }: PayGroup) => {
    const id = `pay-${source.id}-${first?.figure.occupation?.code ?? 'all'}`.replaceAll('.', '-');
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    return nth === 1 ? id : `${id}-${nth}`;
  };
  const groups = catalog.pay(career).map((group) => groupView(catalog, career, group, idOf(group)));
  const withheld = (catalog.find('salaries', career.id)?.data.withheld ?? []).map(({ place, source, reason }) => ({
    place: catalog.get('places', place, career.id).data.name,
    source: catalog.get('sources', source, career.id).data.publisher,
    reason,
  }));
  return {
    official: groups.filter(({ kind }) => kind === 'official'),
    estimates: groups.filter(({ kind }) => kind === 'estimate'),
    withheld,
  };
}

function groupView(catalog: Catalog, career: Entry<Career>, group: PayGroup, id: string): PayGroupView {
  const [first] = group.rows;
  if (!first) throw new Error(`${career.id} has an empty pay group`);
  const { source } = group;
  const scale = group.currency ? axisScale(group.rows) : undefined;
  const benchmarks = payBenchmarks(catalog, group);
  const occupation = first.figure.occupation?.title ?? career.data.title;
  const level = first.figure.level ? `, level “${first.figure.level}”` : '';
  return {
    id,
    kind: source.data.kind === 'estimate' ? 'estimate' : 'official',
    heading: groupHeading(catalog, group.rows),
    caption: `${occupation}${level}${CAPTION_MATCH[first.figure.match.occupation]}. ${PERIODIC[group.period]} pay, ${longMonth(group.asOf)}. ${source.data.publisher}.`,
    ...(!group.currency && {
      unranked: 'These places are listed by name: their currencies differ, so they cannot be ranked.',
    }),
    ...(scale && { axis: scale.ticks(3).map((tick) => ({ at: percent(scale(tick)), label: compactNumber(tick) })) }),
    rows: group.rows.map((row) => rowView(catalog, row, scale)),
    ...(benchmarks.length > 0 && { benchmarks }),
    receipt: receipt(group, first.figure),
  };
}

function groupHeading(catalog: Catalog, rows: readonly PayRow[]): string {
  const countries = [...new Set(rows.map(({ place }) => place.data.country))];
  const kinds = [...new Set(rows.map(({ place }) => place.data.kind))].filter((kind) => kind !== 'country');
  const some = list(kinds.map((kind) => KINDS[kind]));
  if (countries.length > 3)
    return kinds.length === 0
      ? count(countries.length, 'country', 'countries')
      : `${some} of the world`.replace(/^./, (first) => first.toUpperCase());
  const names = list(countries.map((id) => catalog.get('places', id, 'pay').data.name));
  if (kinds.length === 0) return names;
  const hasCountry = rows.some(({ place }) => place.data.kind === 'country');
  return hasCountry ? `${names} and ${countries.length === 1 ? 'its' : 'their'} ${some}` : `${names}: ${some}`;
}

type Scale = ReturnType<typeof scaleLinear<number>>;

function axisScale(rows: readonly PayRow[]): Scale | undefined {
  const ends = rows.flatMap(({ figure }) => {
    const low = published(figure.p10);
    const high = published(figure.p90);
    return low !== undefined && high !== undefined ? [low, high] : [];
  });
  if (ends.length === 0) return undefined;
  return scaleLinear([Math.min(...ends), Math.max(...ends)], [0, 100]).nice(3);
}

/** One decimal is finer than a pixel on the widest table. */
const percent = (value: number): number => Math.round(value * 10) / 10;

function rowView(catalog: Catalog, { figure, place }: PayRow, scale: Scale | undefined): PayRowView {
  const range = scale && rangeBar(figure, scale);
  return {
    place: place.data.name,
    href: placeHref(catalog, place.id),
    ...payAmount(figure),
    ...(range && { range }),
    ...(figure.note && { note: figure.note }),
  };
}

function rangeBar(figure: Figure, scale: Scale): RangeBar | undefined {
  const at = (percentile: Figure['p10']) => {
    const value = published(percentile);
    return value === undefined ? undefined : percent(scale(value));
  };
  const [p10, p25, median, p75, p90] = [figure.p10, figure.p25, figure.median, figure.p75, figure.p90].map(at);
  const [low, high] = [published(figure.p10), published(figure.p90)];
  if (p10 === undefined || p90 === undefined || low === undefined || high === undefined) return undefined;
  return {
    p10,
    p90,
    ...(p25 !== undefined && { p25 }),
    ...(median !== undefined && { median }),
    ...(p75 !== undefined && { p75 }),
    text: `${amount(low)} to ${amount(high)}`,
  };
}
