/** MDX: front matter in the form of the house, and below it spaces and quotation marks; no word is changed. */
import { isDeepStrictEqual } from 'node:util';
import { parseFrontMatter, splitMdx } from '#files/front-matter.ts';
import { rewriteFrontMatter } from '#files/rewrite-front-matter.ts';
import type { CollectionName } from '#schemas/collections.ts';
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

/** An empty line above, one line end at the end; nothing for a body of blanks. */
export function fixBody(body: string): string {
  const lines = fixLines(body.split('\n'));
  const words = lines.join('\n').replace(/^\n+/, '').trimEnd();
  return words === '' ? '' : `\n${words}\n`;
}

/** Parts of a line in which a quotation mark is no quotation mark: code, tags, addresses. */
const UNTOUCHED = /(`+[^`]*`+|<[^>]*>|\]\([^)]*\)|^\s*\[[^\]]+\]:.*$)/;

function fixLines(lines: readonly string[]): string[] {
  let fence = '';
  let isQuoted = false;
  let isInTag = false;
  let isInCode = false;
  return lines.map((line, i) => {
    const wasFenced = fence !== '';
    fence = fenceAfter(line, fence);
    if (wasFenced || fence !== '') return line;
    const wasInTag = isInTag;
    const wasInCode = isInCode && line.trim() !== '';
    isInTag = isTagOpen(line, wasInTag);
    isInCode = wasInCode !== ((line.match(/`+/g)?.length ?? 0) % 2 === 1);
    if (line.includes('<Quote')) isQuoted = true;
    const keepsMarks = isQuoted || wasInTag || isInTag || wasInCode || isInCode;
    if (line.includes('</Quote>')) isQuoted = false;
    const kept = withoutSpaces(line, lines[i + 1]);
    return keepsMarks ? kept : withStraightMarks(kept);
  });
}

const FENCE = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}(?=[^`]*$)|~{3,})/;

/** The marks that the next line is fenced with, e.g. three backticks; empty outside a block of code. */
function fenceAfter(line: string, open: string): string {
  const mark = FENCE.exec(line)?.[1] ?? '';
  if (open === '') return mark;
  const closes = mark.startsWith(open) && line.trimEnd().endsWith(mark);
  return closes ? '' : open;
}

const withStraightMarks = (line: string): string =>
  line
    .split(UNTOUCHED)
    .map((part, i) => (i % 2 ? part : straightened(part)))
    .join('');

/** Two spaces or more before another line of the paragraph are a line break, and stay. */
function withoutSpaces(line: string, next: string | undefined): string {
  const isBreak = / {2,}$/.test(line) && line.trim() !== '' && next !== undefined && next.trim() !== '';
  return isBreak ? line : line.replace(/[ \t]+$/, '');
}

/** True when a tag that began on this line or above does not end on it. */
function isTagOpen(line: string, wasOpen: boolean): boolean {
  const opening = line.lastIndexOf('<');
  if (wasOpen && !line.includes('>')) return true;
  return opening > line.lastIndexOf('>') && /^<[A-Za-z]/.test(line.slice(opening));
}
