/** `npm run bench:pages`: Lighthouse over one built page of each kind, median of three. Exit 1 when a goal is missed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runLighthouse } from './bench-pages/lighthouse.ts';
import { medians, missedGoals, table, type Result } from './bench-pages/measures.ts';
import { measuredPages } from './bench-pages/pages.ts';
import { serve } from './bench-pages/serve.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    page: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: '.bench' },
  },
});
const runs = Number(values.runs);
const dist = resolve('dist');
const all = measuredPages(dist);
const pages = all.filter(({ name }) => values.page.length === 0 || values.page.includes(name));
if (!(Number.isInteger(runs) && runs > 0) || pages.length === 0) {
  console.error(
    `npm run bench:pages -- [--runs 3] [--page name] [--out .bench]\n\nPages: ${all.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

const [load = 0] = loadavg();
if (load > availableParallelism() / 2)
  console.error(`This machine is busy (load ${load.toFixed(1)}): the figures will be worse than the pages are.`);

const site = await serve(dist);
const results: Result[] = [];
for (const page of pages) {
  const found = [];
  for (let run = 1; run <= runs; run++) {
    process.stderr.write(`${page.name}: run ${run} of ${runs}\n`);
    found.push(await runLighthouse(site.url + page.path));
  }
  const measured = found.map(({ measures }) => measures);
  const lost = [...new Set(found.flatMap((run) => run.lost))].sort();
  results.push({ page, median: medians(measured), runs: measured, lost });
}
await site.close();

await mkdir(values.out, { recursive: true });
await writeFile(join(values.out, 'pages.json'), `${JSON.stringify(results, undefined, 2)}\n`);
for (const line of table(results)) console.log(line);
const missed = results.flatMap((result) => [
  ...missedGoals(result),
  ...(missedGoals(result).length > 0 ? result.lost.map((audit) => `  ${audit}`) : []),
]);
console.log(missed.length > 0 ? `\nMissed:\n${missed.join('\n')}` : '\nEvery goal is met.');
process.exitCode = missed.length > 0 ? 1 : 0;
