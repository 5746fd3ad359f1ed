/** How many years of school a text asks for. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { countWords } from '#catalog/reading-time.ts';

/** A hundred words: below that a single sentence decides. */
const FEWEST_WORDS = 100;

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * Flesch-Kincaid grade, one decimal (Kincaid and others 1975): long sentences and long words make it high. It
 * knows nothing of sense; nothing when there is too little text.
 */
export function grade(paragraphs: readonly string[]): number | undefined {
  const counts = { sentence: 0, word: 0, syllable: 0 };
  for (const text of paragraphs) {
    counts.sentence += [...SENTENCES.segment(text)].length;
    counts.word += countWords(text);
    counts.syllable += syllable(text);
  }
  return counts.word < FEWEST_WORDS ? undefined : Math.round(fleschKincaid(counts) * 10) / 10;
}
