/** What is mechanical, mended in every file: computed first and whole, written by someone else or not at all. */
import { extname } from 'node:path';
import { listContent } from '#files/content-files.ts';
import { decodeUtf8 } from '#files/decode.ts';
import { splitMdx } from '#files/front-matter.ts';
import { readFileBytes } from '#files/read-file.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';
import { ProseParser, TOO_MUCH } from '../prose/parser.ts';
import { fixJson, fixNdjson, type Fixed } from './fix-json.ts';
import { fixMdx } from './fix-mdx.ts';

export interface FixedFile extends Fixed {
  /** Relative to the project, with forward slashes. */
  path: string;
  /** What the file held. */
  before: string;
}

export interface Fixes {
  /** The files that change. */
  files: FixedFile[];
  /** Files that cannot be read, or not be rewritten without a loss, and are left as they are. */
  left: string[];
}

/** @param root the project: the folder that holds `content/` */
export async function fixContent(root: string): Promise<Fixes> {
  const fixes: Fixes = { files: [], left: [] };
  const { files } = await listContent(root, collections);
  using parser = new ProseParser();
  for (const { file, collection, kind } of files) {
    const bytes = await readFileBytes(root, file, kind);
    const before = Buffer.isBuffer(bytes) ? bytes.toString('utf8') : undefined;
    const isReadable = before !== undefined && (kind !== 'prose' || (await canBeParsed(before, parser)));
    const fixed = isReadable ? fixBytes(bytes as Buffer, file, collection as CollectionName) : undefined;
    if (!fixed || before === undefined) fixes.left.push(file);
    else if (fixed.text !== before) fixes.files.push({ ...fixed, path: file, before });
  }
  return fixes;
}

/** False for a text that would keep the parser busy for ever, or end it. */
async function canBeParsed(text: string, parser: ProseParser): Promise<boolean> {
  const { error } = await parser.parse(splitMdx(text)?.body ?? '');
  return !error?.startsWith(TOO_MUCH);
}

/** Nothing when the file cannot be read. */
export function fixBytes(bytes: Uint8Array, file: string, collection: CollectionName): Fixed | undefined {
  const decoded = decodeUtf8(bytes);
  if (decoded === undefined) return undefined;
  const text = decoded.replaceAll('\r\n', '\n');
  const fix = { '.mdx': fixMdx, '.ndjson': fixNdjson }[extname(file)] ?? fixJson;
  const fixed = fix(text, collection);
  if (!fixed) return undefined;
  const ends = text === decoded ? [] : ['line ends'];
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? ['byte order mark'] : [];
  return { text: fixed.text, done: [...mark, ...ends, ...fixed.done] };
}
