import { collectionNames, collections } from '#schemas/collections.ts';
import { duplicatesOf } from '../duplicates.ts';
import type { Rule } from '../rule.ts';

export const duplicateIds: Rule = {
  name: 'duplicate-id',
  severity: 'error',
  describe: 'An id is used once in its collection.',
  why: 'An id is an address; two entries cannot live at one.',
  example: {
    file: 'content/redirects.json',
    part: 'file',
    bad: `[
  { "id": "/filing/", "to": "/topics/filing/" },
  { "id": "/filing/", "to": "/topics/typing/" }
]`,
    good: `[
  { "id": "/filing/", "to": "/topics/filing/" },
  { "id": "/typing/", "to": "/topics/typing/" }
]`,
  },
  *checkContent(content) {
    for (const name of collectionNames) {
      if (collections[name].kind !== 'records' && collections[name].kind !== 'vocabulary') continue;
      const named = content.of(name).filter(({ id }) => id);
      yield* duplicatesOf(
        named.map((record) => ({ record, path: ['id'], key: record.id })),
        ({ key, first }) => `found the id "${key}" a second time; it is first at ${first}; give this one another id`,
      );
    }
  },
};
