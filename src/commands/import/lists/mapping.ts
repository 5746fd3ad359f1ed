/** A mapping: which column of a list of courses or books holds which field of our records. Written by an editor as JSON. */
import { z } from 'astro/zod';
import { book } from '#schemas/book.ts';
import { course } from '#schemas/course.ts';
import { isoDate, line } from '#schemas/text.ts';

const columnName = line(1, 200).describe('Name of the column, as the header or the keys of the list write it');
const word = z.string().max(300);

const one = z
  .union([
    columnName,
    z.strictObject({
      column: columnName,
      values: z.record(word, word).optional().describe('The word of the list, then ours; "" leaves the field out'),
      otherwise: word.optional().describe('What a blank cell, or a word that "values" lacks, becomes; "": left out'),
    }),
  ])
  .describe('Name of the column, or { "column": "...", "values": { "their word": "ours" }, "otherwise": "..." }');

const many = z
  .union([
    columnName,
    z.strictObject({
      column: columnName,
      separator: z.string().min(1).max(5).optional().describe('What stands between several in one cell, e.g. ";"'),
      values: z
        .record(word, z.union([word, z.array(word)]))
        .optional()
        .describe('The word of the list, then ours, one or several; other words are left out'),
    }),
  ])
  .describe('Name of the column, or { "column": "...", "separator": ";", "values": { "their word": ["ours"] } }');

const only = z
  .record(columnName, z.array(word).min(1))
  .default({})
  .describe('Takes only rows with one of these words in this column, e.g. { "language": ["en"] }');

const checked = isoDate.describe('The day you looked at the list, e.g. 2026-11-23');

/** Every field that is needed stands in the mapping or among its constants, and none in both. */
const complete =
  (needed: readonly string[]) =>
  ({ value, issues }: z.core.ParsePayload<{ constants: object }>): void => {
    const { constants, ...columns } = value;
    const complain = (path: PropertyKey[], message: string) =>
      void issues.push({ code: 'custom', input: value, path, message });
    for (const name of needed) {
      if (Object.hasOwn(columns, name) || Object.hasOwn(constants, name)) continue;
      complain([], `"${name}" is missing; name its column, e.g. "${name}": "${name}", or say it under "constants"`);
    }
    for (const name of Object.keys(constants).filter((key) => Object.hasOwn(columns, key))) {
      complain(['constants', name], `found "${name}" under "constants" and as a column; keep one of them`);
    }
  };

const courseFields = course.shape;
const courseMapping = z
  .strictObject({
    ...{ title: one, url: one, provider: one, institution: one, level: one, hours: one },
    ...{ language: one, price: one, certificate: one, source: one, topics: many },
  })
  .partial()
  .extend({
    only,
    constants: z
      .strictObject({
        ...{ provider: courseFields.provider, institution: courseFields.institution, level: courseFields.level },
        ...{ language: courseFields.language, price: courseFields.price, source: courseFields.source },
        ...{ certificate: courseFields.certificate.unwrap(), topics: courseFields.topics },
      })
      .partial()
      .extend({ checked })
      .describe('What is the same for every row, e.g. { "provider": "edx", "checked": "2026-11-23" }'),
  })
  .check(complete(['title', 'url', 'provider', 'topics', 'language', 'price', 'source']));

const bookFields = book.shape;
const bookMapping = z
  .strictObject({
    ...{ title: one, subtitle: one, publisher: one, year: one, isbn13: one, edition: one, level: one },
    ...{ language: one, url: one, source: one, locator: one, authors: many, topics: many },
  })
  .partial()
  .extend({
    only,
    constants: z
      .strictObject({
        ...{ publisher: bookFields.publisher, level: bookFields.level, topics: bookFields.topics },
        ...{ language: bookFields.language.unwrap(), source: bookFields.confirmedBy.element.shape.source },
        locator: bookFields.confirmedBy.element.shape.locator,
      })
      .partial()
      .extend({ checked })
      .describe('What is the same for every row, e.g. { "source": "goodbooks-10k", "checked": "2026-11-23" }'),
  })
  .check(complete(['title', 'isbn13', 'source']));

export const mappings = { courses: courseMapping, books: bookMapping } as const;
export type ListKind = keyof typeof mappings;

/** A column as the mapping names it, in its long form. */
export interface Column {
  column: string;
  separator?: string;
  values?: Record<string, string | string[]>;
  otherwise?: string;
}

export interface Mapping {
  columns: ReadonlyMap<string, Column>;
  only: Readonly<Record<string, readonly string[]>>;
  constants: Readonly<Record<string, unknown>> & { checked: string };
}

/** Fields that hold several texts. */
export const LISTS: readonly string[] = ['topics', 'authors'];
