/** A row of a pay file as a figure of a career, and the places its areas stand for. */
import type { Figure } from '#schemas/salary.ts';
import type { CareerCode, Content } from './content.ts';
import type { Area, PayFile, PayFormat, PayRow } from './pay-rows.ts';

/** Place ids by area key, e.g. `fips 06`. */
export function placesByCode({ places }: Content): Map<string, string> {
  const ids = new Map<string, string>();
  const add = (by: Area['by'], code: string | undefined, id: string) => {
    if (code) ids.set(`${by} ${code}`, id);
  };
  for (const { id, kind, name, codes } of places) {
    add('fips', codes?.fips, id);
    add('cbsa', codes?.cbsa, id);
    if (kind !== 'country') continue;
    add('iso2', codes?.iso2, id);
    add('country', name, id);
  }
  return ids;
}

export const unknownAreas = ({ areas }: PayFile, placeOf: ReadonlyMap<string, string>): string[] =>
  [...areas].filter((key) => !placeOf.has(key)).sort();

/** Keys in the order of the schema, so that files read alike. */
export function figureOf(
  row: PayRow,
  { name, system }: PayFormat,
  code: CareerCode,
  source: string,
  place: string,
): Figure {
  const { median, mean, p10, p25, p75, p90, currency, period, basis, level, asOf, employment, note } = row.figure;
  const figure = {
    ...{ place, median, mean, p10, p25, p75, p90, currency, period, basis, level, asOf, source },
    occupation: { system, code: row.code, title: row.title },
    match: { occupation: code.match, place: 'exact' as const },
    n: 'not published' as const,
    ...{ employment, note },
    importer: name,
  };
  return JSON.parse(JSON.stringify(figure)) as Figure;
}
