/** Zod's issues as sentences an editor understands: what was found, what is expected, an example. */
import type { z } from 'astro/zod';
import { nearest } from '#catalog/nearest.ts';
import type { RawRecord } from '#files/record.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';
import { valueAt } from './raw-value.ts';
import { fieldAt, keysAt } from './schema-field.ts';

export interface SchemaIssue {
  path: PropertyKey[];
  message: string;
  /** The key at the end of `path` should not be there. */
  isUnknownKey: boolean;
}

type Issue = z.core.$ZodIssue;

/** Two rules ask for the issues of each record, and the next check may hold the same records. */
const issuesOf = new WeakMap<RawRecord, readonly SchemaIssue[]>();
const NONE: readonly SchemaIssue[] = [];

export function issuesOfRecord(record: RawRecord): readonly SchemaIssue[] {
  const before = issuesOf.get(record);
  if (before) return before;
  const found = schemaIssues(collections[record.collection as CollectionName].schema, record.data);
  const issues = found.length > 0 ? found : NONE;
  issuesOf.set(record, issues);
  return issues;
}

/** Every issue of one record at once; none when the record keeps its schema. */
export function schemaIssues(schema: z.ZodType, data: unknown): SchemaIssue[] {
  const result = schema.safeParse(data);
  return result.success
    ? []
    : withoutConsequences(result.error.issues).flatMap((issue) => describeIssue(schema, data, issue, []));
}

/** Zod measures a value of the wrong kind as well: text where a list belongs is then also too long. */
function withoutConsequences(issues: readonly Issue[]): Issue[] {
  const placeOf = ({ path }: Issue) => JSON.stringify(path.map(String));
  const wrongKind = new Set(issues.filter(({ code }) => code === 'invalid_type').map(placeOf));
  if (wrongKind.size === 0) return [...issues];
  return issues.filter(
    (issue) => (issue.code !== 'too_small' && issue.code !== 'too_big') || !wrongKind.has(placeOf(issue)),
  );
}

function describeIssue(schema: z.ZodType, data: unknown, issue: Issue, base: readonly PropertyKey[]): SchemaIssue[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, known), isUnknownKey: true }));
  }
  if (issue.code === 'invalid_union') {
    const closest = closestOption(issue.errors);
    if (closest) return closest.flatMap((inner) => describeIssue(schema, data, inner, path));
  }
  return [{ path, message: sentence(schema, valueAt(data, path), issue, path), isUnknownKey: false }];
}

/** The option of a union that the author meant: the one that fits the outer kind of the value. */
const closestOption = (options: readonly Issue[][]): Issue[] | undefined =>
  options.find((issues) => issues.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'));

function unknownKey(key: string, known: readonly string[]): string {
  const [close] = nearest(key, known);
  const expected = close ? `did you mean "${close}"?` : `keys known here: ${known.join(', ')}`;
  return `found the unknown key "${shorten(key)}"; ${expected}`;
}

function sentence(schema: z.ZodType, value: unknown, issue: Issue, path: readonly PropertyKey[]): string {
  const description = fieldAt(schema, path)?.description;
  const expected = description ? `: ${description}` : '';
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined)
        return `"${nameOf(path)}" is missing; expected ${KINDS[issue.expected] ?? 'it'}${expected}`;
      return `found ${show(value)}, expected ${KINDS[issue.expected] ?? issue.expected}${expected}${quoteHint(value, issue.expected)}`;
    case 'invalid_value':
      return wrongValue(value, issue.values.map(String), nameOf(path), expected);
    case 'too_small':
    case 'too_big':
      return wrongSize(value, issue, expected);
    case 'invalid_union':
      if (value === undefined) return `"${nameOf(path)}" is missing; expected${expected || ' a value'}`;
      return `found ${show(value)}, expected${expected || ' another kind of value'}${quoteHint(value, wantsNumber(issue) ? 'number' : '')}`;
    case 'invalid_key':
    case 'invalid_element':
      return `found ${show(path.at(-1))}, which is not allowed here${expected}`;
    case 'not_multiple_of':
      return `found ${show(value)}, expected a multiple of ${issue.divisor}${expected}`;
    case 'invalid_format':
      // Zod's own words show a regular expression.
      if (issue.message.startsWith('Invalid ')) return `found ${show(value)}, expected${expected || ' another form'}`;
      return found(value, issue.message);
    default:
      return typeof value === 'object' || value === undefined ? issue.message : found(value, issue.message);
  }
}

const found = (value: unknown, message: string): string =>
  typeof value === 'string' && message.includes(`"${value}"`) ? message : `found ${show(value)}; ${message}`;

const wantsNumber = ({ errors }: z.core.$ZodIssueInvalidUnion): boolean =>
  errors.some((issues) => issues.some((issue) => issue.code === 'invalid_type' && isNumeric(issue.expected)));

const isNumeric = (kind: string): boolean => kind === 'number' || kind === 'int';

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false, without quotes',
  array: 'a list',
  object: 'a record of "key: value"',
  record: 'a record of "key: value"',
};

/** YAML reads `012` and `yes` as it likes, and JSON knows no numbers in quotes. */
function quoteHint(value: unknown, expected: string): string {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return `; put it in quotation marks: "${String(value)}"`;
  }
  if (!isNumeric(expected) || typeof value !== 'string' || !/^[^\p{L}\d]*\d[\d.,'’\s]*[^\p{L}\d]*$/u.test(value))
    return '';
  const bare = /^\s*(\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+)\s*$/.exec(value)?.[1]?.replaceAll(',', '');
  return `; write the number without quotation marks, spaces and commas, e.g. ${bare ?? '40000'}`;
}

function wrongValue(value: unknown, allowed: readonly string[], name: string, expected: string): string {
  const list = allowed.map((text) => `"${text}"`).join(', ');
  if (value === undefined) return `"${name}" is missing; expected one of ${list}${expected}`;
  const [close] = typeof value === 'string' ? nearest(value.toLowerCase(), allowed) : [];
  return `found ${show(value)}, expected one of ${list}${close ? `; did you mean "${close}"?` : ''}`;
}

function wrongSize(value: unknown, issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, expected: string): string {
  const [bound, word] =
    issue.code === 'too_small' ? [Number(issue.minimum), 'at least'] : [Number(issue.maximum), 'at most'];
  if (typeof value === 'string')
    return `found ${value.length} ${value.length === 1 ? 'character' : 'characters'} in ${show(value)}; ${issue.message}`;
  if (Array.isArray(value)) {
    const count = `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`;
    return `found ${count}, expected ${word} ${bound}${expected}`;
  }
  const limit = issue.inclusive ? `${word} ${bound}` : `${issue.code === 'too_small' ? 'more' : 'less'} than ${bound}`;
  return `found ${show(value)}, expected ${limit}${expected}`;
}

const nameOf = (path: readonly PropertyKey[]): string =>
  String(path.findLast((step) => typeof step === 'string') ?? '');

const LONGEST = 60;
export const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** A value as an editor would name it. */
export function show(value: unknown): string {
  if (typeof value === 'string') return `"${shorten(value)}"`;
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a record';
  return `${typeof value === 'number' ? 'the number ' : ''}${String(value)}`;
}
