/** The body of an MDX file as the rules see it: the nodes that matter, flat, in order, with positions in the file. */
import type { Position, RawRecord } from '#files/record.ts';
import type { Finding } from '../rule.ts';

export interface ProseAttribute {
  /** Nothing for a spread, e.g. `{...props}`. */
  name?: string;
  /** Nothing for an expression, `true` for an attribute without value. */
  value?: string | true;
}

export interface ProseNode {
  /** As mdast and mdast-util-mdx name it, e.g. `link`, `mdxJsxFlowElement`. */
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
}

export interface ProseDocument {
  record: RawRecord;
  nodes: readonly ProseNode[];
  at(position: Position, message: string): Finding;
}

/** Positions of `nodes` count from the body's own first line. */
export function proseDocument(record: RawRecord, nodes: readonly ProseNode[]): ProseDocument {
  const above = (record.bodyLine ?? 1) - 1;
  const moved = nodes.map((node) => ({
    ...node,
    position: { line: node.position.line + above, column: node.position.column },
  }));
  return {
    record,
    nodes: moved,
    at: (position, message) => ({ file: record.file, line: position.line, column: position.column, message }),
  };
}

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
