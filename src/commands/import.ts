/** `npm run import -- <format> <file>`: official figures, places and rates, and lists of courses and books, into content/. */
import { parseArgs } from 'node:util';
import { formats } from './import/formats.ts';
import { importList, type ListOptions } from './import/lists/import-list.ts';
import { listSummary, takes as listsTake } from './import/lists/list-summary.ts';
import { quoted, Refusal } from './import/refusal.ts';
import type { ListKind } from './import/lists/mapping.ts';
import type { ImportOptions } from './import/plan.ts';
import { planImport } from './import/run-import.ts';
import { summary, usage } from './import/summary.ts';
import { writeAll } from './import/write-files.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...{ 'dry-run': flag, help: { ...flag, short: 'h' }, root: text },
      ...{
        source: text,
        'as-of': text,
        replace: text,
        only: text,
        positions: text,
        occupations: text,
        'min-population': text,
      },
      ...{ 'allow-removals': flag, mapping: text, into: text, report: text, waiting: text },
    },
  });
  const { 'dry-run': isDryRun = false, help, root = '.', ...options } = values;
  const [name, file, extra] = positionals;
  if (help || !name) {
    console.log(usage(formats));
    return;
  }
  if (!file)
    throw new Refusal(`Found no file after "${name}", expected one, e.g. npm run import -- ${name} figures.csv.`);
  if (extra !== undefined)
    throw new Refusal(
      `Found ${quoted(extra)} after the file, expected one format and one file; quote a name with spaces.`,
    );
  if (name === 'courses' || name === 'books') return await takeList(name, file, root, isDryRun, options);
  const planned = await planImport(root, name, file, options as ImportOptions);
  if (!isDryRun)
    await writeAll(
      root,
      planned.files.map(({ path, text: content, before }) => ({ path: `content/${path}`, text: content, before })),
    );
  console.log(summary(planned, isDryRun));
}

async function takeList(kind: ListKind, file: string, root: string, isDryRun: boolean, given: object): Promise<void> {
  const takes: readonly string[] = listsTake[kind];
  const strange = Object.keys(given).find((option) => !takes.includes(option));
  if (strange) {
    throw new Refusal(
      `Found the option --${strange}, but ${kind} takes ${takes.map((name) => `--${name}`).join(', ')}.`,
    );
  }
  const options: ListOptions = given;
  const outcome = await importList(root, kind, file, options, { isDryRun });
  console.log(listSummary(outcome, options, isDryRun));
  if (outcome.rows.rejected > 0) process.exitCode = 2;
}

/** What went wrong as one sentence; those of `node:util` speak of positional arguments. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return `The import stopped: ${String(error)}`;
  const said = error.message.split('\n')[0]!;
  if (error instanceof Refusal) return said;
  const { code = '' } = error as NodeJS.ErrnoException;
  if (!code.startsWith('ERR_PARSE_ARGS')) return `The import stopped: ${said}`;
  const option = /'(?:-\w, )?(-[^' ]*)/.exec(said)?.[1] ?? '';
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? `Found the option ${option}, which does not exist; npm run import without anything lists the options.`
    : `Found the option ${option} used in another way than it takes; npm run import without anything lists the options.`;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(sentence(error));
  console.error('Nothing was written.');
  process.exitCode = 1;
}
