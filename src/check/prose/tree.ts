/** The syntax tree of the parser, as far as the checker looks at it. */

/** What is asked of any mdast node. */
export interface TreeNode {
  type: string;
  position?: Record<'start' | 'end', { line: number; column: number; offset: number }>;
  children?: TreeNode[];
  depth?: number;
  url?: string;
  alt?: string | null;
  name?: string | null;
  identifier?: string;
  value?: string;
  attributes?: { type: string; name?: string; value?: unknown }[];
}

/** The beginning of what a reader sees of a node. */
export function wordsOf(root: TreeNode): string {
  let words = '';
  const waiting = [root];
  for (let node = waiting.pop(); node && words.length < 200; node = waiting.pop()) {
    if (node.type === 'text' || node.type === 'inlineCode') words += node.value ?? '';
    if (node.type === 'image') words += node.alt ?? '';
    for (const child of node.children?.toReversed() ?? []) waiting.push(child);
  }
  return words.trim();
}
