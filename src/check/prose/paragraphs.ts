/** The running text of a guide: what a reader reads as sentences, without headings, tables and code. */
import { mdxToMdast } from 'satteri';
import type { TreeNode } from './tree.ts';

/** Text of each paragraph, also of those in lists and components, in order; none when the source is no MDX. */
export function paragraphsOf(source: string): string[] {
  const paragraphs: string[] = [];
  const waiting = [treeOf(source)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'paragraph') paragraphs.push(textOf(node));
    else if (node.type !== 'table') waiting.push(...(node.children ?? []).toReversed());
  }
  return paragraphs.filter((text) => text !== '');
}

function treeOf(source: string): TreeNode | undefined {
  try {
    return mdxToMdast(source, { features: { frontmatter: false } }) as TreeNode;
  } catch {
    return undefined;
  }
}

function textOf(root: TreeNode): string {
  const parts: string[] = [];
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text' || node.type === 'inlineCode') parts.push(node.value ?? '');
    waiting.push(...(node.children ?? []).toReversed());
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}
