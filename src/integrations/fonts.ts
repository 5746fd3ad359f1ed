/** The two faces, cut down to the characters that English text needs. The cut files are cached outside the sources. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import subsetFont from 'subset-font';

const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

const ASCII = range(0x20, 0x7e);
const PUNCTUATION = '–—‘’“”„…•−×→←↑↓′″€©®£¥°½·';
const ACCENTED = range(0xc0, 0xff);

/** What titles are set in; a rare accented letter in one falls back to the system's face. */
export const TITLE_CHARACTERS = ASCII + PUNCTUATION;
export const TEXT_CHARACTERS = ASCII + PUNCTUATION + ACCENTED;

/** What the faces have and running text needs: kerning, ligatures, contextual and local forms, figures in columns. */
const FEATURES = ['kern', 'liga', 'calt', 'locl', 'tnum'];

const require = createRequire(import.meta.url);
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/pathleaf-fonts');

export interface Face {
  /** File in an installed package. */
  file: string;
  characters: string;
  /** Kept range of the weight axis of a variable font. */
  weights?: { min: number; max: number };
}

/** Path of the cut file, as woff2. */
export async function subset({ file, characters, weights }: Face): Promise<string> {
  const original = await readFile(require.resolve(file));
  const key = createHash('sha256')
    .update(original)
    .update(characters)
    .update(FEATURES.join())
    .update(JSON.stringify(weights ?? null));
  const path = join(CACHE, `${basename(file, '.woff2')}-${key.digest('hex').slice(0, 12)}.woff2`);
  if (await stat(path).catch(() => undefined)) return path;
  const options = { targetFormat: 'woff2' as const, ...(weights && { variationAxes: { wght: weights } }) };
  // The declared types are a release behind: they do not know `keepFeatures`.
  const cut = await subsetFont(original, characters, Object.assign(options, { keepFeatures: FEATURES }));
  await mkdir(CACHE, { recursive: true });
  // Another build may read while this one writes: it finds the whole file or none.
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, cut);
  await rename(unfinished, path);
  return path;
}
