import { duplicatesOf } from '../duplicates.ts';
import { textOf } from '../raw-value.ts';
import type { Rule } from '../rule.ts';

export const duplicateBooks: Rule = {
  name: 'duplicate-book',
  severity: 'error',
  describe: 'An ISBN belongs to one book.',
  why: 'Readers would see one book twice, and each copy would carry half of its topics.',
  example: {
    file: 'content/books/more.json',
    part: 'another record',
    bad: `"id": "order-again",
"isbn13": "9781449373320"`,
    good: `"id": "order-again",
"isbn13": "9780306406157"`,
  },
  *checkContent(content) {
    const said = content.of('books').flatMap((record) => {
      const key = textOf(record.data, ['isbn13']);
      return key ? [{ record, path: ['isbn13'], key }] : [];
    });
    yield* duplicatesOf(
      said,
      ({ key, firstSaid, first }) =>
        `found the ISBN ${key} again; it is first the book "${firstSaid.record.id}" at ${first}; keep one record`,
    );
  },
};
