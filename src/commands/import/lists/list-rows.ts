/** Rows of a list, CSV or NDJSON, plain or gzip, as a stream; a row that cannot be used says why, and the next is read. */
import { parseJson } from '#files/json.ts';
import { readRecords } from '../csv-records.ts';
import { listed, quoted, refuse } from '../refusal.ts';
import { readText } from '../text-stream.ts';

export interface ListRow {
  line: number;
  /** Value by column; nothing when the row has no such column. */
  cell(column: string): unknown;
}

export interface BadRow {
  line: number;
  found: string;
  expected: string;
}

/** No record of ours is a tenth as long. */
const MAX_ROW = 65_536;
/** Beyond this a quotation mark is missing, and no later row can be trusted. */
const MAX_CSV_RECORD = 4 * 1024 * 1024;

const TOO_LONG = { found: `a row of more than ${MAX_ROW / 1024} kB`, expected: 'the facts of one course or book' };

/**
 * @param columns names that the mapping uses
 * @throws Refusal when the file is none, is damaged, or lacks one of the columns
 */
export async function* readRows(path: string, columns: readonly string[]): AsyncGenerator<ListRow | BadRow> {
  const start = readText(path, path);
  const { value = '' } = await start.next();
  await start.return(undefined);
  yield* /^\s*\{/.test(value) ? ndjsonRows(path) : csvRows(path, columns);
}

/** The separator by which most of the wanted columns appear. */
function delimiterOf(firstLine: string, columns: readonly string[]): string {
  const names = (delimiter: string) => firstLine.split(delimiter).map((name) => name.replaceAll('"', '').trim());
  const score = (delimiter: string) => names(delimiter).filter((name) => columns.includes(name)).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (score(delimiter) > score(best) ? delimiter : best));
}

async function* csvRows(path: string, columns: readonly string[]): AsyncGenerator<ListRow | BadRow> {
  const records = readRecords(path, [], {
    delimiterOf: (firstLine) => delimiterOf(firstLine, columns),
    maxCharacters: MAX_CSV_RECORD,
  });
  let header: string[] | undefined;
  for await (const { line, cells } of records) {
    if (!header) {
      header = cells.map((name) => name.trim());
      checkHeader(path, header, columns);
      continue;
    }
    if (cells.reduce((sum, cell) => sum + cell.length, 0) > MAX_ROW) yield { line, ...TOO_LONG };
    else if (cells.length !== header.length) {
      yield { line, found: `${cells.length} columns`, expected: `${header.length} columns, as in the header` };
    } else {
      const names = header;
      yield { line, cell: (column) => cells[names.indexOf(column)] };
    }
  }
}

function checkHeader(path: string, header: readonly string[], columns: readonly string[]): void {
  const absent = columns.filter((column) => !header.includes(column));
  if (absent.length > 0) {
    refuse(
      `${path}:1: found the columns ${listed(header.map(quoted), 20)}, expected also ${listed(absent.map(quoted))}; correct the mapping, or the first line of the list.`,
    );
  }
  const twice = columns.find((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (twice) refuse(`${path}:1: found two columns named ${quoted(twice)}, expected one; rename the other.`);
}

async function* ndjsonRows(path: string): AsyncGenerator<ListRow | BadRow> {
  let line = 0;
  for await (const text of textLines(path)) {
    line += 1;
    if (text === undefined) yield { line, ...TOO_LONG };
    else if (text.trim() !== '') yield ndjsonRow(text, line);
  }
}

function ndjsonRow(text: string, line: number): ListRow | BadRow {
  const { value, problems } = parseJson(text);
  const [problem] = problems;
  if (problem) return { line, found: problem.message, expected: 'one JSON record on one line' };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { line, found: quoted(text), expected: 'one JSON record on one line, e.g. { "title": "..." }' };
  }
  const record = value as Record<string, unknown>;
  return { line, cell: (column) => (Object.hasOwn(record, column) ? record[column] : undefined) };
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
