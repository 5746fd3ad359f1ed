/** Spells texts with cspell's British dictionary, our word list and the names that records bear. */
import {
  getDefaultBundledSettingsAsync,
  getDictionary,
  spellCheckDocument,
  type SpellingDictionaryCollection,
} from 'cspell-lib';
import type { Position } from '#files/record.ts';
import type { SpelledText } from './texts.ts';

export interface Misspelling extends Position {
  file: string;
  word: string;
  /** The nearest first. */
  nearest: string[];
}

/** American forms that the British dictionary knows too. */
const AMERICAN: Readonly<Record<string, string>> = {
  center: 'centre',
  centers: 'centres',
  gray: 'grey',
  harbor: 'harbour',
  mold: 'mould',
  plow: 'plough',
};

/** Up to five capitals, as in NCLEX: no dictionary holds them, and a list of them would find no mistake. */
const ABBREVIATION = /(?<![\p{L}\p{N}])\p{Lu}{2,5}(?:s|['’]s)?(?![\p{L}\p{N}])/gu;

/** Lower case, and no part of a name, an address or a compound. */
const PLAIN = /(?<![\p{L}\p{N}'’./@_-])\p{Ll}{3,}(?![\p{L}\p{N}@_-]|\.\p{L})/gu;

/**
 * @param words our word list: right in any case
 * @param names words that records bear as names: right as they are written there, so that "Color" in a title makes no
 * "color" of ours right
 */
export async function misspellings(
  texts: Iterable<SpelledText>,
  words: readonly string[],
  names: ReadonlySet<string> = new Set(),
): Promise<Misspelling[]> {
  const bundled = await getDefaultBundledSettingsAsync();
  const settings = {
    ...bundled,
    language: 'en-GB',
    loadDefaultConfiguration: false,
    languageSettings: [],
    dictionaries: ['en-gb'],
    words: [...words, ...names],
    minWordLength: 3,
    ignoreRegExpList: [...(bundled.ignoreRegExpList ?? []), ABBREVIATION],
    numSuggestions: 6,
  };
  const dictionary = await getDictionary({ ...settings, words: [...words] });
  const own = new Set(words.map((word) => word.toLowerCase()));
  const named = new Set([...names].map((name) => name.toLowerCase()));
  const isNameAlone = (word: string) => named.has(word) && !names.has(word) && !dictionary.has(word);
  const found: Misspelling[] = [];
  for (const { file, text, at } of texts) {
    const document = { uri: 'text.txt', text, languageId: 'plaintext', locale: 'en-GB' };
    const { issues } = await spellCheckDocument(
      document,
      { noConfigSearch: true, generateSuggestions: true },
      settings,
    );
    for (const { text: word, offset, suggestions = [] } of issues) {
      found.push({ file, ...at(offset), word, nearest: unlike([...british(word, dictionary), ...suggestions]) });
    }
    for (const { 0: word, index } of text.matchAll(PLAIN)) {
      if (!isNameAlone(word)) continue;
      const suggestions = dictionary.suggest(word).map((suggestion) => suggestion.word);
      found.push({ file, ...at(index), word, nearest: unlike([...british(word, dictionary), ...suggestions]) });
    }
    for (const { 0: word, index } of text.matchAll(/(?<![\p{L}-])\p{Ll}{4,}(?![\p{L}-])/gu)) {
      const better = own.has(word) ? '' : britishFor(word, dictionary);
      if (better) found.push({ file, ...at(index), word, nearest: [better] });
    }
  }
  return found;
}

/** Three at most, and none that differs from another in capitals alone. */
const unlike = (words: readonly string[]): string[] =>
  words.filter((word, i) => words.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === i).slice(0, 3);

/** -ise where the dictionary has both; empty for a word that is British already. */
function britishFor(word: string, dictionary: SpellingDictionaryCollection): string {
  if (Object.hasOwn(AMERICAN, word)) return AMERICAN[word]!;
  const ise = word.replace(/(?<=..[a-z])iz(?=(?:e[ds]?|ers?|ing|ations?|ational)$)/, 'is');
  return ise !== word && dictionary.has(ise) ? ise : '';
}

/** Where an American word differs, so that "color" is told "colour" and not "colon". */
const DIFFERENCES: readonly (readonly [RegExp, string])[] = [
  [/or/, 'our'],
  [/er(?=s?$)/, 're'],
  [/yz/, 'ys'],
  [/l(?=ed$|ing$|ers?$|ful|ment)/, 'll'],
  [/log(?=s?$)/, 'logue'],
  [/ense(?=s?$)/, 'ence'],
  [/e/, 'ae'],
];

const british = (word: string, dictionary: SpellingDictionaryCollection): string[] =>
  DIFFERENCES.map(([american, form]) => word.replace(american, form)).filter(
    (form) => form !== word && dictionary.has(form),
  );
