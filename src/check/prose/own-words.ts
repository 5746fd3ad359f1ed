/** Where a text holds our own words and where it holds code, by the parser that Astro builds with. */
import { mdxToMdast } from 'satteri';
import type { TreeNode } from './tree.ts';

/** Offsets in the source: the first character and the one after the last. */
export type Span = readonly [start: number, end: number];

export interface OwnWords {
  /** Text that is no code, tag, address or quotation. */
  words: Span[];
  /** Blocks of code. */
  code: Span[];
}

const isQuotation = ({ type, name }: TreeNode): boolean => type === 'blockquote' || name === 'Quote';

/** Nothing for what is no MDX. In this process: hold a text from outside against `ProseParser` first. */
export function ownWordsOf(source: string): OwnWords | undefined {
  const found: OwnWords = { words: [], code: [] };
  try {
    const waiting = [mdxToMdast(source, { features: { frontmatter: false } }) as TreeNode];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      const span: Span = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
      if (node.type === 'text') found.words.push(span);
      if (node.type === 'code') found.code.push(span);
      if (!isQuotation(node)) waiting.push(...(node.children ?? []));
    }
    return found;
  } catch {
    return undefined;
  }
}
