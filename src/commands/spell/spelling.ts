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

export async function misspellings(texts: Iterable<SpelledText>, words: readonly string[]): Promise<Misspelling[]> {
  const bundled = await getDefaultBundledSettingsAsync();
  const settings = {
    ...bundled,
    language: 'en-GB',
    loadDefaultConfiguration: false,
    languageSettings: [],
    dictionaries: ['en-gb'],
    words: [...words],
    minWordLength: 3,
    ignoreRegExpList: [...(bundled.ignoreRegExpList ?? []), ABBREVIATION],
    numSuggestions: 6,
  };
  const dictionary = await getDictionary(settings);
  const own = new Set(words.map((word) => word.toLowerCase()));
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
