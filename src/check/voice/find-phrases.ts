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
    [...passage.matchAll(pattern)].flatMap((match) => {
      const which = match.slice(1).findIndex((group) => group !== undefined);
      if (isQuoted(passage, match.index)) return [];
      return [{ ...phrases[which]!, found: match[0].replace(/\s+/g, ' '), index: match.index }];
    });
}

const patternOf = (phrase: string): string =>
  phrase
    .replaceAll("'", "['’]")
    .replaceAll('(', '(?:')
    .replace(/(?<=\w)\*/g, '\\p{L}*')
    .replaceAll(' * ', ' (?:[^\\s.;:]+ ){0,4}?')
    .replaceAll(' ', '\\s+');

/** Behind an odd number of quotation marks. */
const isQuoted = (passage: string, index: number): boolean =>
  (passage.slice(0, index).match(/["“”]/g)?.length ?? 0) % 2 === 1;
