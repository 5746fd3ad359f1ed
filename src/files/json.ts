/** JSON with positions: strict as RFC 8259, and without duplicate or dangerous keys or bottomless nesting. */
import { createScanner, findNodeAtLocation, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import type { Offsets } from './position.ts';
import { MAX_DEPTH } from './record.ts';

export interface TextProblem {
  rule: string;
  offset: number;
  message: string;
}

export interface ParsedJson {
  value: unknown;
  /** Start and end offsets of the elements when the text is a list. */
  elements: { start: number; end: number }[];
  /** When there are any but of `duplicate-key`, `value` must not be used; of two values for a key it has the last. */
  problems: TextProblem[];
}

/** By the parser's name of the mistake. */
const SENTENCES: Record<string, string> = {
  InvalidSymbol:
    'found a word without quotes; text stands in double quotes, e.g. "sql"; only true, false, null and numbers stand bare',
  InvalidNumberFormat: 'found a number that JSON cannot read; write it like 1200 or 12.5',
  PropertyNameExpected: 'expected a key in double quotes, e.g. "title"; perhaps there is a comma too many before a }',
  ValueExpected: 'expected a value here; perhaps there is a comma too many, or the value is missing',
  ColonExpected: 'expected a colon between the key and its value, e.g. "title": "SQL"',
  CommaExpected: 'expected a comma between this and what stands before it',
  CloseBraceExpected: 'expected a closing } for a { above',
  CloseBracketExpected: 'expected a closing ] for a [ above',
  EndOfFileExpected: 'found more text after the end of the record; perhaps a comma or a [ is missing',
  InvalidCommentToken: 'found a comment; JSON has no comments, use a "note" key where there is one',
  UnexpectedEndOfComment: 'found a comment; JSON has no comments',
  UnexpectedEndOfString: 'the closing double quote of this text is missing',
  UnexpectedEndOfNumber: 'found a number that is cut off',
  InvalidUnicode: 'found a broken \\u escape; write the character itself, or \\u and four hex digits',
  InvalidEscapeCharacter:
    'found a backslash that starts no JSON escape; write \\\\ for a backslash and \\" for a quotation mark',
  InvalidCharacter: 'found a character that JSON does not allow here, such as a tab inside text',
};

/** Reads a whole text. Problems instead of exceptions; never recursive, so nesting cannot exhaust the stack. */
export function parseJson(text: string): ParsedJson {
  const scan = scanJson(text);
  if (scan.problems.some(({ rule }) => rule === 'depth')) return { value: undefined, ...scan };
  try {
    return { value: JSON.parse(text) as unknown, ...scan };
  } catch (error) {
    return { value: undefined, elements: [], problems: [syntaxProblem(text, error)] };
  }
}

/** One pass over the tokens: duplicate keys, `__proto__`, depth, and where the elements of a list lie. */
function scanJson(text: string): Pick<ParsedJson, 'elements' | 'problems'> {
  const scanner = createScanner(text, true);
  const elements: ParsedJson['elements'] = [];
  const problems: TextProblem[] = [];
  /** One entry a level: the keys seen in an object, nothing for a list. */
  const levels: (Set<string> | undefined)[] = [];
  let expectsKey = false;
  let isList = false;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const offset = scanner.getTokenOffset();
    const token = text[offset];
    const opens = token === '{' || token === '[';
    const closes = token === '}' || token === ']';
    if (levels.length === 0) isList = token === '[';
    else if (isList && levels.length === 1 && !closes && token !== ',') {
      elements.push({ start: offset, end: offset + scanner.getTokenLength() });
    }
    if (opens) {
      if (levels.length >= MAX_DEPTH) {
        const message = `found more than ${MAX_DEPTH} lists and objects inside each other; a record needs far fewer`;
        return { elements: [], problems: [{ rule: 'depth', offset, message }] };
      }
      levels.push(token === '{' ? new Set() : undefined);
      expectsKey = token === '{';
    } else if (closes) {
      levels.pop();
      expectsKey = false;
      const element = isList && levels.length === 1 ? elements.at(-1) : undefined;
      if (element) element.end = offset + 1;
    } else if (token === ',') {
      expectsKey = levels.at(-1) !== undefined;
    } else if (expectsKey && token === '"') {
      const problem = keyProblem(scanner.getTokenValue(), levels.at(-1)!);
      if (problem) problems.push({ ...problem, offset });
      expectsKey = false;
    } else if (/[-\d]/.test(token ?? '') && !isKept(scanner.getTokenValue())) {
      problems.push({ rule: 'syntax', offset, message: TOO_LONG });
    }
  }
  return { elements, problems };
}

