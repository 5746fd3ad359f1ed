/** From a pay file to the pay files of the careers that name its occupations. */
import { bestCode, codedCareers } from './career-codes.ts';
import { sourceFor, type Content } from './content.ts';
import { mergeBenchmarks, type IncomingBenchmark } from './merge-benchmarks.ts';
import { mergeFigures } from './merge-figures.ts';
import { figureOf, placesByCode, unknownAreas } from './pay-figure.ts';
import { areaKey, readPayFile, type PayFile, type PayFormat } from './pay-rows.ts';
import type { FileChange, Format, ImportOptions, Plan } from './plan.ts';
import { listed, refuse } from './refusal.ts';
import type { Table } from './table.ts';
import { refuseVanished } from './vanished.ts';

/** @param order names of all pay formats: the order in which their rows stand in a pay file */
export const payImport = (format: PayFormat, order: readonly string[]): Format => ({
  name: format.name,
  about: format.about,
  dialects: format.dialects,
  takes: ['source', 'replace', 'allow-removals', ...(format.takes ?? [])],
  plan: (table, content, options) => planPay(format, order, table, content, options),
});

async function planPay(
  format: PayFormat,
  order: readonly string[],
  table: Table,
  content: Content,
  options: ImportOptions,
): Promise<Plan> {
  const careers = codedCareers(content, format.system);
  const wanted = new Set(careers.flatMap(({ codes }) => codes.map(({ code }) => code)));
  const file = await readPayFile(format, table, wanted, options);
  const { id: source, kind } = sourceFor(content, table.name, options.source, file.sourceId, file.released);
  if (kind === 'estimate') {
    refuse(
      `${table.name}: found the source ${source}, whose kind is "estimate", expected an official one, e.g. --source ${file.sourceId}.`,
    );
  }
  if (options.replace !== undefined) sourceFor(content, table.name, options.replace, '');
  const placeOf = placesByCode(content);
  const covered = new Set([...file.areas].map((key) => placeOf.get(key)).filter((id) => id !== undefined));
  if (covered.size === 0) {
    refuse(
      `${table.name}: found ${file.areas.size} areas, none of them in content/places.json, expected e.g. ${[...file.areas][0]}; import the places first.`,
    );
  }
  const notes: string[] = [];
  const changes: FileChange[] = [];
  let known = 0;
  const uncoded = careers.filter(({ codes }) => codes.length === 0).map(({ career }) => career);
  if (uncoded.length > 0) {
    notes.push(`${listed(uncoded, 20)}: no ${format.system} code in the front matter, so nothing to import.`);
  }
  for (const { career, codes } of careers) {
    const code = bestCode(codes.filter((one) => file.byCode.has(one.code)));
    if (!code) {
      if (codes.length > 0)
        notes.push(`${career}: code ${listed(codes.map((c) => c.code))} (${format.system}) is not in the file.`);
      continue;
    }
    const others = codes.filter((c) => c.code !== code.code && file.byCode.has(c.code)).map((c) => c.code);
    if (others.length > 0)
      notes.push(`${career}: used ${code.code}, which fits best; ${listed(others)} left out, one occupation a source.`);
    const incoming = (file.byCode.get(code.code) ?? []).flatMap((row) => {
      const place = placeOf.get(areaKey(row.area));
      return place ? [figureOf(row, format, code, source, place)] : [];
    });
    const before = content.salaries.get(career);
    known += before?.figures.filter((f) => f.importer === format.name && f.source === source).length ?? 0;
    const scope = { importer: format.name, source, covers: (place: string) => covered.has(place), order };
    const { data, counts, details, kept, withheld } = mergeFigures(before, incoming, {
      ...scope,
      replaced: options.replace,
    });
    changes.push({ path: `salaries/${career}.json`, data, counts, details });
    if (kept.length > 0)
      notes.push(
        `${career}: kept your own rows for ${listed(kept.map(({ place }) => place))}; the source has them too.`,
      );
    if (withheld.length > 0) notes.push(`${career}: ${listed(withheld)} stays withheld, as the file says.`);
  }
  if (file.totals.length > 0) {
    known += content.benchmarks.filter((b) => b.importer === format.name && b.source === source).length;
    const scope = { importer: format.name, source, replaced: options.replace };
    changes.push(mergeBenchmarks(content.benchmarks, totalsOf(file, format, placeOf), scope));
  }
  const unknown = unknownAreas(file, placeOf);
  if (unknown.length > 0)
    notes.push(`${unknown.length} areas are not in content/places.json and were skipped: ${listed(unknown)}.`);
  if (!options['allow-removals'] && options.replace === undefined)
    refuseVanished(table.name, 'figures', changes, known);
  return { changes, notes };
}

function totalsOf({ totals }: PayFile, { system }: PayFormat, placeOf: ReadonlyMap<string, string>) {
  return totals.flatMap(({ area, code, title, total, figure }): IncomingBenchmark[] => {
    const place = placeOf.get(areaKey(area));
    const { median, currency, period, basis, asOf } = figure;
    if (!place || !total || typeof median !== 'number') return [];
    return [{ scope: total, place, median, currency, period, basis, asOf, occupation: { system, code, title } }];
  });
}
