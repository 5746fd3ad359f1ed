/** Rows of a list, CSV or NDJSON, plain or gzip, as a stream; a row that cannot be used says why, and the next is read. */
import { readRecords } from '../csv-records.ts';
import { listed, quoted, refuse } from '../refusal.ts';
import { readText } from '../text-stream.ts';
import { MAX_ROW, TOO_LONG, type BadRow, type ListRow } from './list-row.ts';
import { ndjsonRows } from './ndjson-rows.ts';

/** Beyond this a quotation mark is missing, and no later row can be trusted. */
const MAX_CSV_RECORD = 4 * 1024 * 1024;

/**
 * @param columns names that the mapping uses
 * @throws Refusal when the file is none, is damaged, or lacks one of the columns
 */
export async function* readRows(path: string, columns: readonly string[]): AsyncGenerator<ListRow | BadRow> {
  const start = readText(path, path);
  const { value = '' } = await start.next();
  await start.return(undefined);
  if (/^\s*\[\s*(?:[{\[\]]|$)/.test(value)) {
    refuse(
      `${path}:1: found a JSON array, expected one record a line and no brackets around them, e.g. {"title":"..."}; write each record of the array on a line of its own.`,
    );
  }
  yield* /^\s*\{/.test(value) ? ndjsonRows(path, columns) : csvRows(path, columns);
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
