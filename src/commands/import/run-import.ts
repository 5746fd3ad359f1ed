/** One import from file to plan: reads, checks against the schemas, decides; writes nothing. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keysAt } from '#check/schema-field.ts';
import { withField } from '#files/front-matter-field.ts';
import { MAX_FILE_BYTES } from '#files/record.ts';
import { career } from '#schemas/career.ts';
import { collections, type Collection } from '#schemas/collections.ts';
import { readImportContent } from './content.ts';
import { formats, formatsFor } from './formats.ts';
import { isChanged, type FileChange, type ImportOptions, type Plan } from './plan.ts';
import { refuse } from './refusal.ts';
import { readTable } from './table.ts';

export interface PlannedFile extends FileChange {
  /** What the file will hold, and what it held when it was read; `null` for no file. */
  text: string;
  before: string | null;
}

export interface PlannedImport extends Plan {
  /** Every file that changes; empty when nothing does. */
  files: PlannedFile[];
}

/**
 * @param root the project: the folder that holds `content/`
 * @param name name of a format, e.g. `bls-oews-state`
 * @throws Refusal when anything about format, options, file or content does not fit
 */
export async function planImport(
  root: string,
  name: string,
  file: string,
  options: ImportOptions = {},
): Promise<PlannedImport> {
  const format = formats.find((candidate) => candidate.name === name);
  if (!format) {
    const names = [...formats.map((known) => known.name), 'courses', 'books'];
    refuse(`Found the format "${name}", expected one of ${names.join(', ')}.`);
  }
  const strange = Object.keys(options).find((option) => !format.takes.includes(option as keyof ImportOptions));
  if (strange)
    refuse(
      `Found the option --${strange}, but ${name} takes ${format.takes.map((option) => `--${option}`).join(', ')}.`,
    );
  const month = options['as-of'];
  if (month !== undefined && !/^20\d\d-(0[1-9]|1[0-2])$/.test(month))
    refuse(`--as-of: found "${month}", expected a month, e.g. --as-of 2025-05.`);
  const table = await readTable(file, format.dialects, formatsFor);
  const textsBefore = await readTexts(root);
  const content = await readImportContent(root);
  const plan = await format.plan(table, content, options);
  const files = plan.changes.filter(isChanged).map((change) => ({
    ...change,
    text: textOf(change, textsBefore.get(change.path)),
    before: textsBefore.get(change.path) ?? null,
  }));
  for (const { path, data, text } of files) {
    keep(path, data);
    const kilobytes = Math.ceil(Buffer.byteLength(text) / 1024);
    if (kilobytes * 1024 > MAX_FILE_BYTES) {
      refuse(
        `${file}: with these rows content/${path} would have ${kilobytes} kB, expected at most ${MAX_FILE_BYTES / 1024} kB; import fewer, e.g. with --only or --min-population where the format takes them.`,
      );
    }
  }
  return { ...plan, files };
}

/** The files that imports write, as they are before anything is decided; paths relative to `content/`. */
async function readTexts(root: string): Promise<ReadonlyMap<string, string>> {
  const paths = ['places.json', 'currencies.json', 'benchmarks.json'];
  for (const folder of ['careers', 'salaries', 'occupations']) {
    const names = await readdir(join(root, 'content', folder)).catch(() => []);
    paths.push(...names.map((name) => `${folder}/${name}`));
  }
  const texts = new Map<string, string>();
  for (const path of paths) {
    const text = await readFile(join(root, 'content', path), 'utf8').catch(() => undefined);
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}

/** JSON as every file of `content/` is written; of a guide, its text with the fields set and every other byte as it was. */
function textOf({ path, data }: FileChange, before: string | undefined): string {
  if (!path.endsWith('.mdx')) return `${JSON.stringify(data, null, 2)}\n`;
  let text = before ?? '';
  for (const [key, value] of Object.entries(data as Record<string, unknown>)) {
    text =
      withField(text, key, value, keysAt(career, [])) ??
      refuse(
        `content/${path}: found the field ${key} in a form that cannot be rewritten without a loss, expected plain lines of "key: value"; npm run check -- --fix brings it into form.`,
      );
  }
  return text;
}

/** A schema breach here means that the source holds something no cell check foresaw. */
function keep(path: string, data: unknown): void {
  const check = (schema: Collection['schema'], value: unknown, label: string) => {
    const [issue] = schema.safeParse(value).error?.issues ?? [];
    if (issue)
      refuse(`content/${path}: with these rows ${label}${issue.path.join('.')} would be refused: ${issue.message}.`);
  };
  const list = (['places', 'currencies', 'benchmarks'] as const).find((name) => path === collections[name].path);
  if (list) for (const record of data as { id: string }[]) check(collections[list].schema, record, `${record.id}: `);
  else if (path.startsWith('salaries/')) check(collections.salaries.schema, data, '');
  else if (path.startsWith('occupations/')) check(collections.occupations.schema, data, '');
  else {
    const fields = Object.entries(career.shape as Record<string, Collection['schema']>);
    for (const [key, schema] of fields) {
      const value = (data as Record<string, unknown>)[key];
      if (value !== undefined) check(schema, value, `${key}: `);
    }
  }
}
