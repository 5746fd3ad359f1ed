import { lookUpAddress, nearestAddress } from '../addresses.ts';
import { textOf } from '../raw-value.ts';
import { findingAt, type Rule } from '../rule.ts';

export const redirects: Rule = {
  name: 'redirects',
  severity: 'error',
  describe: 'A redirect leads from an address that is free to a page that exists.',
  why: 'An old address must lead somewhere, and must not hide a page that is there.',
  example: {
    file: 'content/redirects.json',
    part: 'file',
    bad: `[
  { "id": "/careers/records-clerk/", "to": "/topics/filing/" }
]`,
    good: `[
  { "id": "/careers/file-clerk/", "to": "/careers/records-clerk/" }
]`,
  },
  *checkContent(content) {
    for (const record of content.of('redirects')) {
      if (record.id && lookUpAddress(record.id, content) === 'exists') {
        yield findingAt(
          record,
          ['id'],
          `found ${record.id}, which is a page; a redirect would hide it, remove the line`,
        );
      }
      const to = textOf(record.data, ['to']);
      const address = to === undefined ? 'unknown' : lookUpAddress(to, content);
      if (to === undefined || address === 'exists' || address === 'unknown') continue;
      const near = address === 'missing' ? nearestAddress(to, content) : undefined;
      const reason = address === 'draft' ? 'is a draft' : 'is no page';
      yield findingAt(record, ['to'], `found ${to}, which ${reason}${near ? `; did you mean ${near}?` : ''}`);
    }
  },
};
