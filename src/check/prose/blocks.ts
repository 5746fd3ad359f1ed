/** The blocks between the tags of a component, as the rules on its structure see them. */
import type { Position } from '#files/record.ts';
import type { ProseBlock } from './document.ts';
import { wordsOf, type TreeNode } from './tree.ts';

export function proseBlock(node: TreeNode): ProseBlock {
  const { type, name, children = [] } = node;
  return {
    type,
    position: startOf(node),
    name: name ?? undefined,
    items: type === 'list' ? children.map(listItem) : undefined,
    rows: type === 'table' ? children.map(({ children: cells = [] }) => cells.map(tableCell)) : undefined,
  };
}

function listItem(item: TreeNode): NonNullable<ProseBlock['items']>[number] {
  const [first] = item.children ?? [];
  const [start] = first?.type === 'paragraph' ? (first.children ?? []) : [];
  return {
    position: startOf(item),
    text: wordsOf(first ?? item),
    startsBold: start?.type === 'strong' && wordsOf(start) !== '',
  };
}

/** A cell that holds a tag alone, such as <Topic />, has words once it is printed. */
const tableCell = (cell: TreeNode): NonNullable<ProseBlock['rows']>[number][number] => ({
  position: startOf(cell),
  isEmpty: wordsOf(cell) === '' && !cell.children?.some(({ type }) => type === 'mdxJsxTextElement'),
});

function startOf({ position }: TreeNode): Position {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return { line, column };
}
