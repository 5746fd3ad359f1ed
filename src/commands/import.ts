/** `npm run import -- <format> <file>`: official figures, places and rates into content/. */
import { parseArgs } from 'node:util';
import { formats } from './import/formats.ts';
import { quoted, Refusal } from './import/refusal.ts';
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
      'allow-removals': flag,
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
  const planned = await planImport(root, name, file, options);
  if (!isDryRun)
    await writeAll(
      root,
      planned.files.map(({ path, text: content, before }) => ({ path: `content/${path}`, text: content, before })),
    );
  console.log(summary(planned, isDryRun));
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
