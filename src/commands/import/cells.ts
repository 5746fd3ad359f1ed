/** Cells of a table as values: amounts, counts, coordinates, months. */
import type { Row } from './table.ts';

/** A number; `suppressed` as the source marks it; `ceiling`: above what the source publishes; `blank`: an empty cell. */
export type Cell = number | 'suppressed' | 'ceiling' | 'blank';

/** The marks by which a source keeps an amount back. */
export interface Marks {
  suppressed: readonly string[];
  ceiling?: string;
}

const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

export function amountCell(row: Row, key: string, marks: Marks): Cell {
  const text = row.text(key);
  if (text === '') return 'blank';
  if (text === marks.ceiling) return 'ceiling';
  if (marks.suppressed.includes(text)) return 'suppressed';
  const value = NUMBER.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
  if (value > 0 && value < 1e12) return value;
  const allowed = [...marks.suppressed, ...(marks.ceiling ? [marks.ceiling] : [])].join(' or ');
  return row.refuse(key, `an amount above zero${allowed ? ` or ${allowed}` : ''}, e.g. 57,230`);
}

/** A cell as the salary schema says it; nothing when the file has no such column. */
export function amountOf(row: Row, key: string, marks: Marks): number | 'not published' | undefined {
  if (!row.has(key)) return undefined;
  const cell = amountCell(row, key, marks);
  return typeof cell === 'number' ? cell : 'not published';
}

export function required(row: Row, key: string, expected: string, pattern = /./): string {
  const text = row.text(key);
  return pattern.test(text) ? text : row.refuse(key, expected);
}

export function numberBetween(row: Row, key: string, low: number, high: number, example: string): number {
  const text = row.text(key);
  const value = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return value >= low && value <= high ? value : row.refuse(key, `a number from ${low} to ${high}, e.g. ${example}`);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2025-05` as `May 2025`, `2026-04-13` as `13 April 2026`: as sources.json writes a release. */
export function inWords(date: string): string {
  const [year = '', month = '', day] = date.split('-');
  const words = `${MONTHS[Number(month) - 1] ?? ''} ${year}`;
  return day ? `${Number(day)} ${words}` : words;
}

/** `2026-04-13` or `13 April 2026` as `2026-04-13`. */
export function isoDay(text: string): string | undefined {
  const [, day = '', name = '', year = ''] = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(text) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  const iso = month > 0 ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(iso)) ? iso : undefined;
}
