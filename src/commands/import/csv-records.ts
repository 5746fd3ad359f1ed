/** Records of a CSV file, or of a tab-separated one, as a stream with line numbers. */
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse, type Options } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import { Refusal, refuse } from './refusal.ts';
import { readText } from './text-stream.ts';

export interface CsvRecord {
  line: number;
  cells: string[];
}

/** Errors of a pipeline reach whoever reads its last stream. */
const REPORTED_TO_READER = () => undefined;

const MAX_LINE_CHARACTERS = 65_536;

/** What differs for files that are no release of a known publisher. */
export interface CsvLayout {
  /** The separator, from the first line; a comma by default. */
  delimiterOf?: (firstLine: string) => string;
  maxCharacters?: number;
  /** True when a header that holds tabs is separated by them, and texts below it stand without quotation marks. */
  mayBeTabbed?: boolean;
}

/**
 * @param headerless names of the columns of a tab-separated layout without a header, yielded as line 0 when a file has it
 * @throws Refusal on a broken quotation, a line too long, or what `readText` refuses
 */
export async function* readRecords(
  path: string,
  headerless: readonly string[],
  { delimiterOf = () => ',', maxCharacters = MAX_LINE_CHARACTERS, mayBeTabbed = false }: CsvLayout = {},
): AsyncGenerator<CsvRecord> {
  const text = readText(path, path);
  const start = await text.next();
  if (start.done) return;
  const [firstLine = ''] = start.value.split(/\r?\n/, 1);
  if (!firstLine.trim()) refuse(`${path}:1: the first line is blank, expected the names of the columns.`);
  const isHeaderless = headerless.length > 0 && firstLine.split('\t').length === headerless.length;
  const delimiter = delimiterOf(firstLine);
  // The header comes before the parser starts, so that a file of another kind is judged by its columns first.
  const isTabbed = mayBeTabbed && firstLine.includes('\t');
  yield isHeaderless
    ? { line: 0, cells: [...headerless] }
    : { line: 1, cells: isTabbed ? firstLine.split('\t') : headerCells(firstLine, delimiter) };
  const options: Options = {
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: maxCharacters,
    ...(isHeaderless || isTabbed ? { delimiter: '\t', quote: null } : { delimiter }),
    ...(!isHeaderless && { from_line: 2 }),
  };
  const source = Readable.from(
    (async function* () {
      yield start.value;
      yield* text;
    })(),
  );
  const parser = pipeline(source, parse(options), REPORTED_TO_READER);
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    throw error instanceof CsvError ? new Refusal(sentence(path, error, maxCharacters)) : error;
  } finally {
    source.destroy();
  }
}

/** Names of the columns of a file; none for an empty one. */
export async function headerOf(path: string): Promise<string[]> {
  const records = readRecords(path, [], { mayBeTabbed: true });
  const first = await records.next();
  await records.return(undefined);
  return first.done ? [] : first.value.cells;
}

function headerCells(line: string, delimiter: string): string[] {
  const [cells = []] = parseWhole(line, { delimiter, relax_column_count: true, relax_quotes: true, to: 1 });
  return cells;
}

function sentence(name: string, error: CsvError, maxCharacters: number): string {
  const line = Number((error as { lines?: unknown }).lines ?? 0);
  const at = line > 0 ? `${name}:${line}` : name;
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return `${at}: found a line of more than ${maxCharacters / 1024} kB, expected rows of a table; a quotation mark may be missing.`;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return `${at}: a quotation mark is opened and never closed, expected "text" with both; the file may be cut off.`;
  return `${at}: found a quotation mark inside a text, expected "text" with two marks around it and doubled ones inside, e.g. "a ""b"" c".`;
}
