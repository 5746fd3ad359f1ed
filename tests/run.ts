/**
 * `npm test`: every suite in order, or the ones named: `npm test -- unit e2e`.
 * The last line counts all tests; exit 1 when one failed, or a suite broke or held no test.
 */
import { runBrowserTests } from './suites/browser-tests.ts';
import { environment, runChecks } from './suites/commands.ts';
import { add, describeCounts, NONE, type Counts } from './suites/counts.ts';
import { runNodeTests } from './suites/node-tests.ts';

const suites: Record<string, () => Promise<Counts>> = {
  lint: () =>
    runChecks({
      types: [
        ['astro', 'sync'],
        ['tsc', '--noEmit'],
      ],
      'astro check': [['astro', 'check', '--minimumSeverity', 'warning']],
      eslint: [['eslint', '.']],
      prettier: [['prettier', '--check', '.']],
      spelling: [['node', 'src/commands/spell.ts']],
    }),
  unit: () => runNodeTests('tests/unit'),
  content: () => runNodeTests('tests/content'),
  build: () => runChecks({ build: [['npm', 'run', 'build']] }),
  site: () => runNodeTests('tests/site', { oneByOne: true }),
  e2e: runBrowserTests,
};

// Tests start programs of the project by name too.
Object.assign(process.env, environment);

const known = Object.keys(suites);
const named = process.argv.slice(2);
const unknown = named.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no suite "${unknown.join('", "')}"; the suites are ${known.join(', ')}.`);
  process.exit(2);
}

let total = NONE;
for (const name of known.filter((suite) => named.length === 0 || named.includes(suite))) {
  console.log(`\n${name}`);
  const counts = await runSuite(name);
  console.log(`${name}: ${describeCounts(counts)}`);
  total = add(total, counts);
}
console.log(`\n${describeCounts(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runSuite(name: string): Promise<Counts> {
  try {
    const counts = await suites[name]!();
    if (counts.passed + counts.failed > 0) return counts;
    console.log(`✖ ${name} holds no test that ran`);
    return { ...counts, failed: 1 };
  } catch (error) {
    console.log(error);
    return { ...NONE, failed: 1 };
  }
}
