import { findingAt, type Rule } from '../rule.ts';
import { issuesOfRecord } from '../schema-issues.ts';

export const schema: Rule = {
  name: 'schema',
  severity: 'error',
  describe: 'Every field has the kind, length and form that its schema asks for.',
  why: 'Pages, lists and exports rely on the form of each field; a value of another form would be printed wrongly, or not at all.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'front matter',
    bad: 'kind: Skil',
    good: 'kind: skill',
  },
  *checkRecord(record) {
    for (const { path, message, isUnknownKey } of issuesOfRecord(record)) {
      if (!isUnknownKey) yield findingAt(record, path, message);
    }
  },
};
