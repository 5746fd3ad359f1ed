/** Rows of a release of O*NET by the code of their occupation; the tab text as published, or CSV with the same columns. */
import { CODE_SYSTEMS } from '#schemas/codes.ts';
import { required } from './cells.ts';
import { onceOnly } from './duplicates.ts';
import { listed, refuse } from './refusal.ts';
import { readTable, type Dialect, type Row, type Table } from './table.ts';

const { pattern, example } = CODE_SYSTEMS['onet-soc'];

/** Columns of a file of O*NET behind the code of the occupation. */
export const onetDialect = (columns: Readonly<Record<string, string>>, optional?: readonly string[]): Dialect => ({
  columns: { code: 'O*NET-SOC Code', ...columns },
  isTabbed: true,
  ...(optional && { optional }),
});

export const onetCode = (row: Row, key = 'code'): string =>
  required(row, key, `a code of O*NET, e.g. ${example}`, pattern);

/**
 * Every row of the file by its occupation, read and checked whether a career names it or not.
 * @param read nothing for a row that the format leaves out; `key` is what one occupation holds once
 * @throws Refusal on a bad cell, a row that stands twice, or a file without a row
 */
export async function rowsByCode<T>(
  table: Table,
  read: (row: Row) => { key: string; item: T } | undefined,
  expects: string,
): Promise<Map<string, T[]>> {
  const byCode = new Map<string, T[]>();
  const once = onceOnly(table.name);
  for await (const row of table.rows) {
    const code = onetCode(row);
    const found = read(row);
    if (!found) continue;
    once(`${code} ${found.key}`, row.line, `"${found.key}" of ${code}`);
    const items = byCode.get(code);
    if (items) items.push(found.item);
    else byCode.set(code, [found.item]);
  }
  if (byCode.size === 0) refuse(`${table.name}: found no ${expects}, expected the file as O*NET publishes it.`);
  return byCode;
}

/** One of the words a column may hold. */
export function oneOf<T extends string>(row: Row, key: string, words: Readonly<Record<string, T>>): T {
  return words[row.text(key)] ?? row.refuse(key, `${listed(Object.keys(words))}, as O*NET writes it`);
}

export const OCCUPATION_DATA = onetDialect({ title: 'Title', description: 'Description' });

/** Titles of all occupations by code, from `Occupation Data.txt`. */
export async function occupationTitles(path: string): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  const table = await readTable(path, [OCCUPATION_DATA]);
  for await (const row of table.rows) {
    titles.set(onetCode(row), required(row, 'title', 'the title of an occupation, e.g. Software Developers'));
  }
  return titles;
}
