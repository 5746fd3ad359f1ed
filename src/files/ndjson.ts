/** NDJSON as a stream: a record a line, each line on its own, never the whole file in memory. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { decodeUtf8, firstBadByte, hiddenCharacters } from './decode.ts';
import { jsonOffsets, parseJson } from './json.ts';
import { lazyLocators } from './position.ts';
import { idOf, MAX_LINE_BYTES, type FileProblem, type RawRecord } from './record.ts';

export type NdjsonLine =
  { record: RawRecord; problems: FileProblem[] } | { record?: undefined; problems: FileProblem[] };

const NEWLINE = 0x0a;

/**
 * Yields every line that is not blank: its record, or what is wrong with it. The lines after a bad one are still read.
 * @param file relative to `root`, with forward slashes
 * @throws what `node:fs` throws when the file cannot be opened
 */
export const readNdjson = (root: string, file: string, collection: string): AsyncGenerator<NdjsonLine> =>
  readNdjsonChunks(createReadStream(join(root, file)) as AsyncIterable<Buffer>, file, collection);

/** The same for bytes that come from elsewhere. */
export async function* readNdjsonChunks(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  file: string,
  collection: string,
): AsyncGenerator<NdjsonLine> {
  let line = 0;
  for await (const bytes of lines(chunks)) {
    line += 1;
    if (bytes !== 'too long' && /^\s*$/.test(bytes.toString('latin1'))) continue;
    yield readLine(bytes, file, line, collection);
  }
}

/** Lines as bytes without their end; a line over the limit is skipped, not collected. */
async function* lines(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer | 'too long'> {
  let pending: Buffer[] = [];
  let length = 0;
  const take = (): Buffer | 'too long' => {
    const line = length > MAX_LINE_BYTES ? 'too long' : Buffer.concat(pending);
    pending = [];
    length = 0;
    return line;
  };
  const add = (part: Buffer) => {
    length += part.length;
    if (length > MAX_LINE_BYTES) pending = [];
    else pending.push(part);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

function readLine(bytes: Buffer | 'too long', file: string, line: number, collection: string): NdjsonLine {
  const problem = (rule: string, column: number, message: string): FileProblem => {
    return { rule, file, line, column, message, severity: 'error' };
  };
  if (bytes === 'too long') {
    const message = `found a line of more than ${MAX_LINE_BYTES / 1024} kB; a record of that size is no record`;
    return { problems: [problem('file-size', 1, message)] };
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    const column = bytes.subarray(0, firstBadByte(bytes)).toString('utf8').length + 1;
    return { problems: [problem('encoding', column, 'found bytes that are not UTF-8; save the file as UTF-8')] };
  }
  const { value, problems } = parseJson(text);
  const found = [...hiddenCharacters(text), ...problems].map((p) => problem(p.rule, p.offset + 1, p.message));
  if (problems.length > 0) return { problems: found };
  const locators = lazyLocators(
    () => jsonOffsets(text, 0),
    (offset) => ({ line, column: offset + 1 }),
  );
  return { record: { collection, id: idOf(value), data: value, file, line, ...locators }, problems: found };
}
