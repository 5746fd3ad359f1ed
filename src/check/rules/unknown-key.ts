import { findingAtKey, type Rule } from '../rule.ts';
import { issuesOfRecord } from '../schema-issues.ts';

export const unknownKey: Rule = {
  name: 'unknown-key',
  severity: 'error',
  describe: 'A record has no key that its schema does not know.',
  *checkRecord(record) {
    for (const { path, message, isUnknownKey } of issuesOfRecord(record)) {
      if (isUnknownKey) yield findingAtKey(record, path, message);
    }
  },
};
