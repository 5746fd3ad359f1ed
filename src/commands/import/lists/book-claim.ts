/** What one list says of a book, and what two sources say together. A book needs two for title, authors and year. */
import { z } from 'astro/zod';
import { book, isIsbn13 } from '#schemas/book.ts';
import type { Data } from './list-content.ts';
import type { Fault } from './row-fields.ts';

/** A book that waits for its second source: what is known so far. */
export const waitingBook = z
  .strictObject({
    ...book.shape,
    ...{ language: book.shape.language.unwrap(), free: book.shape.free.unwrap() },
    confirmedBy: z.array(book.shape.confirmedBy.element).min(1),
  })
  .partial()
  .required({ title: true, isbn13: true, confirmedBy: true, checked: true });

export type WaitingBook = z.infer<typeof waitingBook>;
type Confirmation = WaitingBook['confirmedBy'][number];

const FACTS = ['title', 'authors', 'year', 'isbn13', 'publisher'] as const;
/** A second source fills these in where the first says nothing. */
const FILLED = ['subtitle', 'authors', 'publisher', 'year', 'edition', 'topics', 'level', 'language', 'url'] as const;

/** Digits alone; a right ISBN-10 as the ISBN-13 that stands for the same book. What is neither stays, for the schema to refuse. */
function isbn13Of(text: string): string {
  const digits = text.replace(/[\s-]/g, '').toUpperCase();
  if (!/^\d{9}[\dX]$/.test(digits)) return digits;
  const value = (digit: string) => (digit === 'X' ? 10 : Number(digit));
  const isRight = [...digits].reduce((sum, digit, i) => sum + value(digit) * (10 - i), 0) % 11 === 0;
  const start = `978${digits.slice(0, 9)}`;
  const ending = [...'0123456789'].find((digit) => isIsbn13(start + digit));
  return isRight && ending !== undefined ? start + ending : digits;
}

/** The fields of a row as a book with one confirmation. */
export function claimOf({ source, locator, ...fields }: Data, checked: string): Data {
  const isbn13 = typeof fields['isbn13'] === 'string' ? isbn13Of(fields['isbn13']) : fields['isbn13'];
  const facts = FACTS.filter((fact) => fields[fact] !== undefined);
  const confirmation = { source, facts, ...(locator === undefined ? {} : { locator }) };
  return {
    ...fields,
    ...(isbn13 === undefined ? {} : { isbn13 }),
    confirmedBy: [confirmation],
    checked: { date: checked, how: `listed in ${String(source)}` },
  };
}

/** Letters and digits alone: spelling, not punctuation. */
const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');

const people = (authors: readonly string[]): string => authors.map(letters).sort().join();

/** A title is the same with and without its subtitle, its edition, and the name of its series in brackets. */
function titles({ title, subtitle = '' }: WaitingBook): string[] {
  const bare = title.replace(/\s*\([^()]*#[^()]*\)\s*$/, '').replace(/,? \(?[\w-]+ (?:edition|ed\.)\)?$/i, '');
  return [bare, `${bare} ${subtitle}`, bare.split(/[:–—]\s/)[0]!].map(letters);
}

/** Facts that both state and state differently. */
export function differences(known: WaitingBook, claim: WaitingBook): Fault[] {
  const faults: Fault[] = [];
  const differ = (field: string, found: unknown, expected: unknown) =>
    void faults.push({ field, found: String(found), expected: `${String(expected)}, as ${sourcesOf(known)} says` });
  const same = titles(known);
  if (!titles(claim).some((title) => same.includes(title))) differ('title', claim.title, known.title);
  if (known.authors && claim.authors && people(known.authors) !== people(claim.authors)) {
    differ('authors', claim.authors.join(', '), known.authors.join(', '));
  }
  if (known.year && claim.year && known.year !== claim.year) differ('year', claim.year, known.year);
  return faults;
}

const sourcesOf = ({ confirmedBy }: WaitingBook): string => confirmedBy.map(({ source }) => source).join(' and ');

/** The known book with what the claim confirms and adds. A source that has confirmed before adds no second vote. */
export function confirmed(known: WaitingBook, claim: WaitingBook): WaitingBook {
  const [said] = claim.confirmedBy;
  if (!said) return known;
  const isSamePublisher = !known.publisher || letters(known.publisher) === letters(claim.publisher ?? '');
  const facts = said.facts.filter((fact) => fact !== 'publisher' || isSamePublisher);
  const filled = FILLED.filter((key) => known[key] === undefined && claim[key] !== undefined);
  const union = (old: Confirmation): Confirmation => ({
    ...old,
    facts: [...old.facts, ...facts.filter((fact) => !old.facts.includes(fact))],
  });
  const isKnown = known.confirmedBy.some(({ source }) => source === said.source);
  return {
    ...known,
    ...Object.fromEntries(filled.map((key) => [key, claim[key]])),
    confirmedBy: isKnown
      ? known.confirmedBy.map((old) => (old.source === said.source ? union(old) : old))
      : [...known.confirmedBy, { ...said, facts }],
  };
}

/** What a book still lacks before it can be shown; none when it is whole. */
export function lacking(waiting: WaitingBook): Fault[] {
  const faults: Fault[] = [];
  for (const field of ['title', 'authors', 'year'] as const) {
    const sources = waiting.confirmedBy.filter(({ facts }) => facts.includes(field)).map(({ source }) => source);
    if (sources.length >= 2) continue;
    faults.push({ field, found: sources[0] ?? 'no source', expected: 'two sources that agree' });
  }
  if (!waiting.topics?.length) faults.push({ field: 'topics', found: 'none', expected: 'at least one topic' });
  return faults;
}
