/** A passage in sentences and words, each with its place in the passage. */

export interface Part {
  text: string;
  index: number;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
/** After these a full stop ends no sentence. */
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|vs|St|Dr|Mr|Mrs|No|approx)|\b[A-Z])\.\s*$/;

export function sentencesOf(passage: string): Part[] {
  const sentences: Part[] = [];
  for (const { segment, index } of segmenter.segment(passage)) {
    const last = sentences.at(-1);
    if (last && ABBREVIATION.test(last.text)) last.text += segment;
    else sentences.push({ text: segment, index });
  }
  return sentences;
}

export const wordsOf = (passage: string): Part[] =>
  [...passage.matchAll(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)].map(({ 0: text, index }) => ({ text, index }));
