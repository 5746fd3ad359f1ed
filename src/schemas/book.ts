/** A book: one record, an array or NDJSON in `content/books/`. */
import { z } from 'astro/zod';
import { checked, httpsUrl, id, languageTag, level, line } from './text.ts';

/** True when the thirteenth digit is right: weights 1 and 3, sum divisible by ten (ISBN Users' Manual). */
export const isIsbn13 = (text: string): boolean =>
  /^97[89]\d{10}$/.test(text) &&
  [...text].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 ? 3 : 1), 0) % 10 === 0;

const fact = z.enum(['title', 'authors', 'year', 'isbn13', 'publisher']);

export const book = z
  .strictObject({
    id: id.describe('Id of the book; the address of its page'),
    title: line(1, 200).describe('Title without the subtitle'),
    subtitle: line(2, 250).optional().describe('Subtitle'),
    authors: z.array(line(2, 100)).min(1).describe('Authors or editors, in the order of the title page'),
    publisher: line(2, 100).optional().describe('Publisher, when a source names it'),
    year: z.int().min(1800).max(2100).describe('Year of this edition'),
    isbn13: z
      .string()
      .refine(
        isIsbn13,
        'write the 13 digits of the ISBN without hyphens; the last is a check digit, e.g. "9781449373320"',
      )
      .describe('ISBN-13 of this edition, 13 digits in quotes'),
    edition: line(1, 40).optional().describe('Edition, e.g. 2nd'),
    topics: z.array(id).min(1).describe('Topic ids the book teaches'),
    level: level.optional().describe('beginner, intermediate, advanced or all'),
    language: languageTag.default('en').describe('Language of the book'),
    url: httpsUrl.optional().describe("Publisher's or author's page, or a free legal copy"),
    free: z.boolean().default(false).describe('true when the address leads to a legal free copy'),
    confirmedBy: z
      .array(
        z.strictObject({
          source: id.describe('Source id'),
          facts: z.array(fact).min(1).describe('Which facts this source states'),
          locator: line(3, 300).optional().describe('Where in the source, e.g. a file or a line'),
        }),
      )
      .min(2, 'a book needs two sources')
      .describe('The sources that agree; title, authors and year each need two'),
    checked: checked.describe('When and how someone looked'),
  })
  .check(({ value, issues }) => {
    for (const needed of ['title', 'authors', 'year'] as const) {
      const sources = new Set(value.confirmedBy.filter((c) => c.facts.includes(needed)).map((c) => c.source));
      if (sources.size >= 2) continue;
      const message = `${needed} is confirmed by ${sources.size} source(s), two different ones are needed`;
      issues.push({ code: 'custom', input: value.confirmedBy, path: ['confirmedBy'], message });
    }
  });

export type Book = z.infer<typeof book>;
