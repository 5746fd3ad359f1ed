import { RESERVED } from '../addresses.ts';
import type { Rule } from '../rule.ts';

export const pageAddresses: Rule = {
  name: 'page-address',
  severity: 'error',
  describe: 'A page of content/pages/ does not take the address of a part of the site.',
  why: 'Two pages would want one address, and one of them would be lost.',
  example: {
    file: 'content/pages/',
    part: 'name',
    bad: 'content/pages/careers.mdx',
    good: 'content/pages/press.mdx',
  },
  *checkRecord(record) {
    if (record.collection !== 'pages' || !RESERVED.has(record.id)) return;
    const message = `found a page named "${record.id}"; the site has a page at /${record.id}/ already, choose another name`;
    yield { file: record.file, line: 1, column: 1, message };
  },
};
