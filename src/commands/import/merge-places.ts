/** Places of a release into places.json. Ids are addresses: a known place keeps its id, and no place is ever removed. */
import { isDeepStrictEqual } from 'node:util';
import type { Place } from '#schemas/place.ts';
import type { Content, WrittenPlace } from './content.ts';
import type { Counts, FileChange } from './plan.ts';

type Codes = Place['codes'];

/** A place as a source gives it; the first free id of `ids` is taken when the place is new. */
export interface IncomingPlace {
  ids: string[];
  by: keyof Codes;
  place: Omit<Place, 'id' | 'country' | 'aliases' | 'ppp' | 'codes'> & { country?: string; codes: Codes };
}

/** Letters that Unicode does not decompose. */
const LETTERS: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Lower-case letters, digits and single hyphens: `Nashville-Davidson--Murfreesboro, TN` is `nashville-davidson-murfreesboro-tn`. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[łøđðþßæœı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

export interface MergedPlaces {
  change: FileChange;
  notes: string[];
}

/** Editors' own places (no `importer`) stay as they are; in imported ones, aliases and purchasing power stay. */
export function mergePlaces(content: Content, incoming: readonly IncomingPlace[]): MergedPlaces {
  const places = [...content.places];
  const counts: Counts = { added: 0, updated: 0, removed: 0, unchanged: 0 };
  const details: string[] = [];
  const kept: string[] = [];
  const taken = new Set(places.map(({ id }) => id));
  const byCode = new Map<string, number>();
  const codeOf = (by: keyof Codes, { kind, codes }: Pick<WrittenPlace, 'kind' | 'codes'>) =>
    codes?.[by] ? `${kind} ${by} ${codes[by]}` : '';
  const bys = new Set(incoming.map(({ by }) => by));
  for (const [i, place] of places.entries()) for (const by of bys) byCode.set(codeOf(by, place), i);
  byCode.delete('');
  for (const { ids, by, place } of incoming) {
    const at = byCode.get(codeOf(by, place));
    const before = at === undefined ? undefined : places[at];
    if (before && !before.importer) {
      kept.push(before.id);
      continue;
    }
    const id = before?.id ?? ids.find((candidate) => !taken.has(candidate)) ?? ids.join('-');
    taken.add(id);
    const after = ordered({ ...place, id, country: place.country ?? id }, before);
    if (!before) details.push(`+ ${id}: ${after.name}`);
    if (at === undefined) places.push(after);
    else if (!isDeepStrictEqual(before, after)) {
      places[at] = after;
      details.push(`~ ${id}: ${after.name}`);
      counts.updated += 1;
      continue;
    }
    counts[before ? 'unchanged' : 'added'] += 1;
  }
  const notes = kept.length > 0 ? [`Kept your own entries in places.json: ${kept.join(', ')}.`] : [];
  return { change: { path: 'places.json', data: places, counts, details }, notes };
}

/** Keys in the order of the schema. */
function ordered(place: Omit<Place, 'aliases'>, before: WrittenPlace | undefined): WrittenPlace {
  const { id, name, kind, country, parent, currency, lat, lon, codes, population, source, importer } = place;
  const { aliases, ppp } = before ?? {};
  const written = {
    id,
    name,
    kind,
    country,
    parent,
    currency,
    lat,
    lon,
    aliases,
    codes: { ...before?.codes, ...codes },
    population,
    ppp,
    source,
    importer,
  };
  return JSON.parse(JSON.stringify(written)) as WrittenPlace;
}

export function countryByCode({ places }: Content): Map<string, WrittenPlace> {
  return new Map(
    places
      .filter(({ kind }) => kind === 'country')
      .flatMap((place) => (place.codes?.iso2 ? [[place.codes.iso2, place] as const] : [])),
  );
}

/** US state ids by FIPS code. */
export const stateByFips = ({ places }: Content): Map<string, string> =>
  new Map(places.flatMap(({ id, codes }) => (codes?.fips ? [[codes.fips, id] as const] : [])));
