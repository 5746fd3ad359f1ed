/** What an import says when it is done, or would do. */
import { about as aboutLists, takes as listsTake } from './lists/list-summary.ts';
import type { Format } from './plan.ts';
import type { PlannedImport } from './run-import.ts';

const DETAILS_SHOWN = 400;

export function summary({ changes, files, notes }: PlannedImport, isDryRun: boolean): string {
  const lines: string[] = [];
  for (const { path, counts, details } of changes) {
    const { added, updated, removed, unchanged } = counts;
    lines.push(`content/${path}: ${added} added, ${updated} updated, ${removed} removed, ${unchanged} unchanged`);
    if (!isDryRun) continue;
    lines.push(...details.slice(0, DETAILS_SHOWN).map((detail) => `  ${detail}`));
    if (details.length > DETAILS_SHOWN) lines.push(`  … and ${details.length - DETAILS_SHOWN} more`);
  }
  lines.push(...notes.map((note) => `note: ${note}`));
  const names = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  if (files.length === 0) lines.push('Nothing changed.');
  else lines.push(isDryRun ? `Dry run: ${names} would change, nothing was written.` : `Wrote ${names}.`);
  return lines.join('\n');
}

interface Named {
  name: string;
  about: string;
  takes: readonly string[];
}

const lists = (['courses', 'books'] as const).map((name): Named => {
  return { name, about: aboutLists[name], takes: listsTake[name] };
});

export const usage = (formats: readonly Format[]): string =>
  [
    'npm run import -- <format> <file> [--dry-run] [options]',
    '',
    'Formats:',
    ...[...formats, ...lists].flatMap(({ name, about, takes }: Named) => [
      `  ${name.padEnd(20)} ${about}`,
      `  ${''.padEnd(20)} ${takes.map((option) => `--${option}`).join(' ')}`,
    ]),
    '',
    'Options:',
    '  --dry-run             show what would change, write nothing',
    '  --source <id>         source of content/sources.json, when the one that follows from the file is not meant',
    '  --as-of <month>       month of the figures, e.g. 2025-05, when neither file nor file name says it',
    '  --replace <id>        take out the imported rows of this older source; of courses: take over its facts',
    '  --allow-removals      accept a file that lacks more than a tenth of the rows imported before',
    '  --only <codes>        countries to read, e.g. US,GB,DE; of O*NET and the projections: careers, e.g. accountant',
    '  --positions <file>    list of cities from which countries take their positions',
    '  --occupations <file>  list of O*NET occupations from which related ones take their titles',
    '  --min-population <n>  leave out smaller cities',
    '  --mapping <file>      JSON: which column of the list holds what',
    '  --into <name>         file of content/courses/ or content/books/ for what is new, e.g. edx or edx.ndjson',
    '  --report <file>       .csv or .ndjson: every row that was not taken over, and why',
    '  --waiting <file>      .ndjson: books that wait for a second list; read and written',
    '',
    'Exit code: 0 done; 1 nothing was written; 2 done, and rows of the list were rejected.',
  ].join('\n');