/** Doubles keep fifteen significant digits of any decimal number. */
function isKept(number: string): boolean {
  const digits = number
    .replace(/e.*$/i, '')
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '');
  return digits.length <= 15 && Number.isFinite(Number(number));
}

const TOO_LONG = 'found a number too long or too large to be kept as it is; write at most 15 digits, e.g. 52000';

/** Remembers the key; says what is wrong with it, if anything. */
export function keyProblem(key: string, seen: Set<string>): Omit<TextProblem, 'offset'> | undefined {
  if (key === '__proto__')
    return { rule: 'unsafe-key', message: 'found the key "__proto__"; no record has it, remove it' };
  if (seen.has(key)) {
    const message = `found the key "${key.slice(0, 80)}" twice in one record; keep one of them`;
    return { rule: 'duplicate-key', message };
  }
  seen.add(key);
  return undefined;
}

/** Git leaves lines of seven `<`, `=` and `>` where two people changed the same lines. */
export const CONFLICT =
  'found a mark of Git where two versions were merged; keep one of them and remove the lines of <<<<<<<, ======= and >>>>>>>';

export const isConflict = (text: string, offset: number): boolean =>
  /^(?:<{7}|={7}|>{7})(?![<=>])/.test(text.slice(offset, offset + 8));

const QUOTES = `found another quotation mark; JSON wants the straight double one, e.g. "sql"`;
const NUMBER = 'found a number that JSON cannot read; write it with digits and a point alone, e.g. 40000 or 12.5';

/** A sentence for what people write in place of JSON, by the text around the mistake. */
function sentenceFor(text: string, offset: number): string | undefined {
  if (isConflict(text, offset)) return CONFLICT;
  if (/^['‘’“”„«»`]/u.test(text.slice(offset, offset + 1))) return QUOTES;
  const before = /[\d.,'’ $€£+-]*$/u.exec(text.slice(Math.max(0, offset - 20), offset))?.[0] ?? '';
  const around = `${before}${/^[\w.,'’ $€£+-]*/u.exec(text.slice(offset, offset + 20))?.[0] ?? ''}`.trim();
  return /^[$€£+-]*\.?\d[\d.,'’ ]*$|^0x[\da-f]+,?$/iu.test(around.replace(/,$/, '')) && /^\D|\D.*\d|^0\d/u.test(around)
    ? NUMBER
    : undefined;
}

/** The first mistake only: those after it mostly follow from it. Called after the depth is known to be harmless. */
function syntaxProblem(text: string, error: unknown): TextProblem {
  const errors: { code: number; offset: number }[] = [];
  try {
    visit(text, { onError: (code, offset) => void errors.push({ code, offset }) }, { disallowComments: true });
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
  }
  const [first] = errors;
  if (first) {
    const code = printParseErrorCode(first.code);
    const special = code.startsWith('Close') ? undefined : sentenceFor(text, first.offset);
    const message = special ?? SENTENCES[code] ?? 'this is not JSON';
    return { rule: 'syntax', offset: first.offset, message };
  }
  const said = error instanceof Error ? error.message : '';
  const offset = Number(/position (\d+)/.exec(said)?.[1] ?? 0);
  return { rule: 'syntax', offset, message: 'found a character that JSON does not allow here' };
}

/** Offsets in the whole file of what stands in `text`, which begins at `base`. */
export function jsonOffsets(text: string, base: number): Offsets {
  const root = parseTree(text);
  const nearest = (path: readonly PropertyKey[]) => {
    for (let length = path.length; root && length > 0; length -= 1) {
      const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
      if (node) return { node, isExact: length === path.length };
    }
    return { node: root, isExact: path.length === 0 };
  };
  return {
    value: (path) => base + (nearest(path).node?.offset ?? 0),
    key: (path) => {
      const { node, isExact } = nearest(path);
      const named = isExact && node?.parent?.type === 'property' ? node.parent : node;
      return base + (named?.offset ?? 0);
    },
  };
}
