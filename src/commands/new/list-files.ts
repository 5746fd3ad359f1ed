/** The whole text of every file that a new entry makes or changes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asJson, type NewEntry } from './entry.ts';

export interface PlannedText {
  /** Relative to the project. */
  path: string;
  text: string;
  /** What the file holds now; `null` for no file. */
  before: string | null;
  /** Line at which the entry begins. */
  line: number;
}

export async function fileTexts(root: string, entries: readonly NewEntry[]): Promise<PlannedText[]> {
  const planned: PlannedText[] = [];
  for (const { file, text, data, id, replaces } of entries) {
    if (text !== undefined && !replaces) {
      planned.push({ path: file, text, before: null, line: 1 });
      continue;
    }
    const before = await readFile(join(root, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text !== undefined) {
      planned.push({ path: file, text, before, line: 1 });
      continue;
    }
    const found = before === null ? [] : (JSON.parse(before.replace(/^\uFEFF/, '')) as unknown);
    const list = putIn(Array.isArray(found) ? (found as unknown[]) : [found], data, id);
    const whole = asJson(list);
    planned.push({ path: file, text: whole, before, line: lineOf(list, id) });
  }
  return planned;
}

const idOf = (record: unknown): string => (record as { id?: string }).id ?? '';

/** Where the ids of a list rise, the new one goes between its neighbours; else to the end. */
function putIn(list: readonly unknown[], record: unknown, id: string): unknown[] {
  const known = list.map(idOf);
  const isSorted = known.every((own, i) => i === 0 || known[i - 1]! <= own);
  const after = known.findIndex((own) => own > id);
  const at = isSorted && after >= 0 ? after : list.length;
  return list.toSpliced(at, 0, record);
}

/** The list begins on the first line, and each record on a line of its own. */
const lineOf = (list: readonly unknown[], id: string): number => {
  const before = list.slice(
    0,
    list.findIndex((record) => idOf(record) === id),
  );
  return before.reduce<number>((line, record) => line + JSON.stringify(record, null, 2).split('\n').length, 2);
};
