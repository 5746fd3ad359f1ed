/** YAML front matter of an MDX file: the core schema of YAML 1.2, without aliases, anchors, tags and merge keys. */
import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import { CONFLICT, isConflict, keyProblem, type TextProblem } from './json.ts';
import type { Offsets } from './position.ts';
import { MAX_DEPTH } from './record.ts';

export interface MdxParts {
  /** YAML between the two lines of hyphens, and the offset it starts at. */
  yaml: string;
  yamlOffset: number;
  body: string;
  bodyOffset: number;
}

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/gm;

/** Nothing when the text does not begin with front matter or the front matter never ends. */
export function splitMdx(text: string): MdxParts | undefined {
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const yamlOffset = opening[0].length;
  CLOSING.lastIndex = yamlOffset;
  const closing = CLOSING.exec(text);
  if (!closing) return undefined;
  const bodyOffset = closing.index + closing[0].length;
  return { yaml: text.slice(yamlOffset, closing.index), yamlOffset, body: text.slice(bodyOffset), bodyOffset };
}

const SENTENCES: Record<string, string> = {
  BAD_INDENT: 'the indentation does not fit the lines above; indent with two spaces a level',
  TAB_AS_INDENT: 'found a tab; indent with spaces',
  MULTILINE_IMPLICIT_KEY: 'expected "key: value" here; perhaps a colon is missing, or text with a colon needs quotes',
  MISSING_CHAR: 'a closing quotation mark, bracket or comma is missing',
  BLOCK_AS_IMPLICIT_KEY:
    'found a second colon on the line; put text that holds a colon in quotes, e.g. summary: "One: two"',
  UNEXPECTED_TOKEN: 'found something that YAML does not expect here',
  BAD_SCALAR_START: 'text cannot start with this character; put it in quotes',
  BAD_DQ_ESCAPE: 'found a backslash that starts no YAML escape; use single quotes, or write \\\\',
  IMPOSSIBLE: 'this is not YAML',
  MULTIPLE_DOCS: 'found a second document; front matter is one block between two lines of three hyphens',
};

/** Characters; a career has about 40,000. Keeps a hostile file within a second. */
const MAX_LENGTH = 128 * 1024;
const MAX_REFUSALS = 20;

const parse = (yaml: string): Document.Parsed =>
  parseDocument(yaml, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    logLevel: 'error',
    prettyErrors: false,
  });

/** What is refused and still leaves a record whose other mistakes can be told: of two values for a key the last. */
const READABLE: ReadonlySet<string> = new Set(['yaml-quotes', 'duplicate-key']);

/** Offsets count from the start of `yaml`. `value` is absent when a problem leaves nothing that can be trusted. */
export function parseFrontMatter(yaml: string): { value: unknown; problems: TextProblem[] } {
  const refuse = (...problems: TextProblem[]) => ({ value: undefined, problems });
  if (yaml.length > MAX_LENGTH) {
    const message = `the front matter is longer than ${MAX_LENGTH / 1024} kB; move text below the second line of ---`;
    return refuse({ rule: 'file-size', offset: 0, message });
  }
  const directive = /^%/m.exec(yaml);
  if (directive) {
    return refuse({ rule: 'syntax', offset: directive.index, message: 'a line cannot start with %; remove it' });
  }
  // Astro ends the front matter at any line that begins so: what follows would be code nobody has checked.
  const end = /^(?:---|\+\+\+)/m.exec(yaml);
  if (end) return refuse({ rule: 'syntax', offset: end.index, message: SENTENCES['MULTIPLE_DOCS']! });
  try {
    const document = parse(yaml);
    const [error] = document.errors;
    if (error) return refuse(syntaxProblem(document, error, yaml));
    const problems = refusals(document);
    if (problems.some(({ rule }) => !READABLE.has(rule))) return refuse(...problems);
    const value = document.toJS({ maxAliasCount: 0 }) as unknown;
    if (isMap(document.contents)) return { value, problems };
    const message = 'expected lines of "key: value" between the two lines of ---, e.g. title: Accountant';
    return refuse({ rule: 'front-matter', offset: 0, message });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse(tooDeep(0));
  }
}

