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
  attributes?: ProseAttribute[];
  /** Beginning of the source of an expression, of an import or export, of raw HTML. */
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

export const isTag = ({ type }: ProseNode): boolean => type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
