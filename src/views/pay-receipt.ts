/** The receipt of a group of pay figures: where they come from, what they are, and how well they fit. */
import type { Catalog } from '#catalog/catalog.ts';
import type { PayGroup, PayRow } from '#catalog/pay.ts';
import type { Figure } from '#schemas/salary.ts';
import { sourceHref } from './addresses.ts';
import { BASIS, CODE_SYSTEM, count, list, longDate, longMonth, whole } from './wording.ts';

export type Receipt = { term: string; text: string; href?: string }[];

/** How well the source's occupation fits the career. */
export const MATCH: Record<Figure['match']['occupation'], string> = {
  exact: 'the same occupation',
  broader: 'a broader occupation, which contains this career',
  approximate: 'a neighbouring occupation that only overlaps with this career',
};

const PLACE_MATCH: Record<Figure['match']['place'], string> = {
  exact: 'the area named',
  broader: 'a wider area, which contains it',
  approximate: 'an area that only overlaps with it',
};

/** The source's own title of the occupation, with its code. */
export function occupationName(figure: Figure): string | undefined {
  const { occupation } = figure;
  return occupation && `${occupation.title} (${CODE_SYSTEM[occupation.system]} ${occupation.code})`;
}

export function receipt(catalog: Catalog, { source, asOf, basis, rows }: PayGroup, first: Figure): Receipt {
  const { title, publisher, release, licence, retrieved, url } = source.data;
  return [
    { term: 'Source', text: `${title}, ${publisher}`, href: sourceHref(catalog, source.id) },
    { term: 'Release', text: `${release}; figures as of ${longMonth(asOf)}; retrieved ${longDate(retrieved)}` },
    { term: 'Address', text: url ? new URL(url).hostname : 'none known', ...(url && { href: url }) },
    { term: 'Licence', text: licence },
    {
      term: 'Occupation',
      text: `${occupationName(first) ?? 'the source names no code'}: ${MATCH[first.match.occupation]}`,
    },
    { term: 'Place', text: placeMatch(rows) },
    { term: 'Basis', text: BASIS[basis] },
    { term: 'Sample size', text: sampleSize(rows) },
  ];
}

/** How well the source's areas fit the places; the places are named where only some do not fit. */
function placeMatch(rows: readonly PayRow[]): string {
  const byMatch = Map.groupBy(rows, ({ figure }) => figure.match.place);
  if (byMatch.size === 1) return [...byMatch.keys()].map((match) => PLACE_MATCH[match]).join('');
  const exceptions = (['broader', 'approximate'] as const).flatMap((match) => {
    const names = byMatch.get(match)?.map(({ place }) => place.data.name) ?? [];
    return names.length > 0 ? [`for ${list(names)} ${PLACE_MATCH[match]}`] : [];
  });
  return [...(byMatch.has('exact') ? [PLACE_MATCH.exact] : []), ...exceptions].join('; ');
}

function sampleSize(rows: readonly PayRow[]): string {
  const sizes = rows.flatMap(({ figure: { n } }) => (typeof n === 'number' ? [n] : []));
  if (sizes.length === 0) return 'not published';
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const span = least === most ? whole(least) : `${whole(least)} to ${whole(most)}, by place`;
  const silent = rows.length - sizes.length;
  return silent === 0 ? span : `${span}; not published for ${count(silent, 'place')}`;
}
