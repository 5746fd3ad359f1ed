/** Runs test files with Node's own runner; shows a line a file and every failure in full. */
import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { run } from 'node:test';
import { root } from './commands.ts';
import { NONE, type Counts } from './counts.ts';

interface Result {
  name: string;
  file?: string;
  line?: number;
  nesting: number;
  skip?: string | boolean;
  todo?: string | boolean;
  details: { type?: string; error?: Error & { cause?: unknown; failureType?: string } };
}

/**
 * `folder` is relative to the project; every `*.test.ts` in it is a file of the suite. Files run side by side
 * unless `oneByOne` is set, for suites whose files build the site and share its caches.
 */
export async function runNodeTests(folder: string, { oneByOne = false } = {}): Promise<Counts> {
  const files = globSync(`${folder}/**/*.test.ts`, { cwd: root }).sort();
  if (files.length === 0) return NONE;
  const perFile = new Map<string, Counts>(files.map((file) => [file, { ...NONE }]));
  const countsOf = (result: Result): Counts => {
    const file = relative(root, result.file ?? result.name);
    const counts = perFile.get(file) ?? { ...NONE };
    perFile.set(file, counts);
    return counts;
  };
  const events = run({ files, cwd: root, concurrency: oneByOne ? 1 : true, timeout: 15 * 60_000 });
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const result = data as unknown as Result;
    const isFile = result.nesting === 0 && files.includes(relative(root, result.name));
    if (type === 'test:fail' && (isOwnFailure(result) || isFile)) {
      countsOf(result).failed++;
      showFailure(result);
    } else if (type === 'test:pass' && isFile) {
      // Node reports a file without a single test as one test that passed.
      countsOf(result).failed++;
      console.log(`✖ ${relative(root, result.name)} has no tests`);
    } else if (type === 'test:pass' && result.details.type !== 'suite') {
      if (result.skip !== undefined || result.todo !== undefined) countsOf(result).skipped++;
      else countsOf(result).passed++;
    }
  }
  let total = NONE;
  for (const [file, { passed, failed, skipped }] of perFile) {
    const silent = passed + failed + skipped === 0 ? 1 : 0;
    if (silent) console.log(`✖ ${file} reported nothing`);
    const note = [failed + silent > 0 && `${failed + silent} failed`, skipped > 0 && `${skipped} skipped`].filter(
      Boolean,
    );
    console.log(`${failed + silent > 0 ? '✖' : '✔'} ${file}: ${[`${passed} passed`, ...note].join(', ')}`);
    total = {
      passed: total.passed + passed,
      failed: total.failed + failed + silent,
      skipped: total.skipped + skipped,
    };
  }
  return total;
}

/** A suite that failed only because a test in it failed is not counted again. */
const isOwnFailure = ({ details: { error } }: Result): boolean => error?.failureType !== 'subtestsFailed';

function showFailure({ name, file, line, details: { error } }: Result): void {
  const where = file ? ` (${relative(root, file)}${line ? `:${line}` : ''})` : '';
  const reason = error?.cause ?? error;
  const text = reason instanceof Error ? (reason.stack ?? reason.message) : inspect(reason);
  console.log(`✖ ${name}${where}\n${text.replaceAll(/^/gm, '    ')}\n`);
}
