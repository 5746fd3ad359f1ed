/** Front matter in the one form of the house: keys in order, lists a line an element, quotes only where they are needed. */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, Lexer, parseDocument, type Node, type YAMLMap } from 'yaml';
import { AMBIGUOUS, parseFrontMatter } from './front-matter.ts';

export interface FrontMatterForm {
  /** The keys of the record at `path` in their order; keys that are not named stand after them. */
  keysAt(path: readonly PropertyKey[]): readonly string[];
  /** What a text at `path` should say. */
  textAt(text: string, path: readonly PropertyKey[]): string;
  /** True for a key that is left out, with its value: a text, a number, true, false, nothing, or an empty list. */
  isLeftOut(path: readonly PropertyKey[], value: unknown): boolean;
}

/** Dates, months and codes: YAML, or somebody who reads it, could take them for something else. */
const needsQuotes = (text: string): boolean => AMBIGUOUS.test(text) || /^[\d.:+-]+$/.test(text);

/**
 * Nothing when the text could not be rewritten without a loss: of a value, or of a comment.
 * @param yaml front matter that `parseFrontMatter` can read
 * @param expected what the rewritten front matter should say
 */
export function rewriteFrontMatter(yaml: string, form: FrontMatterForm, expected: unknown): string | undefined {
  // `compat` has text quoted that another version of YAML would read as a date, a number or true and false.
  const document = parseDocument(yaml, { version: '1.2', schema: 'core', compat: 'yaml-1.1', merge: false });
  if (document.errors.length > 0) return undefined;
  settle(document.contents, [], form);
  const rewritten = document.toString({ lineWidth: 0, singleQuote: true });
  const keepsComments = isDeepStrictEqual(commentsOf(rewritten), commentsOf(yaml));
  return keepsComments && isDeepStrictEqual(parseFrontMatter(rewritten).value, expected) ? rewritten : undefined;
}

function settle(node: unknown, path: readonly PropertyKey[], form: FrontMatterForm): void {
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return;
  node.spaceBefore = false;
  if (isMap(node)) settleMap(node, path, form);
  else if (isSeq(node)) {
    node.flow = node.items.length === 0; // [] on the line of its key
    for (const [i, item] of node.items.entries()) settle(item, [...path, i], form);
  } else if (typeof node.value === 'string') {
    node.value = form.textAt(node.value, path);
    node.type = needsQuotes(node.value as string) ? 'QUOTE_SINGLE' : undefined;
  }
}

function settleMap(map: YAMLMap, path: readonly PropertyKey[], form: FrontMatterForm): void {
  map.flow = false;
  const order = form.keysAt(path);
  const nameOf = ({ key }: (typeof map.items)[number]) => (isScalar(key) ? String(key.value) : '');
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  map.items = map.items.toSorted((a, b) => rank(nameOf(a)) - rank(nameOf(b)));
  for (const pair of map.items) {
    (pair.key as Node & { spaceBefore?: boolean }).spaceBefore = false;
    if (isScalar(pair.key)) pair.key.type = undefined;
    settle(pair.value, [...path, nameOf(pair)], form);
  }
  map.items = map.items.filter((pair) => !form.isLeftOut([...path, nameOf(pair)], simpleValue(pair.value)));
}

const simpleValue = (node: unknown): unknown =>
  isScalar(node) ? node.value : isSeq(node) && node.items.length === 0 ? [] : (node ?? undefined);

const commentsOf = (yaml: string): string[] =>
  [...new Lexer().lex(yaml)]
    .filter((token) => token.startsWith('#'))
    .map((comment) => comment.trim())
    .sort();
