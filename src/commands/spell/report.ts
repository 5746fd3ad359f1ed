/** What an editor reads about spelling. */
import type { Misspelling } from './spelling.ts';

/** A line for each word of a file, where it stands first, and one that counts. */
export function* spellReport(found: readonly Misspelling[]): Generator<string> {
  const words = [...Map.groupBy(found, ({ file, word }) => `${file} ${word}`).values()];
  for (const [{ file, line, column, word, nearest }, ...more] of words as [Misspelling, ...Misspelling[]][]) {
    const others = more.length > 0 ? ` and ${more.length} more in this file` : '';
    const near =
      nearest.length > 0
        ? `expected a British spelling such as ${nearest.join(', ')}`
        : 'which is like no word of the dictionary';
    yield `${file}:${line}:${column} spelling error: found "${word}"${others}, ${near}; if it is right: npm run spell -- --add ${word}`;
  }
  yield words.length === 0
    ? 'spelling: nothing wrong'
    : `spelling: ${words.length} ${words.length === 1 ? 'word' : 'words'} to look at; --add-all in place of --add takes in all of them, once you have read them`;
}
