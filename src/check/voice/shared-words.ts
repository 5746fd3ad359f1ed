/** Finds runs of words that two texts share. */
import { wordsOf, type Part } from './sentences.ts';

/** A text in words, and a key for each run of a fixed number of them. */
export interface Runs {
  text: string;
  words: readonly Part[];
  /** Of the run that begins with the word of the same place. */
  keys: readonly number[];
}

export interface SharedRun<Home> {
  /** Where it begins in the text, its words, and their number. */
  index: number;
  text: string;
  length: number;
  /** Whose text has the same words, and where they begin in it. */
  home: Home;
  homeIndex: number;
}

/** Capitals, punctuation and the form of an apostrophe make no other word. */
export function runsOf(text: string, shortest: number): Runs {
  const words = wordsOf(text);
  return { text, words, keys: keysOf(words.map(hashOf), shortest) };
}

export class SharedWords<Home> {
  #homes = new Map<number, { home: Home; index: number }>();

  /** Who says something first keeps it. */
  remember({ words, keys }: Runs, home: Home): void {
    for (const [i, key] of keys.entries()) {
      if (!this.#homes.has(key)) this.#homes.set(key, { home, index: words[i]!.index });
    }
  }

  /** The runs of the text that were remembered, each as long as it goes, with the home of its beginning. */
  *runsIn({ text, words, keys }: Runs): Generator<SharedRun<Home>> {
    const shortest = words.length - keys.length + 1;
    let run: { from: number; end: number; home: Home; homeIndex: number } | undefined;
    const shared = ({ from, end, ...same }: NonNullable<typeof run>): SharedRun<Home> => {
      const [first, last] = [words[from]!, words[end - 1]!];
      const said = text.slice(first.index, last.index + last.text.length).replace(/\s+/g, ' ');
      return { index: first.index, text: said, length: end - from, ...same };
    };
    for (const [i, key] of keys.entries()) {
      const found = this.#homes.get(key);
      if (!found) continue;
      if (run && i < run.end) run.end = i + shortest;
      else {
        if (run) yield shared(run);
        run = { from: i, end: i + shortest, home: found.home, homeIndex: found.index };
      }
    }
    if (run) yield shared(run);
  }
}

/** FNV-1a, 32 bits. */
function hashOf({ text }: Part): number {
  let hash = 0x811c9dc5;
  for (const letter of text.toLowerCase().replaceAll('’', "'")) {
    hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  }
  return hash;
}

const BASES = [0x2c1b3c6d, 0x297a2d39] as const;

/**
 * Rolling sums of two bases, 52 bits together: of a million runs against a million, two different ones have the same
 * key once in four thousand comparisons of that size.
 */
function keysOf(hashes: readonly number[], length: number): number[] {
  const [high, low] = BASES.map((base) => rollingSums(hashes, length, base)) as [Int32Array, Int32Array];
  return Array.from(high, (sum, i) => (sum >>> 0) * 2 ** 20 + (low[i]! >>> 12));
}

function rollingSums(hashes: readonly number[], length: number, base: number): Int32Array {
  const sums = new Int32Array(Math.max(0, hashes.length - length + 1));
  let power = 1;
  for (let i = 0; i < length; i += 1) power = Math.imul(power, base);
  let sum = 0;
  for (const [i, hash] of hashes.entries()) {
    sum = (Math.imul(sum, base) + hash) | 0;
    if (i >= length) sum = (sum - Math.imul(hashes[i - length]!, power)) | 0;
    if (i >= length - 1) sums[i - length + 1] = sum;
  }
  return sums;
}
