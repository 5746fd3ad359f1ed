/** Rows of a list of one JSON record a line. */
import { parseJson } from '#files/json.ts';
import { listed, quoted, refuse } from '../refusal.ts';
import { readText } from '../text-stream.ts';
import { MAX_ROW, TOO_LONG, type BadRow, type ListRow } from './list-row.ts';

/** Of the keys that a refusal names. */
const MAX_NAMES = 20;

/**
 * @param columns names that the mapping uses
 * @throws Refusal when no record has one of the columns
 */
export async function* ndjsonRows(path: string, columns: readonly string[]): AsyncGenerator<ListRow | BadRow> {
  const seen = new Set<string>();
  let line = 0;
  for await (const text of textLines(path)) {
    line += 1;
    if (text === undefined) yield { line, ...TOO_LONG };
    else if (text.trim() !== '') {
      const row = ndjsonRow(text, line);
      const names = 'names' in row ? row.names : [];
      for (const name of names) if (seen.size < MAX_NAMES || columns.includes(name)) seen.add(name);
      yield row;
    }
  }
  const absent = columns.filter((column) => !seen.has(column));
  if (seen.size === 0 || absent.length === 0) return;
  refuse(
    `${path}: found records with ${listed([...seen].map(quoted), MAX_NAMES)}, expected at least one with ${listed(absent.map(quoted))}; correct the mapping, or the keys of the list.`,
  );
}

function ndjsonRow(text: string, line: number): BadRow | (ListRow & { names: string[] }) {
  const { value, problems } = parseJson(text);
  const [problem] = problems;
  if (problem) return { line, found: problem.message, expected: 'one JSON record on one line' };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { line, found: quoted(text), expected: 'one JSON record on one line, e.g. { "title": "..." }' };
  }
  const record = value as Record<string, unknown>;
  return {
    line,
    names: Object.keys(record),
    cell: (column) => (Object.hasOwn(record, column) ? record[column] : undefined),
  };
}

/** Lines without their ends; nothing for a line over the limit, which is never held whole. */
async function* textLines(path: string): AsyncGenerator<string | undefined> {
  let rest = '';
  let isTooLong = false;
  for await (const text of readText(path, path)) {
    const parts = text.split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      const whole = rest + part;
      yield isTooLong || whole.length > MAX_ROW ? undefined : whole;
      rest = '';
      isTooLong = false;
    }
    rest += last;
    if (rest.length > MAX_ROW) {
      isTooLong = true;
      rest = '';
    }
  }
}
