/** `npm run bench:check`: how long an edit takes until `--watch` has checked it, on a copy of the shipped content. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OpenCheck } from '#check/open-check.ts';
import { watchCheck } from '#check/watcher.ts';

const RUNS = 10;
const PROJECT = join(import.meta.dirname, '../..');
const EDITED = ['careers/backend-engineer.mdx', 'topics/sql.mdx', 'salaries/backend-engineer.json', 'places.json'];

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

const root = mkdtempSync(join(tmpdir(), 'bench-check-'));
try {
  for (const folder of ['content', 'public']) cpSync(join(PROJECT, folder), join(root, folder), { recursive: true });
  using check = new OpenCheck(root, { today: () => '2026-11-24' });
  const ending = new AbortController();
  const changes = watchCheck(check, root, { signal: ending.signal });
  const { value: first } = await changes.next();
  console.log(`first check of ${first?.result.files} files: ${Math.round(first?.milliseconds ?? 0)} ms`);
  for (const name of EDITED) {
    const file = join(root, 'content', name);
    const text = readFileSync(file, 'utf8');
    const checks: number[] = [];
    const waits: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const next = changes.next();
      const start = performance.now();
      writeFileSync(file, `${text}${name.endsWith('.mdx') ? `\nRun ${run}.\n` : '\n'.repeat(run + 1)}`);
      const { value } = await next;
      waits.push(performance.now() - start);
      checks.push(value?.milliseconds ?? NaN);
    }
    const [checked, said] = [checks, waits].map((times) => Math.round(median(times)));
    console.log(`${name}: checked in ${checked} ms, said after ${said} ms (medians of ${RUNS} edits)`);
  }
  ending.abort();
  await changes.next();
} finally {
  rmSync(root, { recursive: true });
}