function syntaxProblem(document: Document.Parsed, { code, message, pos }: YAMLError, yaml: string): TextProblem {
  const offset = code === 'MISSING_CHAR' ? openingQuote(document, pos[0]) : pos[0];
  if (message.includes('call stack')) return tooDeep(offset);
  const sentence = message.startsWith('Flow ') ? 'a closing ] or } is missing in a line above' : SENTENCES[code];
  const special = isConflict(yaml, offset) ? CONFLICT : isApostrophe(yaml, offset) ? APOSTROPHE : undefined;
  return { rule: 'syntax', offset, message: special ?? sentence ?? 'this is not YAML' };
}

const APOSTROPHE =
  "found an apostrophe that ends the text too early; write it twice, e.g. 'It''s', or use double quotes, e.g. \"It's\"";

/** True after a single quote that stands between two letters, as in `'It's'`. */
const isApostrophe = (yaml: string, offset: number): boolean =>
  /\p{L}'\p{L}$/u.test(yaml.slice(Math.max(0, offset - 2), offset + 1));

/** Text without its closing quotation mark runs to the end; the mistake is where it begins. */
function openingQuote(document: Document.Parsed, end: number): number {
  let offset = end;
  visit(document, {
    Scalar: (_key, { type, range }) => {
      if (type?.startsWith('QUOTE') && range && range[0] < end && range[1] >= end) offset = range[0];
    },
  });
  return offset;
}

const tooDeep = (offset: number): TextProblem => ({
  rule: 'depth',
  offset,
  message: `found more than ${MAX_DEPTH} lists and objects inside each other; a record needs far fewer`,
});

/** Days, times and binary numbers: text in YAML 1.2, another kind of value for the parser that Astro reads with. */
export const AMBIGUOUS = /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d.*|[-+]?0b[01]+)$/;

const startOf = (node: unknown): number => (node as Node | undefined)?.range?.[0] ?? 0;

/** What YAML allows and content does not need: it hides meaning, or grows without bound. */
function refusals(document: Document.Parsed): TextProblem[] {
  const problems: TextProblem[] = [];
  const refuse = (rule: string, node: unknown, message: string) =>
    void problems.push({ rule, offset: startOf(node), message });
  visit(document, (_key, node, path) => {
    if (problems.length >= MAX_REFUSALS) return visit.BREAK;
    if (path.filter(isCollection).length > MAX_DEPTH) {
      problems.push(tooDeep(startOf(node)));
      return visit.BREAK;
    }
    if (isAlias(node)) refuse('yaml-alias', node, `found the alias "*${node.source}"; write the value out again`);
    else if (isScalar(node) || isCollection(node)) {
      if (node.anchor) refuse('yaml-alias', node, `found the anchor "&${node.anchor}"; remove it and write values out`);
      if (node.tag) {
        refuse('yaml-tag', node, 'found a YAML tag (a word with an exclamation mark); remove it, put text in quotes');
      }
      const bare = isScalar(node) && node.type === 'PLAIN' ? (node.source ?? '') : '';
      if (AMBIGUOUS.test(bare)) {
        refuse(
          'yaml-quotes',
          node,
          `found ${bare} without quotation marks; write '${bare}', or YAML takes it for something else`,
        );
      }
    }
    if (isMap(node)) {
      const seen = new Set<string>();
      for (const { key } of node.items) {
        if (!isScalar(key)) refuse('syntax', key ?? node, 'expected a plain key, e.g. title');
        else if (key.value === '<<') refuse('yaml-alias', key, 'found the merge key "<<"; write the values out');
        else {
          const problem = keyProblem(String(key.value), seen);
          if (problem) problems.push({ ...problem, offset: startOf(key) });
        }
      }
    }
    return undefined;
  });
  return problems;
}

/** Offsets in the whole file of what stands in `yaml`, which begins at `base`. */
export function frontMatterOffsets(yaml: string, base: number): Offsets {
  const document = parse(yaml);
  const pairAt = (path: readonly PropertyKey[]) => {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    if (!isMap(parent)) return undefined;
    return parent.items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === path.at(-1));
  };
  const value = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const prefix = path.slice(0, length);
      const node = document.getIn(prefix, true) as Node | undefined;
      if (node?.range) return base + node.range[0];
      const pair = pairAt(prefix);
      if (pair) return base + startOf(pair.key);
    }
    return 0;
  };
  return {
    value,
    key: (path) => {
      const pair = path.length > 0 ? pairAt(path) : undefined;
      return pair ? base + startOf(pair.key) : value(path);
    },
  };
}
