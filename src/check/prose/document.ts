/** The body of an MDX file as the rules see it: the nodes that matter, flat, in order, with positions in the file. */
import type { Position, RawRecord } from '#files/record.ts';
import type { Finding } from '../rule.ts';

export interface ProseAttribute {
  /** Nothing for a spread, e.g. `{...props}`. */
  name?: string;
  /** Nothing for an expression, `true` for an attribute without value. */
  value?: string | true;
}

/** A block between the tags of a component, with what the rules on its structure ask. */
export interface ProseBlock {
  /** As mdast names it, e.g. `table`. */
  type: string;
  position: Position;
  /** Of a tag. */
  name?: string;
  /** Of a list: its items; `startsBold` is true when an item begins with **words**. */
  items?: { position: Position; text: string; startsBold: boolean }[];
  /** Of a table: its rows, the head first. */
  rows?: { position: Position; isEmpty: boolean }[][];
}

export interface ProseNode {
  /** As mdast and mdast-util-mdx name it, e.g. `link`, `mdxJsxFlowElement`; `tooDeep` for what lies too deep to look at. */
  type: string;
  position: Position;
  /** Heading level. */
  depth?: number;
  /** Words of a heading or of a link. */
  text?: string;
  url?: string;
  alt?: string;
  /** Name of a tag. */
  name?: string;
  /** What joins a reference to its definition. */
  identifier?: string;
  attributes?: ProseAttribute[];
  /** Beginning of the source of an expression, of an import or export, of raw HTML; the hidden characters of text. */
  value?: string;
  /** True for an expression that holds comments only. */
  isComment?: boolean;
  /** True when a tag has anything between its opening and closing. */
  hasChildren?: boolean;
  /** What stands between the tags of a component. */
  blocks?: ProseBlock[];
  /** Name of the tag around a tag. */
  within?: string;
}

export interface ProseDocument {
  record: RawRecord;
  nodes: readonly ProseNode[];
  at(position: Position, message: string): Finding;
}

/** Positions of `nodes` count from the body's own first line. */
export function proseDocument(record: RawRecord, nodes: readonly ProseNode[]): ProseDocument {
  const above = (record.bodyLine ?? 1) - 1;
  const moved = nodes.map((node) => ({ ...moveDown(node, above), blocks: node.blocks?.map(blockMover(above)) }));
  return {
    record,
    nodes: moved,
    at: (position, message) => ({ file: record.file, line: position.line, column: position.column, message }),
  };
}

const moveDown = <Part extends { position: Position }>(part: Part, lines: number): Part => ({
  ...part,
  position: { line: part.position.line + lines, column: part.position.column },
});

const blockMover =
  (lines: number) =>
  (block: ProseBlock): ProseBlock => ({
    ...moveDown(block, lines),
    items: block.items?.map((item) => moveDown(item, lines)),
    rows: block.rows?.map((row) => row.map((cell) => moveDown(cell, lines))),
  });

/** Addresses of reference definitions (`[name]: address`), the first of a name. */
export function definitionsOf(nodes: readonly ProseNode[]): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  for (const { type, identifier = '', url = '' } of nodes) {
    if (type === 'definition' && !urls.has(identifier)) urls.set(identifier, url);
  }
  return urls;
}

/** True for a link, and for a definition unless only images use it. */
export function linkTest(nodes: readonly ProseNode[]): (node: ProseNode) => boolean {
  const namesOf = (wanted: string) => new Set(nodes.filter(({ type }) => type === wanted).map((n) => n.identifier));
  const [images, links] = [namesOf('imageReference'), namesOf('linkReference')];
  return ({ type, identifier }) =>
    type === 'link' || (type === 'definition' && (links.has(identifier) || !images.has(identifier)));
}

export const isTag = ({ type }: ProseNode): boolean => type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';

/** False for comments and for definitions of links, which print nothing. Code is refused by a rule of its own. */
export const isContent = ({ type }: ProseBlock): boolean => !type.endsWith('Expression') && type !== 'definition';
