/** What is asked for a new entry: one option of the command, one field of the record. */
import type { Given } from './entry.ts';

/** Words by option, as typed; an option may be given more than once. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** How the words of an answer become a value. What cannot be read stays text, and the schema says what is wrong. */
export type Reader = (words: readonly string[]) => unknown;

export interface Question {
  /** Without its hyphens, e.g. `provider`. */
  flag: string;
  /** Where the answer stands in the record, e.g. `codes.0.match`; the schema describes it. Empty for what is no field. */
  path: readonly PropertyKey[];
  read: Reader;
  /** Takes no words: `--opened`. */
  isSwitch?: true;
  /** Said to the editor where the schema's own words do not fit what is typed. */
  hint?: string;
  /** The value when nobody answers; nothing leaves the field out. `data` holds the answers before this one. */
  fallback?: (data: Readonly<Record<string, unknown>>, given: Given) => unknown;
}

export const text: Reader = (words) => words.at(-1)!.trim();

export const number: Reader = (words) => {
  const typed = String(text(words));
  return /^[-+]?\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : typed;
};

/** Ids, in one option with commas or in several. */
export const ids: Reader = (words) => words.flatMap((typed) => typed.split(/[,;\s]+/)).filter((typed) => typed !== '');

/** Names may hold commas: one an option, or separated by semicolons. */
export const names = (words: readonly string[]): string[] =>
  words.flatMap((typed) => typed.split(';').map((name) => name.trim())).filter((name) => name !== '');

/** Digits with or without hyphens and spaces. */
export const isbn: Reader = (words) => String(text(words)).replace(/[\s\u2010-\u2015-]/gu, '');

const FACTS = ['title', 'authors', 'year'];

/** `source`, `source: title, authors, year` or `source: title, authors, year (where in it)`; an id alone states all three. */
export const confirmations: Reader = (words) =>
  names(words).map((typed) => {
    const [, source = typed, facts, locator] = /^([^:(]+?)\s*(?::\s*([^(]*?))?\s*(?:\((.+)\))?$/.exec(typed) ?? [];
    return { source, facts: facts ? facts.split(/\s*,\s*/) : FACTS, ...(locator && { locator }) };
  });
