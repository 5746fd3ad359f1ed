import { findingAt, type Rule } from '../rule.ts';
import { issuesOfRecord } from '../schema-issues.ts';

export const schema: Rule = {
  name: 'schema',
  severity: 'error',
  describe: 'Every field has the kind, length and form that its schema asks for.',
  *checkRecord(record) {
    for (const { path, message, isUnknownKey } of issuesOfRecord(record)) {
      if (!isUnknownKey) yield findingAt(record, path, message);
    }
  },
};
