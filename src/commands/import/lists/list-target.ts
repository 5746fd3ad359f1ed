/** Where an import of a list writes: the file for new records, and the files whose records change. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileNameProblem } from '#files/content-files.ts';
import { MAX_FILE_BYTES } from '#files/record.ts';
import { refuse } from '../refusal.ts';
import type { FileText } from '../write-files.ts';
import type { Data, ListContent } from './list-content.ts';
import type { LineFile } from './line-file.ts';
import type { ListKind } from './mapping.ts';

const ENDINGS = ['.json', '.ndjson'];

/** `udemy`, `udemy.json` or `udemy.ndjson` as a path below the project. */
export function targetFile(kind: ListKind, into: string | undefined): string {
  const example = `--into ${kind === 'courses' ? 'edx' : 'springer'}`;
  if (into === undefined) refuse(`Found no name for the file in content/${kind}/, expected one, e.g. ${example}.`);
  const ending = ENDINGS.find((candidate) => into.endsWith(candidate)) ?? '.json';
  const name = into.endsWith(ending) ? into.slice(0, -ending.length) : into;
  const problem = fileNameProblem(name, ending);
  if (problem) refuse(`--into: ${problem}; the file lies directly in content/${kind}/.`);
  return `content/${kind}/${name}${ending}`;
}

/**
 * Whole texts of all files that change; what is new in an NDJSON file stays in `added` and is appended to it.
 * @param updates changed records by file and by place among the records of that file
 * @throws Refusal when a JSON file would be larger than one may be
 */
export async function changedFiles(
  root: string,
  content: ListContent,
  updates: ReadonlyMap<string, ReadonlyMap<number, Data>>,
  target: string,
  added: LineFile,
): Promise<FileText[]> {
  const names = new Set([...updates.keys(), ...(added.count > 0 ? [target] : [])]);
  const files: FileText[] = [];
  for (const path of names) {
    const before = content.files.includes(path) ? await readFile(join(root, path), 'utf8') : null;
    const changes = updates.get(path) ?? new Map<number, Data>();
    const isTarget = path === target && added.count > 0;
    if (extname(path) === '.ndjson') {
      const old = before === null || before.endsWith('\n') ? (before ?? '') : `${before}\n`;
      const text = replacedLines(old, changes);
      files.push({ path, text, before, ...(isTarget ? { appended: added.path } : {}) });
      continue;
    }
    if (isTarget && added.bytes > MAX_FILE_BYTES) refuseSize(path, added.bytes);
    const lines = isTarget ? (await readFile(added.path, 'utf8')).trimEnd().split('\n') : [];
    const text = jsonText(
      before,
      changes,
      lines.map((line) => JSON.parse(line) as Data),
    );
    const bytes = Buffer.byteLength(text);
    if (bytes > MAX_FILE_BYTES) refuseSize(path, bytes);
    files.push({ path, text, before });
  }
  return files;
}

function refuseSize(path: string, bytes: number): never {
  const name = path
    .split('/')
    .at(-1)!
    .replace(/\.json$/, '.ndjson');
  return refuse(
    `${path}: with these rows the file would have ${Math.ceil(bytes / 1024)} kB, expected at most ${MAX_FILE_BYTES / 1024} kB; write a record a line with --into ${name}, or take fewer rows with "only" in the mapping.`,
  );
}

function replacedLines(text: string, changes: ReadonlyMap<number, Data>): string {
  if (changes.size === 0) return text;
  let place = -1;
  const lines = text.split('\n').map((line) => {
    if (line.trim() === '') return line;
    const changed = changes.get((place += 1));
    return changed ? JSON.stringify(changed) : line;
  });
  return lines.join('\n');
}

/** Sorted by id, as `check --fix` sorts. A file of one record stays one while nothing is added. */
function jsonText(before: string | null, changes: ReadonlyMap<number, Data>, added: readonly Data[]): string {
  const value: unknown = before === null ? [] : JSON.parse(before.replace(/^\uFEFF/, ''));
  const records = ([value].flat() as Data[]).map((record, place) => changes.get(place) ?? record);
  if (!Array.isArray(value) && added.length === 0) return `${JSON.stringify(records[0], null, 2)}\n`;
  const idOf = ({ id }: Data) => String(id);
  const all = added.length === 0 ? records : [...records, ...added].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  return `${JSON.stringify(all, null, 2)}\n`;
}
