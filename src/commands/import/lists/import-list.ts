/** A list of courses or books into content/: row by row, so that a long list needs no more memory than its addresses. */
import { resolve, sep } from 'node:path';
import { clockDay } from '#check/clock-day.ts';
import { refuse } from '../refusal.ts';
import { writeAll } from '../write-files.ts';
import { bookTaker } from './take-book.ts';
import { courseTaker } from './take-course.ts';
import { Gathered } from './gathered.ts';
import { readListContent } from './list-content.ts';
import { readRows } from './list-rows.ts';
import { changedFiles, targetFile } from './list-target.ts';
import type { ListKind, Mapping } from './mapping.ts';
import { readMapping } from './read-mapping.ts';
import { fieldsOf, isWanted } from './row-fields.ts';
import type { Outcome } from './taken.ts';
import { WaitingBooks } from './waiting-books.ts';

export interface ListOptions {
  mapping?: string;
  into?: string;
  report?: string;
  waiting?: string;
  replace?: string;
}

/**
 * @param root the project: the folder that holds `content/`
 * @param today `YYYY-MM-DD`
 * @throws Refusal when anything but a row does not fit; nothing is written then
 */
export async function importList(
  root: string,
  kind: ListKind,
  file: string,
  options: ListOptions,
  { isDryRun = false, today = clockDay() }: { isDryRun?: boolean; today?: string } = {},
): Promise<Outcome> {
  const { mapping: mappingFile, report: reportFile, waiting: waitingFile, replace } = options;
  if (mappingFile === undefined) refuse(`Found no mapping, expected one, e.g. --mapping ${kind}-map.json.`);
  if (kind === 'courses' && waitingFile !== undefined) refuse('Found the option --waiting, which goes with books.');
  if (kind === 'books' && replace !== undefined) refuse('Found the option --replace, which goes with courses.');
  const target = targetFile(kind, options.into);
  keepApart(root, { file, '--mapping': mappingFile, '--report': reportFile, '--waiting': waitingFile });
  const content = await readListContent(root, kind);
  if (replace !== undefined && !content.vocabulary('sources').has(replace)) {
    refuse(`--replace: found "${replace}", which is no id in sources; expected one of content/sources.json.`);
  }
  const mapping = await readMapping(mappingFile, kind, content, today);
  const waiting = await WaitingBooks.read(waitingFile);
  using gathered = new Gathered(kind, reportFile);
  const { added, updates, report } = gathered;
  const thisYear = Number(today.slice(0, 4));
  const take = kind === 'courses' ? courseTaker(content, target, replace) : bookTaker(content, waiting, thisYear);
  for await (const row of readRows(file, columnsOf(mapping))) {
    if (!('cell' in row)) report.add(row.line, 'rejected', [{ field: 'row', ...row }], 'the row cannot be read');
    else if (!isWanted(row, mapping)) gathered.leftOut += 1;
    else {
      const { fields, faults } = fieldsOf(row, mapping);
      if (faults.length > 0) report.add(row.line, 'rejected', faults, 'a cell cannot be used');
      else gathered.take(row.line, take(fields, mapping.constants.checked, row.line));
    }
  }
  added.close();
  const changed = await changedFiles(root, content, updates, target, added);
  const files = changed.map(({ path }) => path);
  if (!isDryRun) {
    await writeAll(root, changed);
    if (waiting.save()) files.push(waitingFile!);
  }
  report.keep();
  const { updated, unchanged, leftOut, shown } = gathered;
  const { rows, blamed } = report;
  return { target, added: added.count, updated, unchanged, leftOut, shown, rows, blamed, files };
}

const columnsOf = ({ columns, only }: Mapping): string[] => [
  ...new Set([...[...columns.values()].map(({ column }) => column), ...Object.keys(only)]),
];

/** Four different files, and only content/ itself is written by the import. */
function keepApart(root: string, paths: Readonly<Record<string, string | undefined>>): void {
  const seen = new Map<string, string>();
  for (const [name, path] of Object.entries(paths)) {
    if (path === undefined) continue;
    const whole = resolve(path);
    const first = seen.get(whole);
    if (first) refuse(`${name}: found ${path}, which is the ${first.replace('--', '')} too; expected another file.`);
    if (whole.startsWith(resolve(root, 'content') + sep) && name.startsWith('--')) {
      refuse(
        `${name}: found ${path} in content/, which holds the site's records alone; expected a file outside of it.`,
      );
    }
    seen.set(whole, name);
  }
}
