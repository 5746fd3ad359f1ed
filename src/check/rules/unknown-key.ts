import { findingAtKey, type Rule } from '../rule.ts';
import { issuesOfRecord } from '../schema-issues.ts';

export const unknownKey: Rule = {
  name: 'unknown-key',
  severity: 'error',
  describe: 'A record has no key that its schema does not know.',
  why: 'A key with a slip in it is read by nobody: what it says would be missing from the page without a word.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'front matter',
    bad: "alias: ['Filing papers']",
    good: "aliases: ['Filing papers']",
  },
  *checkRecord(record) {
    for (const { path, message, isUnknownKey } of issuesOfRecord(record)) {
      if (isUnknownKey) yield findingAtKey(record, path, message);
    }
  },
};
