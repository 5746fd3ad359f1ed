import { referencedIds } from '#schemas/references.ts';
import { duplicatesOf } from '../duplicates.ts';
import type { Rule } from '../rule.ts';

/** Lists that name a thing at most once. */
const LISTS: Partial<Record<string, readonly string[]>> = {
  careers: ['fields[]', 'topics[].topic', 'coursePicks[].course', 'related[].career'],
  'reading-lists': ['picks[].book'],
  courses: ['topics[]'],
  books: ['topics[]'],
};

export const duplicatePicks: Rule = {
  name: 'duplicate-pick',
  severity: 'error',
  describe: 'A list names a topic, course, book or career once.',
  why: 'The page would list the same thing twice.',
  example: {
    file: 'content/courses/filing-basics.json',
    part: 'record',
    bad: '"topics": ["filing", "filing"]',
    good: '"topics": ["filing", "typing"]',
  },
  *checkRecord(record) {
    for (const list of LISTS[record.collection] ?? []) {
      const said = referencedIds(record.data, list).map(({ id, at }) => ({ record, path: at, key: id }));
      yield* duplicatesOf(said, ({ key, first }) => `found "${key}" a second time; it is first at ${first}; keep one`);
    }
  },
};
