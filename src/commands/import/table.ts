/** A CSV file as a stream of rows whose columns are known by name; what is not such a table is refused with file and line. */
import { basename } from 'node:path';
import { readRecords, type CsvRecord } from './csv-records.ts';
import { listed, quoted, refuse } from './refusal.ts';

/** One layout of a release: what we call a column, and what the publisher calls it. */
export interface Dialect {
  columns: Readonly<Record<string, string>>;
  /** Keys of columns that may be absent. */
  optional?: readonly string[];
  /** Names of columns that show the file to be another one. */
  without?: readonly string[];
  /** True when the publisher's file is separated by tabs, with a header and without quotation marks around texts. */
  isTabbed?: boolean;
  /** Names of all columns of a tab-separated file that has no header. */
  headerless?: readonly string[];
}

export interface Row {
  line: number;
  /** Trimmed; empty when the file has no such column. A key that is none of the dialect's is taken for a column's own name. */
  text(key: string): string;
  has(key: string): boolean;
  /** Refuses the file because of this cell. */
  refuse(key: string, expected: string): never;
}

export interface Table {
  /** How the file is called in sentences. */
  name: string;
  /** Name of the file without folders, which may tell its vintage. */
  fileName: string;
  header: readonly string[];
  dialect: Dialect;
  rows: AsyncGenerator<Row>;
}

const normal = (name: string): string => name.trim().toLowerCase();

/** Columns that the layout needs and the file lacks, and columns that the layout never has. */
const misfits = ({ columns, optional = [], without = [] }: Dialect, header: ReadonlySet<string>) => ({
  absent: Object.entries(columns)
    .filter(([key, name]) => !optional.includes(key) && !header.has(normal(name)))
    .map(([, name]) => name),
  strange: without.filter((name) => header.has(normal(name))),
});

/** True when a header has every column that one of the dialects needs. */
export const fits = (dialects: readonly Dialect[], header: readonly string[]): boolean =>
  dialects.some((dialect) => {
    const { absent, strange } = misfits(dialect, new Set(header.map(normal)));
    return absent.length + strange.length === 0;
  });

/** @throws Refusal naming the missing columns, found columns and, from `suggest`, the formats that fit */
export async function readTable(
  path: string,
  dialects: readonly Dialect[],
  suggest: (header: readonly string[]) => string[] = () => [],
): Promise<Table> {
  const name = path;
  const headerless = dialects.flatMap((dialect) => dialect.headerless ?? []);
  const mayBeTabbed = dialects.some(({ isTabbed }) => isTabbed);
  const records = readRecords(path, headerless, { mayBeTabbed });
  const first = await records.next();
  if (first.done) refuse(`${name}: the file holds no rows; expected a header and at least one row.`);
  const header = first.value.cells;
  const found = new Set(header.map(normal));
  const ranked = dialects.map((dialect) => ({ dialect, ...misfits(dialect, found) }));
  const best = ranked.reduce((a, b) => (b.absent.length < a.absent.length ? b : a));
  if (best.absent.length + best.strange.length > 0) {
    await records.return(undefined);
    const others = suggest(header);
    const isOneColumn = header.length === 1 && /[;\t]/.test(header[0] ?? '');
    const hint =
      others.length > 0
        ? `; the columns fit the format ${listed(others)}`
        : isOneColumn
          ? '; separate the columns by commas'
          : '';
    const example = Object.values(best.dialect.columns).slice(0, 4).join(',');
    if (best.absent.length === 0) {
      refuse(`${name}:1: found the column ${listed(best.strange)}, expected a file without it${hint}.`);
    }
    refuse(
      `${name}:1: found the columns ${quoted(header.join(', '))}, expected also ${listed(best.absent)}, e.g. ${example}${hint}.`,
    );
  }
  const twice = twiceIn(header, best.dialect);
  if (twice !== undefined) {
    await records.return(undefined);
    refuse(`${name}:1: found two columns named ${quoted(twice)}, expected one; remove the one that is not meant.`);
  }
  return {
    name,
    fileName: basename(path),
    header,
    dialect: best.dialect,
    rows: namedRows(name, header, best.dialect, records),
  };
}

/** A column that the layout reads and the file has twice: it would not be known which of the two counts. */
function twiceIn(header: readonly string[], { columns }: Dialect): string | undefined {
  const names = header.map(normal);
  return Object.values(columns).find((name) => names.indexOf(normal(name)) !== names.lastIndexOf(normal(name)));
}

async function* namedRows(
  name: string,
  header: readonly string[],
  { columns }: Dialect,
  records: AsyncGenerator<CsvRecord>,
): AsyncGenerator<Row> {
  const names = header.map(normal);
  const index = new Map(Object.entries(columns).map(([key, column]) => [key, names.indexOf(normal(column))]));
  let count = 0;
  for await (const { line, cells } of records) {
    count += 1;
    if (cells.length !== header.length) {
      refuse(
        `${name}:${line}: found ${cells.length} columns, expected ${header.length} as in the header; the line may be cut off, or a text with a comma lacks its quotation marks, e.g. "Austin, TX".`,
      );
    }
    const text = (key: string): string => cells[index.get(key) ?? names.indexOf(normal(key))]?.trim() ?? '';
    yield {
      line,
      text,
      has: (key) => (index.get(key) ?? -1) >= 0,
      refuse: (key, expected) =>
        refuse(`${name}:${line}: found ${quoted(text(key))} in column ${columns[key] ?? key}, expected ${expected}.`),
    };
  }
  if (count === 0) refuse(`${name}:1: found a header without rows, expected at least one row below it.`);
}
