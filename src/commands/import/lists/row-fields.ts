/** One row and the mapping into the fields of one of our records, or what is wrong with its cells. */
import { shorten, show } from '#check/schema-issues.ts';
import { quoted } from '../refusal.ts';
import type { ListRow } from './list-row.ts';
import { LISTS, type Column, type Mapping } from './mapping.ts';

/** Why a row was not taken. */
export interface Fault {
  field: string;
  found: string;
  expected: string;
}

/** What a spreadsheet program would run: `=…`, and `+`, `-` or `@` before something called. */
const FORMULA = /^=|^[+@-][^\s(|]*[(|]/;
const HTML_CODE = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/i;
const NUMBERS: readonly string[] = ['hours', 'year'];

/** True for a row that the mapping asks for. */
export function isWanted(row: ListRow, { only }: Mapping): boolean {
  return Object.entries(only).every(([column, words]) => texts(row.cell(column)).some((text) => words.includes(text)));
}

export function fieldsOf(
  row: ListRow,
  { columns, constants }: Mapping,
): { fields: Record<string, unknown>; faults: Fault[] } {
  const { checked: _, ...fixed } = constants;
  const fields: Record<string, unknown> = { ...fixed };
  const faults: Fault[] = [];
  for (const [field, column] of columns) {
    const value = row.cell(column.column);
    const fault = faultOf(value, column.separator);
    const found = fault ? undefined : valueOf(field, value, column);
    if (fault) faults.push({ field, ...fault });
    else if (typeof found === 'object' && !Array.isArray(found)) faults.push({ field, ...found });
    else if (found !== '' && found?.length !== 0) fields[field] = NUMBERS.includes(field) ? numberIn(found) : found;
    else if (field === 'topics' && column.values) faults.push({ field, ...noTopic(value) });
  }
  return { fields, faults };
}

function valueOf(field: string, value: unknown, column: Column): string | string[] | Omit<Fault, 'field'> {
  if (!LISTS.includes(field)) return single(value, column);
  return field === 'authors' ? withSuffixes(several(value, column)) : several(value, column);
}

/** "Frank E. Harrell, Jr." is one author, also where a list separates authors by commas. */
const withSuffixes = (names: readonly string[]): string[] =>
  names.reduce<string[]>((all, name) => {
    const isSuffix = all.length > 0 && /^(?:jr|sr|ii|iii|iv)\.?$/i.test(name);
    return isSuffix ? [...all.slice(0, -1), `${all.at(-1)}, ${name}`] : [...all, name];
  }, []);

const noTopic = (value: unknown) => ({
  found: shorten(texts(value).join(', ')) || 'nothing',
  expected: 'at least one word that stands under "values" of the topics',
});

/** Texts of a cell, without blank ones; a list of NDJSON has several. */
function texts(value: unknown): string[] {
  return [value]
    .flat()
    .filter((part) => part !== null && part !== undefined)
    .map((part) => clean(String(part)))
    .filter((text) => text !== '');
}

const clean = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function faultOf(value: unknown, separator?: string): Omit<Fault, 'field'> | undefined {
  for (const part of [value].flat()) {
    if (typeof part === 'object' && part !== null)
      return { found: show(part), expected: 'text, a number or a list of texts' };
    const text = texts(part)[0] ?? '';
    const formula = partsOf(text, separator).find((part) => FORMULA.test(part));
    if (formula) return { found: quoted(formula), expected: 'text; this is a formula of a spreadsheet' };
    const code = HTML_CODE.exec(text)?.[0];
    if (code) return { found: quoted(code), expected: 'the character itself; this is the code of one in HTML' };
  }
  return undefined;
}

/** A cell as it stands, and each of the texts in it. */
const partsOf = (text: string, separator?: string): string[] =>
  separator ? [text, ...texts(text.split(separator))] : [text];

function single(value: unknown, { values, otherwise }: Column): string | Omit<Fault, 'field'> {
  const found = texts(value);
  if (found.length > 1) return { found: quoted(found.join(', ')), expected: 'one value' };
  const [text = ''] = found;
  if (!values) return text === '' ? (otherwise ?? '') : text;
  const ours = lookUp(values, text) ?? otherwise;
  if (ours !== undefined) return String(ours);
  if (text === '') return '';
  return { found: quoted(text), expected: 'a word that stands under "values" of the mapping, or an "otherwise" there' };
}

function several(value: unknown, { separator, values }: Column): string[] {
  const found = texts(value).flatMap((text) => (separator ? texts(text.split(separator)) : [text]));
  const ours = values ? found.flatMap((text) => lookUp(values, text) ?? []) : found;
  return [...new Set(ours)].filter((text) => text !== '');
}

/** Capital letters do not count. */
function lookUp<T>(values: Readonly<Record<string, T>>, text: string): T | undefined {
  if (Object.hasOwn(values, text)) return values[text];
  const key = Object.keys(values).find((word) => word.toLowerCase() === text.toLowerCase());
  return key === undefined ? undefined : values[key];
}

/** What is no number stays text, and the schema says so. */
const numberIn = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,9}(?:\.\d{1,9})?$/.test(value) ? Number(value) : value;
