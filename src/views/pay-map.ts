/** A map of a group's places: each mark leads to the row that says the same in words, so the map itself may stay unread. */
import { scaleQuantile } from 'd3-scale';
import { published, type PayGroup, type PayRow } from '#catalog/pay.ts';
import type { Entry } from '#catalog/records.ts';
import type { Place } from '#schemas/place.ts';
import { SHEETS, STATES, stateOutline, type Sheet } from './map-projection.ts';
import { amount, count, money } from './wording.ts';

/** A disc at a point of the sheet, or the outline of a state, whose file names it. */
export type MapMark = { href: string } & ({ x: number; y: number; name: string } | { outline: string });

/** 1 is the lowest; `none` has no median, `plain` is not shaded. */
export type Shade = 1 | 2 | 3 | 4 | 5 | 'none' | 'plain';

export interface MapLayer {
  shade: Shade;
  /** The lowest and the highest median that have the shade, or why there is none. */
  text: string;
  marks: MapMark[];
}

export interface PlaceMap {
  sheet: Sheet;
  viewBox: string;
  /** Address of the sheet's ground. */
  ground: string;
  /** What the map shows, and what it leaves out. */
  caption: string;
  /** Highest first, as in the table. */
  layers: MapLayer[];
}

interface Marked {
  mark: MapMark;
  median: number | undefined;
}

const FEWEST = 4;
/** Below this many, five shades would stand for one or two places each. */
const FEWEST_FOR_FIVE_SHADES = 10;
const FOUR_SHADES = [1, 2, 3, 5] as const;
const FIVE_SHADES = [1, 2, 3, 4, 5] as const;

export const rowAnchor = (group: string, place: string): string => `${group}-${place}`;

/**
 * Undefined for fewer than four places and for a publisher's estimates. A country is no mark among its own parts.
 * @param id of the group's heading
 */
export function payMap(group: PayGroup, id: string): PlaceMap | undefined {
  if (group.source.data.kind === 'estimate') return undefined;
  const parts = group.rows.filter(({ place }) => place.data.kind !== 'country');
  const rows = parts.length > 0 ? parts : group.rows;
  // By their codes: Puerto Rico is a country of its own among our places, and its areas are among the survey's.
  const isUs = rows.every(({ place: { data } }) => data.codes.fips ?? data.codes.cbsa);
  const sheet: Sheet = isUs ? 'us' : 'world';
  const marked = rows.flatMap((row): Marked[] => {
    const mark = markOf(row, sheet, id);
    return mark ? [{ mark, median: published(row.figure.median) }] : [];
  });
  if (marked.length < FEWEST) return undefined;
  const layers = group.currency ? shaded(marked, group.currency) : undefined;
  const says = layers ? 'the stronger the shade, the higher the median' : 'where the source has figures';
  const outside = rows.length - marked.length;
  const beyond = outside > 0 ? ` ${count(outside, 'place lies', 'places lie')} beyond its edge.` : '';
  return {
    sheet,
    viewBox: SHEETS[sheet].viewBox,
    ground: SHEETS[sheet].ground,
    caption: `Map: ${says}.${beyond}`,
    layers: layers ?? [plainLayer(marked.map(({ mark }) => mark))],
  };
}

/** Where places are, all alike; `hrefOf` says where a mark leads. States are left out: their points would cover each other. */
export function worldMap(places: readonly Entry<Place>[], hrefOf: (place: string) => string): PlaceMap {
  const marks = places
    .filter(({ data }) => data.kind !== 'state')
    .flatMap((place) => discOf(place, 'world', hrefOf(place.id)) ?? []);
  const { viewBox, ground } = SHEETS.world;
  const caption = 'Map: countries and cities with figures.';
  return { sheet: 'world', viewBox, ground, caption, layers: [plainLayer(marks)] };
}

const plainLayer = (marks: MapMark[]): MapLayer => ({ shade: 'plain', text: count(marks.length, 'place'), marks });

function discOf({ data }: Entry<Place>, sheet: Sheet, href: string): MapMark | undefined {
  const point = SHEETS[sheet].point(data.lon, data.lat);
  return point && { href, ...point, name: data.name };
}

function markOf({ place }: PayRow, sheet: Sheet, group: string): MapMark | undefined {
  const { kind, codes } = place.data;
  const href = `#${rowAnchor(group, place.id)}`;
  if (sheet === 'us' && kind === 'state' && codes.fips) return { href, outline: stateOutline(codes.fips) };
  return discOf(place, sheet, href);
}

/** Shades that hold equally many places; undefined where too few medians are published. */
function shaded(marked: readonly Marked[], currency: string): MapLayer[] | undefined {
  const medians = marked.flatMap(({ median }) => median ?? []);
  if (medians.length < FEWEST) return undefined;
  const shades = medians.length < FEWEST_FOR_FIVE_SHADES ? FOUR_SHADES : FIVE_SHADES;
  const shadeOf = scaleQuantile<Exclude<Shade, string>>(medians, shades);
  const byShade = Map.groupBy(marked, ({ median }) => (median === undefined ? 'none' : shadeOf(median)));
  const layers = shades.toReversed().flatMap((shade): MapLayer[] => {
    const members = byShade.get(shade) ?? [];
    if (members.length === 0) return [];
    const [lowest, highest] = [Math.min, Math.max].map((end) => end(...members.flatMap(({ median }) => median ?? [])));
    const text = lowest === highest ? '' : ` to ${amount(highest!)}`;
    return [{ shade, text: money(lowest!, currency) + text, marks: members.map(({ mark }) => mark) }];
  });
  const without = (byShade.get('none') ?? []).map(({ mark }) => mark);
  const isIncomplete = without.length > 0 || (marked.some(({ mark }) => 'outline' in mark) && marked.length < STATES);
  return isIncomplete ? [...layers, { shade: 'none', text: 'no median published', marks: without }] : layers;
}
