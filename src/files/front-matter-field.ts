/** One field of a front matter set to a value; every byte outside the field stays. */
import { isDeepStrictEqual as isSame } from 'node:util';
import type { Document } from 'yaml';
import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { parseFrontMatter, splitMdx } from './front-matter.ts';

const FORM = { lineWidth: 0, singleQuote: true } as const;
const SCHEMA = { version: '1.2', schema: 'core', merge: false } as const;

/** A value as it stands behind the colon of its key in a guide: on lines of its own when it has parts. */
export const yamlValue = (value: unknown): string => {
  const text = stringify({ value }, { ...SCHEMA, ...FORM, compat: 'yaml-1.1' }).trimEnd();
  return text.slice('value:'.length).replace(/^ (?=\S)/, '');
};

/**
 * The text of an MDX file with `key` set. Comments inside the field stay where their lines do. A field that is
 * not there yet comes after the ones before it in `order`, or takes the place of the comment that names it.
 * Nothing when the text could not be written so that it reads back as it should.
 * @param order names of all fields
 */
export function withField(text: string, key: string, value: unknown, order: readonly string[]): string | undefined {
  const parts = splitMdx(text);
  const before = parts && parseFrontMatter(parts.yaml).value;
  if (!parts || !before) return undefined;
  const { yaml, yamlOffset } = parts;
  const place = spanOf(yaml, key) ?? gapFor(yaml, key, order);
  const document: Document = parseDocument(place.field || `${key}:\n`, { ...SCHEMA, compat: 'yaml-1.1' });
  settle(document, [key], value);
  const field = place.comment + document.toString(FORM);
  const lines = yaml.includes('\r\n') ? field.replaceAll('\n', '\r\n') : field;
  const written = yaml.slice(0, place.start) + lines + yaml.slice(place.end);
  const expected = { ...before, [key]: value };
  if (!isSame(parseFrontMatter(written).value, expected)) return undefined;
  return text.slice(0, yamlOffset) + written + text.slice(yamlOffset + yaml.length);
}

interface Place {
  start: number;
  end: number;
  /** The lines that are there, with `\n`. */
  field: string;
  /** A line above the field that is written with it. */
  comment: string;
}

const endOfLine = (text: string, offset: number): number => {
  const end = text.indexOf('\n', Math.max(0, offset - 1));
  return end < 0 ? text.length : end + 1;
};

function spanOf(yaml: string, key: string): Place | undefined {
  const { contents } = parseDocument(yaml, SCHEMA);
  const pair = isMap(contents)
    ? contents.items.find((item) => isScalar(item.key) && item.key.value === key)
    : undefined;
  if (!pair || !isScalar(pair.key)) return undefined;
  const [start, keyEnd] = pair.key.range ?? [0, 0];
  const node = pair.value as { range?: [number, number, number] } | null;
  const end = endOfLine(yaml, Math.max(keyEnd, node?.range?.[1] ?? 0));
  return { start, end, field: yaml.slice(start, end).replaceAll('\r\n', '\n'), comment: '' };
}

function gapFor(yaml: string, key: string, order: readonly string[]): Place {
  const named = new RegExp(`^# ${key}, where you have it: (.*)\\r?\\n`, 'm').exec(yaml);
  if (named) {
    const { index, 0: line, 1: about } = named;
    return { start: index, end: index + line.length, field: '', comment: `# ${about}\n` };
  }
  const earlier = order.slice(0, order.indexOf(key)).flatMap((name) => spanOf(yaml, name)?.end ?? []);
  const start = Math.max(0, ...earlier);
  return { start, end: start, field: '', comment: '' };
}

/** Sets what differs, part by part, so that the comments on other parts stay. */
function settle(document: Document, path: readonly PropertyKey[], value: unknown): void {
  const node = document.getIn(path, true);
  if (Array.isArray(value) && isSeq(node) && value.length > 0) {
    if (node.items.length === 0) node.flow = false; // [] was all that stood there
    for (let i = node.items.length - 1; i >= value.length; i -= 1) node.delete(i);
    for (const [i, item] of value.entries()) settle(document, [...path, i], item);
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value) && isMap(node)) {
    for (const { key } of [...node.items]) {
      if (isScalar(key) && !Object.hasOwn(value, String(key.value))) node.delete(key.value);
    }
    for (const [name, part] of Object.entries(value)) settle(document, [...path, name], part);
    const names = Object.keys(value);
    node.items.sort((a, b) => names.indexOf(String(a.key)) - names.indexOf(String(b.key)));
  } else if (!isScalar(node) || node.value !== value) {
    const next = document.createNode(value);
    if (isScalar(node) && isScalar(next)) next.comment = node.comment;
    document.setIn(path, next);
  }
}
