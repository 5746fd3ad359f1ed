/** What an import of a list says when it is done, or would do. */
import { listed } from '../refusal.ts';
import type { ListOptions } from './import-list.ts';
import type { ListKind } from './mapping.ts';
import type { Outcome } from './taken.ts';

export const about: Readonly<Record<ListKind, string>> = {
  courses: 'a list of courses, CSV or NDJSON, by a mapping of its columns',
  books: 'a list of books, the same; a book needs two lists that agree',
};

export const takes: Readonly<Record<ListKind, readonly (keyof ListOptions)[]>> = {
  courses: ['mapping', 'into', 'report', 'replace'],
  books: ['mapping', 'into', 'report', 'waiting'],
};

export function listSummary(outcome: Outcome, { report: reportFile, waiting }: ListOptions, isDryRun: boolean): string {
  const { target, added, updated, unchanged, leftOut, shown, blamed, files } = outcome;
  const { rejected, waiting: waits, kept } = outcome.rows;
  const lines = [`${target}: ${added} added; ${updated} updated, ${unchanged} unchanged where they stand`];
  if (isDryRun) {
    lines.push(...shown.map((line) => `  ${line}`));
    if (added + updated > shown.length) lines.push(`  … and ${added + updated - shown.length} more`);
  }
  const rows = (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`;
  if (leftOut > 0) lines.push(`${rows(leftOut)} left out by "only" of the mapping`);
  if (kept > 0) lines.push(`${rows(kept)} kept: the record that is there stays`);
  if (waits > 0)
    lines.push(
      `${rows(waits)} waiting for a second source${waiting ? `, kept in ${waiting}` : '; --waiting <file> keeps them'}`,
    );
  if (rejected > 0) {
    const fields = [...blamed].sort(([, a], [, b]) => b - a).map(([field, count]) => `${field} ${count}`);
    lines.push(`${rows(rejected)} rejected: ${listed(fields)}`);
  }
  if (rejected + waits + kept > 0) {
    lines.push(reportFile ? `Line by line: ${reportFile}` : '--report <file> says which and why, line by line.');
  }
  const names = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  if (files.length === 0) lines.push('Nothing changed.');
  else lines.push(isDryRun ? `Dry run: ${names} of content/ would change, none was written.` : `Wrote ${names}.`);
  return lines.join('\n');
}
