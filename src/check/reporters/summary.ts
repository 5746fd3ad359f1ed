import type { CheckResult } from '../check-content.ts';

const count = (n: number, word: string): string => `${n.toLocaleString('en')} ${word}${n === 1 ? '' : 's'}`;

/** The last line: what was checked and how it went. */
export function summarise({ problems, files, records }: CheckResult): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const checked = `${count(files, 'file')} and ${count(records, 'record')} checked`;
  if (problems.length === 0) return `${checked}: no problem found`;
  const concerned = new Set(problems.map(({ file }) => file)).size;
  return `${checked}: ${count(errors, 'error')} and ${count(warnings, 'warning')} in ${count(concerned, 'file')}`;
}
