/** `.vscode/words.txt`: the words that are right and in no dictionary. One a line, sorted; order and doubles do no harm. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const WORD_LIST = '.vscode/words.txt';

/** None where there is no list yet. */
export const readWords = (root: string): string[] =>
  (existsSync(join(root, WORD_LIST)) ? readFileSync(join(root, WORD_LIST), 'utf8') : '')
    .split(/\r?\n/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Letters, and marks between them; a possessive ending is no part of a word. */
const WORD = /^\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*$/u;

/** Those that are no words. Anything else is written. */
export function addWords(root: string, words: readonly string[]): string[] {
  const refused = words.filter((word) => !WORD.test(word));
  if (refused.length === 0) writeFileSync(join(root, WORD_LIST), inOrder([...readWords(root), ...words]));
  return refused;
}

const inOrder = (words: readonly string[]): string => [...new Set(words)].sort(alphabetically).join('\n') + '\n';

const alphabetically = (a: string, b: string): number => {
  const [low, high] = [a.toLowerCase(), b.toLowerCase()];
  return low < high || (low === high && a < b) ? -1 : 1;
};
