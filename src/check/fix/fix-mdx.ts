/** MDX: front matter in the form of the house, and below it spaces and quotation marks; no word is changed. */
import { isDeepStrictEqual } from 'node:util';
import { parseFrontMatter, splitMdx } from '#files/front-matter.ts';
import { rewriteFrontMatter } from '#files/rewrite-front-matter.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { ownWordsOf, type Span } from '../prose/own-words.ts';
import type { Fixed } from './fix-json.ts';
import { inOrder, isLeftOver, keysOf, straightened, textAt, withoutLeftOvers, withTexts } from './house-form.ts';

/** Nothing when the front matter cannot be read, or not rewritten without a loss. */
export function fixMdx(text: string, collection: CollectionName): Fixed | undefined {
  const parts = splitMdx(text);
  const { value } = parts ? parseFrontMatter(parts.yaml) : {};
  if (!parts || value === undefined) return undefined;
  const texts = withTexts(value);
  const full = withoutLeftOvers(collection, texts);
  const form = { keysAt: keysOf(collection), textAt, isLeftOut: isLeftOver(collection) };
  const yaml =
    rewriteFrontMatter(parts.yaml, form, full) ??
    // An empty field that has a comment stays, so that the comment does.
    rewriteFrontMatter(parts.yaml, { ...form, isLeftOut: () => false }, texts);
  if (yaml === undefined) return undefined;
  const done: string[] = [];
  if (!isDeepStrictEqual(full, texts)) done.push('fields that say nothing');
  if (JSON.stringify(inOrder(collection, value)) !== JSON.stringify(value)) done.push('order of keys');
  if (!isDeepStrictEqual(texts, value)) done.push('spaces and quotation marks');
  if (done.length === 0 && yaml !== parts.yaml) done.push('form of the front matter');
  const body = fixBody(parts.body);
  if (body !== parts.body) done.push('spaces and quotation marks in the text');
  return { text: `---\n${yaml}---\n${body}`, done };
}

/** An empty line above, one line end at the end; nothing for a body of blanks. What is no MDX stays as it is. */
export function fixBody(body: string): string {
  const found = ownWordsOf(body);
  if (!found) return body;
  const words = withoutSpaces(withStraightMarks(body, found.words), found.code).replace(/^\n+/, '').trimEnd();
  return words === '' ? '' : `\n${words}\n`;
}

/** Each mark has one character before and after, so offsets stay. */
function withStraightMarks(body: string, words: readonly Span[]): string {
  let straight = '';
  let at = 0;
  for (const [start, end] of words.toSorted(([a], [b]) => a - b)) {
    straight += body.slice(at, start) + straightened(body.slice(start, end));
    at = end;
  }
  return straight + body.slice(at);
}

/** Two spaces or more before another line of the paragraph are a line break, and stay; so does all code. */
function withoutSpaces(body: string, code: readonly Span[]): string {
  return body.replace(/[ \t]+$/gm, (spaces, at: number) => {
    const isCode = code.some(([start, end]) => start <= at && at < end);
    const isBreak =
      /^ {2,}$/.test(spaces) && /\S *$/.test(body.slice(0, at)) && /^\n[ \t]*\S/.test(body.slice(at + spaces.length));
    return isCode || isBreak ? spaces : '';
  });
}
