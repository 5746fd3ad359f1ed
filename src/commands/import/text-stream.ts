/** The text of a data file as a stream, gzip or plain; a file that is not a whole UTF-8 text is refused. */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { firstBadByte } from '#files/decode.ts';
import { quoted, Refusal, refuse } from './refusal.ts';

/** Bytes of text, after decompression: five times the largest release an importer knows. */
export const MAX_TEXT_BYTES = 512 * 1024 * 1024;

const CSV = 'expected a text file with comma-separated columns (CSV, UTF-8, or the same as .csv.gz)';
const HINT = 'in a spreadsheet program choose "Save as", "CSV UTF-8"';

/** Errors of a pipeline reach whoever reads its last stream. */
const REPORTED_TO_READER = () => undefined;

async function opening(path: string, name: string): Promise<Buffer> {
  const found = await stat(path).catch(() =>
    refuse(`${name}: there is no such file; expected the path of a CSV file.`),
  );
  if (!found.isFile()) refuse(`${name}: found ${found.isDirectory() ? 'a folder' : 'no plain file'}, ${CSV}.`);
  if (found.size === 0) refuse(`${name}: the file is empty, ${CSV}.`);
  const handle = await open(path).catch(() => refuse(`${name}: the file cannot be opened; check its permissions.`));
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Refuses what is plainly another kind of file; says whether it is gzip, whatever its name. */
async function isGzip(path: string, name: string): Promise<boolean> {
  const bytes = await opening(path, name);
  const starts = (text: string) => bytes.toString('latin1').startsWith(text);
  if (starts('PK\x03\x04')) refuse(`${name}: found a workbook (.xlsx) or a .zip archive, ${CSV}; ${HINT}.`);
  if (starts('\xD0\xCF\x11\xE0')) refuse(`${name}: found an old workbook (.xls), ${CSV}; ${HINT}.`);
  if (starts('%PDF')) refuse(`${name}: found a PDF, ${CSV}.`);
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function translated(error: unknown, name: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'Z_BUF_ERROR') {
    return new Refusal(
      `${name}: the compressed file ends too early, so a part is missing; expected a whole .gz file; fetch it again.`,
    );
  }
  if (code.startsWith('Z_'))
    return new Refusal(`${name}: the compressed file is damaged; expected a whole .gz file; fetch it again.`);
  return error;
}

/**
 * Yields decoded text. Counts lines so that every sentence can say where.
 * @param name how the file is called in sentences
 * @throws Refusal when the file is missing, empty, binary, not UTF-8, too large or cut off in its last line
 */
export async function* readText(path: string, name: string, maxBytes = MAX_TEXT_BYTES): AsyncGenerator<string> {
  const isPacked = await isGzip(path, name);
  const file = createReadStream(path);
  const stream = isPacked ? pipeline(file, createGunzip(), REPORTED_TO_READER) : file;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let line = 1;
  let last = '';
  const lineAt = (chunk: Buffer, end: number) =>
    line + chunk.subarray(0, end).toString('latin1').split('\n').length - 1;
  const decode = (chunk: Buffer = Buffer.alloc(0), isWhole = false): string => {
    try {
      return decoder.decode(chunk, { stream: !isWhole });
    } catch {
      const near = lineAt(chunk, firstBadByte(chunk));
      return refuse(`${name}: near line ${near} found bytes that are not UTF-8, ${CSV}; ${HINT}.`);
    }
  };
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        refuse(
          `${name}: found more than ${Math.round(maxBytes / 1e6)} MB of text, expected one release of one source; split the file or drop the rows you do not need.`,
        );
      }
      const zero = chunk.indexOf(0);
      if (zero >= 0) refuse(`${name}: near line ${lineAt(chunk, zero)} found binary data, ${CSV}; ${HINT}.`);
      const text = decode(chunk);
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1;
      last = (last + text).slice(-200);
      yield text;
    }
  } catch (error) {
    throw translated(error, name);
  } finally {
    file.destroy();
  }
  decode(undefined, true);
  if (!/[\r\n]$/.test(last)) {
    const end = quoted((last.split('\n').at(-1) ?? '').slice(-40));
    refuse(
      `${name}:${line}: the last line ends in ${end} without a line break, expected one, so the file may be cut off; fetch it again, or add a line break if it is whole.`,
    );
  }
}
