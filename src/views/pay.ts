/** Pay as a page shows it: groups of comparable rows, each with an axis, range bars and a receipt. */
import type { Catalog } from '#catalog/catalog.ts';
import type { PayGroup, PayRow } from '#catalog/pay.ts';
import type { Entry } from '#catalog/records.ts';
import type { Career } from '#schemas/career.ts';
import type { Figure } from '#schemas/salary.ts';
import { placeHref } from './addresses.ts';
import { payBenchmarks, type PayBenchmark } from './pay-benchmark.ts';
import { payAmount, type PayAmount } from './pay-amount.ts';
import { payGroupIds } from './pay-group-id.ts';
import { payMap, rowAnchor, type PlaceMap } from './pay-map.ts';
import { axisScale, axisTicks, positionOf, rangeBar, span, type RangeBar, type Scale } from './pay-range.ts';
import { receipt, type Receipt } from './pay-receipt.ts';
import { rowUnits, sharedUnits, unitChoices, type UnitChoice, type Units } from './pay-units.ts';
import { weaknesses } from './pay-weakness.ts';
import { count, list, longMonth, PERIODIC } from './wording.ts';

export interface PayRowView extends PayAmount {
  /** Set where the group has a map, whose marks lead here. */
  anchor?: string;
  place: string;
  href: string;
  /** The middle half, e.g. `105,210 to 171,980`. */
  half?: string;
  /** From the 10th to the 90th percentile. */
  spread?: string;
  bar?: RangeBar;
  note?: string;
  /** Set in a table of several currencies, where each row has its own. */
  units?: Units;
}

/** A benchmark with its place on the axis of the group, in percent, where the group has one. */
export interface PlacedBenchmark extends PayBenchmark {
  at?: number;
}

export interface PayGroupView {
  id: string;
  kind: 'official' | 'estimate';
  heading: string;
  /** What the rows are, where they are not places. */
  subject?: string;
  caption: string;
  /** Set when rows differ in currency and are therefore listed by name. */
  unranked?: string;
  /** What to hold against the figures; empty where nothing is. */
  weaknesses: string[];
  axis?: { at: number; label: string }[];
  /** true where the source publishes percentiles. */
  hasRanges: boolean;
  rows: PayRowView[];
  units?: Units;
  /** All occupations first, then the field; only where the survey of the figures has them. */
  benchmarks: PlacedBenchmark[];
  /** Only for four places or more. */
  map?: PlaceMap;
  receipt: Receipt;
}

export interface PayView {
  units: UnitChoice[];
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
  const held = catalog.pay(career);
  const ids = payGroupIds(held);
  const groups = [...ids].map(([group, groupId]) => groupView(catalog, career, group, groupId));
  const withheld = (catalog.find('salaries', career.id)?.data.withheld ?? []).map(({ place, source, reason }) => ({
    place: catalog.get('places', place, career.id).data.name,
    source: catalog.get('sources', source, career.id).data.publisher,
    reason,
  }));
  return {
    units: unitChoices(
      catalog,
      held.flatMap(({ rows }) => rows),
    ),
    official: groups.filter(({ kind }) => kind === 'official'),
    estimates: groups.filter(({ kind }) => kind === 'estimate'),
    withheld,
  };
}

function groupView(catalog: Catalog, career: Entry<Career>, group: PayGroup, id: string): PayGroupView {
  const [first] = group.rows;
  if (!first) throw new Error(`${career.id} has an empty pay group`);
  const { source } = group;
  const map = payMap(group, id);
  const benchmarks = payBenchmarks(catalog, group);
  const marks = benchmarks.map(({ value }) => value);
  const scale = group.currency ? axisScale(group.rows, marks) : undefined;
  const occupation = first.figure.occupation?.title ?? career.data.title;
  const level = first.figure.level ? `, level “${first.figure.level}”` : '';
  const units = group.rows.map((row) => rowUnits(catalog, row));
  // On an axis, rows of different factors would change their order and their lengths: such a table stays as it is.
  const isRanked = group.currency !== undefined;
  const rows = group.rows.map((row, i) => rowView(catalog, row, scale, isRanked ? undefined : units[i]));
  return {
    id,
    kind: source.data.kind === 'estimate' ? 'estimate' : 'official',
    heading: groupHeading(catalog, group.rows),
    caption: `${occupation}${level}${CAPTION_MATCH[first.figure.match.occupation]}. ${PERIODIC[group.period]} pay, ${longMonth(group.asOf)}. ${source.data.publisher}.`,
    ...(!group.currency && {
      unranked: 'These places are listed by name, because pay in different currencies cannot be ranked.',
    }),
    weaknesses: weaknesses(group),
    ...(scale && { axis: axisTicks(scale) }),
    hasRanges: rows.some(({ spread }) => spread !== undefined),
    rows: map ? rows.map((row, i) => ({ ...row, anchor: rowAnchor(id, group.rows[i]!.place.id) })) : rows,
    ...(map && { map }),
    benchmarks: benchmarks.map((mark) => ({ ...mark, ...(scale && { at: positionOf(scale, mark.value) }) })),
    ...(isRanked && { units: sharedUnits(units) }),
    receipt: receipt(catalog, group, first.figure),
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

function rowView(catalog: Catalog, { figure, place }: PayRow, scale?: Scale, units?: Units): PayRowView {
  const bar = scale && rangeBar(figure, scale);
  const [half, spread] = [span(figure.p25, figure.p75), span(figure.p10, figure.p90)];
  return {
    place: place.data.name,
    href: placeHref(catalog, place.id),
    ...payAmount(figure),
    ...(half && { half }),
    ...(spread && { spread }),
    ...(bar && { bar }),
    ...(figure.note && { note: figure.note }),
    ...(units && { units }),
  };
}
