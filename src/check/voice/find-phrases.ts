/** Finds the phrases of a list in a passage. */
import type { Phrase } from './phrases.ts';

export interface FoundPhrase extends Phrase {
  found: string;
  index: number;
}

/** All phrases as one pattern, a group each. */
export function phraseFinder(phrases: readonly Phrase[]): (passage: string) => FoundPhrase[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${phrases.map(({ phrase }) => `(${patternOf(phrase)})`).join('|')})(?![\\p{L}\\p{N}-])`,
    'giu',
  );
  return (passage) =>
    [...passage.replace(QUOTATION, (text) => '"'.repeat(text.length)).matchAll(pattern)].map((match) => {
      const { 0: words, index } = match;
      const which = match.slice(1).findIndex((group) => group !== undefined);
      return { ...phrases[which]!, found: passage.slice(index, index + words.length).replace(/\s+/g, ' '), index };
    });
}

const patternOf = (phrase: string): string =>
  phrase
    .replaceAll("'", "['’]")
    .replaceAll('(', '(?:')
    .replace(/(?<=\w)\*/g, '\\p{L}*')
    .replaceAll(' * ', ' (?:[^\\s.;:]+ ){0,4}?')
    .replaceAll(' ', '\\s+');

/**
 * From a mark that opens to the one that closes: a mark alone quotes nothing, " behind a digit is an inch, and ’ before
 * a letter an apostrophe.
 */
const QUOTATION = /“[^“”]*”|‘[^‘]*?’(?!\p{L})|(?<![\p{L}\p{N}])"(?=\S)[^"]*"|(?<![\p{L}\p{N}])'(?=\S)[^']*'(?!\p{L})/gu;
