/** Pay as a page shows it: groups of comparable rows, each with an axis, range bars and a receipt. */
import { scaleLinear } from 'd3-scale';
import type { Catalog } from '#catalog/catalog.ts';
import { headline, published, type PayGroup, type PayRow } from '#catalog/pay.ts';
import type { Entry } from '#catalog/records.ts';
import { CODE_SYSTEMS } from '#schemas/codes.ts';
import type { Career } from '#schemas/career.ts';
import type { Figure } from '#schemas/salary.ts';
import { placeHref, sourceHref } from './addresses.ts';
import { BASIS, compactNumber, list, longDate, longMonth, money, PERIODIC, whole } from './wording.ts';

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

export interface PayRowView {
  place: string;
  href: string;
  amount: string;
  /** Set when the amount is an average, because the source gives no median. */
  isMean: boolean;
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
  receipt: { term: string; text: string; href?: string }[];
}

export interface PayView {
  official: PayGroupView[];
  estimates: PayGroupView[];
  withheld: { place: string; source: string; reason: string }[];
}

const KINDS = { country: 'country', state: 'states', metro: 'metropolitan areas', city: 'cities' } as const;

const MATCH: Record<Figure['match']['occupation'], string> = {
  exact: 'the same occupation',
  broader: 'a broader occupation, which contains this career',
  approximate: 'a neighbouring occupation that only overlaps with this career',
};

const CAPTION_MATCH: Record<Figure['match']['occupation'], string> = {
  exact: '',
  broader: ' (a broader occupation)',
  approximate: ' (a neighbouring occupation)',
};

export function payView(catalog: Catalog, career: Entry<Career>): PayView {
  const groups = catalog.pay(career).map((group) => groupView(catalog, career, group));
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

/** The source's own title of the occupation, with its code. */
export function occupationName(figure: Figure): string | undefined {
  const { occupation } = figure;
  return occupation && `${occupation.title} (${CODE_SYSTEMS[occupation.system].title} ${occupation.code})`;
}

function groupView(catalog: Catalog, career: Entry<Career>, group: PayGroup): PayGroupView {
  const [first] = group.rows;
  if (!first) throw new Error(`${career.id} has an empty pay group`);
  const { source } = group;
  const scale = group.currency ? axisScale(group.rows) : undefined;
  const occupation = first.figure.occupation?.title ?? career.data.title;
  const level = first.figure.level ? `, level “${first.figure.level}”` : '';
  return {
    id: `pay-${source.id}-${first.figure.occupation?.code ?? 'all'}`.replaceAll('.', '-'),
    kind: source.data.kind === 'estimate' ? 'estimate' : 'official',
    heading: groupHeading(catalog, group.rows),
    caption: `${occupation}${level}${CAPTION_MATCH[first.figure.match.occupation]}. ${PERIODIC[group.period]} pay, ${longMonth(group.asOf)}. ${source.data.publisher}.`,
    ...(!group.currency && {
      unranked: 'These places are listed by name: their currencies differ, so they cannot be ranked.',
    }),
    ...(scale && { axis: scale.ticks(3).map((tick) => ({ at: percent(scale(tick)), label: compactNumber(tick) })) }),
    rows: group.rows.map((row) => rowView(catalog, row, scale)),
    receipt: receipt(group, first.figure),
  };
}

function groupHeading(catalog: Catalog, rows: readonly PayRow[]): string {
  const countries = [...new Set(rows.map(({ place }) => place.data.country))];
  const kinds = [...new Set(rows.map(({ place }) => place.data.kind))].filter((kind) => kind !== 'country');
  if (countries.length > 3) return 'Cities of the world';
  const names = list(countries.map((id) => catalog.get('places', id, 'pay').data.name));
  if (kinds.length === 0) return names;
  const some = list(kinds.map((kind) => KINDS[kind]));
  const hasCountry = rows.some(({ place }) => place.data.kind === 'country');
  return hasCountry ? `${names} and its ${some}` : `${names}: ${some}`;
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
  const amount = headline(figure);
  const range = scale && rangeBar(figure, scale);
  return {
    place: place.data.name,
    href: placeHref(catalog, place.id),
    amount: amount === undefined ? 'not published' : money(amount, figure.currency),
    isMean: published(figure.median) === undefined && published(figure.mean) !== undefined,
    ...(range && { range }),
    ...(figure.note && { note: figure.note }),
  };
}

function rangeBar(figure: Figure, scale: Scale): RangeBar | undefined {
  const at = (amount: Figure['p10']) => {
    const value = published(amount);
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
    text: `${whole(low)} to ${whole(high)}`,
  };
}

function receipt({ source, asOf, basis, rows }: PayGroup, first: Figure): PayGroupView['receipt'] {
  const sizes = new Set(rows.map(({ figure }) => figure.n));
  const size = sizes.size > 1 ? 'stated for each place' : typeof first.n === 'number' ? whole(first.n) : first.n;
  const { title, publisher, release, licence, retrieved, url } = source.data;
  return [
    { term: 'Source', text: `${title}, ${publisher}`, href: sourceHref(source.id) },
    { term: 'Release', text: `${release}; figures as of ${longMonth(asOf)}; retrieved ${longDate(retrieved)}` },
    { term: 'Address', text: url ? new URL(url).hostname : 'none known', ...(url && { href: url }) },
    { term: 'Licence', text: licence },
    {
      term: 'Occupation',
      text: `${occupationName(first) ?? 'the source names no code'}: ${MATCH[first.match.occupation]}`,
    },
    { term: 'Place', text: first.match.place === 'exact' ? 'the area named' : `an area that is ${first.match.place}` },
    { term: 'Basis', text: BASIS[basis] },
    { term: 'Sample size', text: String(size) },
  ];
}
