/** MDX source to the nodes that rules look at, with the parser that Astro builds with. */
import { mdxToMdast } from 'satteri';
import { hiddenIn } from '#files/decode.ts';
import { proseBlock } from './blocks.ts';
import type { ProseAttribute, ProseNode } from './document.ts';
import { wordsOf, type TreeNode } from './tree.ts';

const KEPT = new Set([
  'heading',
  'link',
  'linkReference',
  'definition',
  'image',
  'imageReference',
  'html',
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

/** The build fails without a word from some hundreds on. */
export const MAX_NESTING = 16;
const NESTING = /^(?:blockquote|list|mdxJsx\w+)$/;

export type ParsedProse = { nodes: ProseNode[]; error?: undefined } | { nodes?: undefined; error: string };

/** The parser's own words as `error`, e.g. `3:1: Expected a closing tag`. */
export function parseProse(source: string): ParsedProse {
  try {
    return { nodes: flatten(mdxToMdast(source, { features: { frontmatter: false } }) as TreeNode) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : 'the text cannot be read' };
  }
}

function flatten(root: TreeNode): ProseNode[] {
  const nodes: ProseNode[] = [];
  const waiting: { node: TreeNode; within?: string; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, within } = next;
    const depth = next.depth + Number(NESTING.test(node.type));
    if (depth > MAX_NESTING) {
      nodes.push({ ...proseNode(node), type: 'tooDeep' });
      continue;
    }
    if (KEPT.has(node.type) || hidesCharacters(node)) nodes.push({ ...proseNode(node), within });
    const around = node.type.startsWith('mdxJsx') ? (node.name ?? within) : within;
    for (const child of node.children?.toReversed() ?? []) waiting.push({ node: child, within: around, depth });
  }
  return nodes;
}

/** An entity such as `&#8203;` shows only here: the source holds no hidden character. */
const hidesCharacters = ({ type, value = '' }: TreeNode): boolean => type === 'text' && hiddenIn(value).size > 0;

function proseNode(node: TreeNode): ProseNode {
  const { type, position, depth, url, alt, name, identifier, value, attributes, children } = node;
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  const hasText = type === 'heading' || type === 'link';
  return {
    type,
    position: { line, column },
    depth,
    text: hasText ? wordsOf(node) : undefined,
    url,
    alt: alt ?? undefined,
    name: name ?? undefined,
    identifier,
    attributes: attributes?.map(proseAttribute),
    value: type === 'text' ? [...hiddenIn(value ?? '')].join('') : value?.slice(0, 80),
    isComment: type.endsWith('Expression') && isComment(value ?? ''),
    hasChildren: (children?.length ?? 0) > 0,
    blocks: type === 'mdxJsxFlowElement' ? children?.map(proseBlock) : undefined,
  };
}

const isComment = (code: string): boolean => code.trim() !== '' && code.replace(/\/\*[\s\S]*?\*\//g, '').trim() === '';

function proseAttribute({ type, name, value }: NonNullable<TreeNode['attributes']>[number]): ProseAttribute {
  if (type !== 'mdxJsxAttribute') return {};
  if (typeof value === 'string') return { name, value };
  return value === null || value === undefined ? { name, value: true } : { name };
}
