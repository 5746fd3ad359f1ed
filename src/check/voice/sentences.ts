/** A passage in sentences and words, each with its place in the passage. */

export interface Part {
  text: string;
  index: number;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
/** After these a full stop ends no sentence. */
const ABBREVIATION = /\b(?:e\.g|i\.e|vs|Dr|Mr|Mrs|Ms|approx)\.\s*$/;
const NUMBER = /\bNo\.\s*$/;
/** "Donald E." and "Fleet St." may; "vitamin C." and "Plan B." do not; "by J." may again. */
const SHORTENED =
  /(?<!\b(?:(?!(?:and|or|by|of|with|to|from|for|in|at|as|on|like|de|von) )\p{Ll}+|Plan|Part|Type|Class|Grade|Group|Level|Option|Section|Schedule|Vitamin) )\b(?:\p{Lu}|St)\.\s*$/u;
/** No name begins with these. */
const OPENING =
  /^[“"‘(]*(?:The|An?|It|Its|This|That|These|Those|They|Their|There|We|Our|You|Your|He|His|She|Her|If|When|While|Where|Who|What|In|On|At|By|For|From|With|After|Before|But|And|Or|So|Then|Not|No|One|Some|Most|Many|Each|Every|All|Nobody)\b/;

const isCutShort = (before: string, after: string): boolean =>
  ABBREVIATION.test(before) ||
  (NUMBER.test(before) && /^\d/.test(after)) ||
  (SHORTENED.test(before) && !OPENING.test(after));

export function sentencesOf(passage: string): Part[] {
  const sentences: Part[] = [];
  for (const { segment, index } of segmenter.segment(passage)) {
    const last = sentences.at(-1);
    if (last && isCutShort(last.text.slice(-40), segment)) last.text += segment;
    else sentences.push({ text: segment, index });
  }
  return sentences;
}

export const wordsOf = (passage: string): Part[] =>
  [...passage.matchAll(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)].map(({ 0: text, index }) => ({ text, index }));
