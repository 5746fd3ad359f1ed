/** One file of a collection into raw records. */
import { lstat, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { decodeUtf8, firstBadByte, hiddenCharacters } from './decode.ts';
import { frontMatterOffsets, parseFrontMatter, splitMdx } from './front-matter.ts';
import { jsonOffsets, parseJson, type TextProblem } from './json.ts';
import { readNdjson, readNdjsonChunks, type NdjsonLine } from './ndjson.ts';
import { lazyLocators, positionsOf } from './position.ts';
import {
  idOf,
  MAX_FILE_BYTES,
  type FileContents,
  type FileKind,
  type FileProblem,
  type Position,
  type RawRecord,
} from './record.ts';

interface Source {
  collection: string;
  kind: FileKind;
  file: string;
  text: string;
  toPosition: (offset: number) => Position;
}

/** Reads YAML; a caller that remembers what it has read passes its own. */
export type FrontMatterParser = typeof parseFrontMatter;

/**
 * Reads one file. Whatever is wrong with it becomes a problem; a record that cannot be trusted is not returned.
 * @param file relative to `root`, with forward slashes, e.g. `content/careers/accountant.mdx`
 */
export async function readFileRecords(
  root: string,
  file: string,
  collection: string,
  kind: FileKind,
): Promise<FileContents> {
  const found = await readFileBytes(root, file, kind);
  if (found === 'a long list of lines') return gatherLines(file, readNdjson(root, file, collection));
  return Buffer.isBuffer(found) ? parseFileBytes(found, file, collection, kind) : found;
}

/** The bytes of a file, or why it is not one to read. An `.ndjson` file may be longer than memory and is then a stream. */
export async function readFileBytes(
  root: string,
  file: string,
  kind: FileKind,
): Promise<Buffer | FileContents | 'a long list of lines'> {
  const path = join(root, file);
  const status = await lstat(path).catch(() => undefined);
  if (!status) return refused(file, 'unexpected-file', 'there is no such file');
  if (status.isSymbolicLink()) {
    return refused(file, 'symbolic-link', 'found a symbolic link; put the file itself here');
  }
  if (!status.isFile()) return refused(file, 'unexpected-file', 'expected a file');
  if (status.size === 0) return refused(file, 'empty-file', EMPTY);
  if (status.size <= MAX_FILE_BYTES) {
    // Between the two looks the file may have gone, or become unreadable.
    return readFile(path).catch(() => refused(file, 'unexpected-file', 'the file cannot be read'));
  }
  if (extname(file) === '.ndjson') return 'a long list of lines';
  const found = Math.ceil(status.size / 1024);
  const advice = kind === 'records' ? 'split it, or make it .ndjson with a record a line' : 'split or shorten it';
  return refused(file, 'file-size', `found ${found} kB; a file has at most ${MAX_FILE_BYTES / 1024} kB: ${advice}`);
}

/** The records of a file of which the bytes are there, at most `MAX_FILE_BYTES` of them. */
export async function parseFileBytes(
  bytes: Buffer,
  file: string,
  collection: string,
  kind: FileKind,
  parseYaml: FrontMatterParser = parseFrontMatter,
): Promise<FileContents> {
  if (extname(file) === '.ndjson') return gatherLines(file, readNdjsonChunks([bytes], file, collection));
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    const before = bytes.subarray(0, firstBadByte(bytes)).toString('utf8');
    const message = 'found bytes that are not UTF-8; save the file as UTF-8';
    return refused(file, 'encoding', message, positionsOf(before)(before.length));
  }
  const toPosition = positionsOf(text);
  const source: Source = { collection, kind, file, text, toPosition };
  const { records, problems } =
    text.trim() === '' ? emptyFile() : kind === 'prose' ? readMdx(source, parseYaml) : readJson(source);
  const located = [...hiddenCharacters(text), ...problems].map(({ rule, offset, message }): FileProblem => ({
    rule,
    file,
    ...toPosition(offset),
    message,
    severity: 'error',
  }));
  return { records, problems: located };
}

const refused = (file: string, rule: string, message: string, position: Position = START): FileContents => ({
  records: [],
  problems: [{ rule, file, ...position, message, severity: 'error' }],
});

const START: Position = { line: 1, column: 1 };
const EMPTY = 'the file is empty; fill it in or delete it';

interface Parsed {
  records: RawRecord[];
  problems: TextProblem[];
}

const emptyFile = (): Parsed => ({
  records: [],
  problems: [{ rule: 'empty-file', offset: 0, message: EMPTY }],
});

async function gatherLines(file: string, lines: AsyncIterable<NdjsonLine>): Promise<FileContents> {
  const contents: FileContents = { records: [], problems: [] };
  for await (const { record, problems } of lines) {
    if (record) contents.records.push(record);
    contents.problems.push(...problems);
  }
  return contents.records.length + contents.problems.length > 0 ? contents : refused(file, 'empty-file', EMPTY);
}

function readMdx({ collection, file, text, toPosition }: Source, parseYaml: FrontMatterParser): Parsed {
  const parts = splitMdx(text);
  if (!parts) {
    const message = /^---[ \t]*\r?\n/.test(text)
      ? 'the front matter that begins here never ends; write a line of three hyphens (---) below its last "key: value"'
      : 'expected front matter: a first line of three hyphens (---), then lines like "title: Accountant", then another line of ---';
    return { records: [], problems: [{ rule: 'front-matter', offset: 0, message }] };
  }
  const { yaml, yamlOffset, body, bodyOffset } = parts;
  const { value, problems } = parseYaml(yaml);
  const located = problems.map((problem) => ({ ...problem, offset: problem.offset + yamlOffset }));
  if (value === undefined) return { records: [], problems: located };
  const locators = lazyLocators(() => frontMatterOffsets(yaml, yamlOffset), toPosition);
  const bodyLine = toPosition(bodyOffset).line;
  const id = basename(file, '.mdx');
  return { records: [{ collection, id, data: value, body, bodyLine, file, line: 1, ...locators }], problems: located };
}

function readJson({ collection, kind, file, text, toPosition }: Source): Parsed {
  const { value, elements, problems } = parseJson(text);
  if (problems.some(({ rule }) => rule !== 'duplicate-key')) return { records: [], problems };
  const record = (id: string, data: unknown, start: number, end: number): RawRecord => {
    const locators = lazyLocators(() => jsonOffsets(text.slice(start, end), start), toPosition);
    return { collection, id, data, file, line: toPosition(start).line, ...locators };
  };
  const isList = Array.isArray(value);
  const refuse = (message: string): Parsed => ({ records: [], problems: [{ rule: 'schema', offset: 0, message }] });
  if (kind === 'vocabulary' && !isList) return refuse('expected a list of records: [ { "id": ... }, ... ]');
  if (kind !== 'vocabulary' && kind !== 'records' && isList)
    return refuse('expected one record: { ... }, found a list');
  if (isList) {
    const list = value as unknown[];
    const records = elements.map(({ start, end }, i) => record(idOf(list[i]), list[i], start, end));
    return { records, problems };
  }
  const id = kind === 'records' ? idOf(value) : basename(file, '.json');
  const start = text.length - text.trimStart().length;
  return { records: [record(id, value, start, text.length)], problems };
}
