/** Words and minutes of a guide. */

/** Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, Journal of Memory and Language 109). */
const WORDS_PER_MINUTE = 238;

/** Words of our own from which a guide is whole, and from which a topic has a page. */
export const GUIDE_WORDS = 1500;
export const TOPIC_WORDS = 150;

/**
 * Words of visible text in MDX source: tags, comments, link targets and markup are not counted. The patterns
 * stop at what cannot belong to them, so that a hostile file costs no more than a long one.
 */
export function countWords(source: string): number {
  const text = source
    .replace(/\{\/\*(?:(?!\{\/\*|\*\/\})[\s\S])*\*\/\}/g, ' ')
    .replace(/<\/?[A-Za-z][^<>]*>/g, ' ')
    .replace(/\]\([^)[\]\n]*\)/g, '] ')
    .replace(/^[-|: \t]+$/gm, ' ');
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Whole minutes, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE));
