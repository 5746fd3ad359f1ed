/**
 * Keeps what parsing has found in a file between two runs. The file names the code that wrote it: another version of the
 * reader, of its parsers or of Node starts anew, and so does a file that is damaged, cut off or no file of ours.
 */
import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { digest, type Parsed } from './parse-memory.ts';

const PROJECT = join(import.meta.dirname, '../..');
const PARSERS = ['yaml', 'satteri'] as const;
/** Bytes; the shipped content needs a hundredth. A file beyond it is not written. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_FILES = 8;

/** A file a project; beside the code that wrote it, where Git does not look. */
export const cacheFile = (root: string): string =>
  join(PROJECT, 'node_modules/.cache/pathleaf-check', digest(resolve(root)).replace(/\W/g, '').slice(0, 16));

/** Changes with everything that decides what parsing finds. */
export function parserVersion(): string {
  const code = ['src/files/*.ts', 'src/check/prose/*.ts', 'src/check/parse-*.ts']
    .flatMap((pattern) => globSync(pattern, { cwd: PROJECT }))
    .sort()
    .map((file) => readFileSync(join(PROJECT, file), 'utf8'));
  const packages = PARSERS.map((name) => readFileSync(join(PROJECT, 'node_modules', name, 'package.json'), 'utf8'));
  return digest(JSON.stringify([process.version, process.arch, ...packages, ...code]));
}

/** Nothing when there is no file that this version wrote. */
export async function loadParsed(file: string, version: string): Promise<Parsed | undefined> {
  try {
    const bytes = await readFile(file);
    const body = bytes.subarray(HEAD_BYTES);
    if (bytes.subarray(0, HEAD_BYTES).toString('latin1') !== headOf(version, body)) return undefined;
    return deserialize(body) as Parsed;
  } catch {
    return undefined;
  }
}

/** Whole or not at all. A cache that cannot be written, e.g. on a full or read-only disk, is no reason to fail. */
export async function saveParsed(file: string, version: string, parsed: Parsed): Promise<void> {
  const body = serialize(parsed);
  if (body.length > MAX_BYTES) return;
  const temporary = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(temporary, Buffer.concat([Buffer.from(headOf(version, body), 'latin1'), body]));
    await rename(temporary, file);
    await forgetOldest(dirname(file));
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Projects that are gone, such as those of tests, leave nothing behind for long. */
async function forgetOldest(folder: string): Promise<void> {
  const files = (await readdir(folder)).map((name) => join(folder, name));
  const ages = await Promise.all(files.map(async (path) => ({ path, time: (await stat(path)).mtimeMs })));
  const old = ages.sort((a, b) => b.time - a.time).slice(MAX_FILES);
  for (const { path } of old) await rm(path, { force: true });
}

/** Two digests in base64: of the version, and of version and body. */
const HEAD_BYTES = 2 * 44;
const headOf = (version: string, body: Uint8Array): string =>
  version + digest(Buffer.concat([Buffer.from(version), body]));
