/** From a list of O*NET to the occupation files of the careers that name its codes. */
import { codedCareers } from './career-codes.ts';
import { onlySource, type Content } from './content.ts';
import { mergeOccupations } from './merge-occupations.ts';
import { namedTitles, type OnetList } from './onet-lists.ts';
import { occupationTitles, rowsByCode } from './onet-rows.ts';
import type { FileChange, Format, ImportOptions, Plan } from './plan.ts';
import { listed } from './refusal.ts';
import type { Table } from './table.ts';
import { refuseVanished } from './vanished.ts';

export const occupationImport = (format: OnetList): Format => ({
  name: format.name,
  about: format.about,
  dialects: format.dialects,
  takes: ['source', 'only', 'allow-removals', ...(format.needsTitles ? (['occupations'] as const) : [])],
  plan: (table, content, options) => plan(format, table, content, options),
});

async function plan(format: OnetList, table: Table, content: Content, options: ImportOptions): Promise<Plan> {
  const { name: importer, list } = format;
  const source = onlySource(content, table.name, options.source, 'onet-').id;
  const careers = codedCareers(content, 'onet-soc', options.only);
  const titles = format.needsTitles
    ? await occupationTitles(namedTitles(table.name, options.occupations))
    : new Map<string, string>();
  const ranked = await rowsByCode(
    table,
    (row) => {
      const { key, item, rank = 0 } = format.read(row, titles);
      return { key, item: { item, rank } };
    },
    'row',
  );
  const items = new Map(
    [...ranked].map(([code, rows]) => [code, rows.toSorted((a, b) => a.rank - b.rank).map(({ item }) => item)]),
  );
  const notes = uncoded(careers);
  const changes: FileChange[] = [];
  let known = 0;
  let untouched = 0;
  for (const { career, codes } of careers) {
    const absent = codes.filter(({ code }) => !items.has(code)).map(({ code }) => code);
    if (absent.length > 0) notes.push(`${career}: the file has no row of ${listed(absent)} (onet-soc).`);
    for (const { code, [list]: was } of content.occupations.get(career)?.occupations ?? [])
      if (absent.includes(code) && was?.importer === importer) untouched += was.items.length;
    if (absent.length === codes.length) continue;
    const merged = mergeOccupations(content.occupations.get(career), codes, { list, source, importer, items });
    known += merged.known;
    changes.push({ path: `occupations/${career}.json`, ...merged });
    if (merged.kept.length > 0)
      notes.push(`${career}: kept your own ${list} of ${listed(merged.kept)}; the source has them too.`);
  }
  if (!options['allow-removals']) refuseVanished(table.name, 'rows', changes, known + untouched, untouched);
  return { changes, notes };
}

/** Which careers name no code of O*NET. */
export function uncoded(careers: readonly { career: string; codes: readonly unknown[] }[], system = 'onet-soc') {
  const without = careers.filter(({ codes }) => codes.length === 0).map(({ career }) => career);
  return without.length > 0
    ? [`${listed(without, 20)}: no ${system} code in the front matter, so nothing to import.`]
    : [];
}
