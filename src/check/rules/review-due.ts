import type { RawRecord } from '#files/record.ts';
import { isoDate } from '#schemas/text.ts';
import { textOf } from '../raw-value.ts';
import { findingAt, type Rule } from '../rule.ts';

export const reviewDue: Rule = {
  name: 'review-due',
  severity: 'warning',
  describe: 'A reviewed text is looked at again by the day its review names, and after it was changed.',
  why: 'Work, pay and law change while a text stands still; who has vouched for it once does not do so for ever.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'front matter',
    bad: `review:
  status: reviewed
  checked:
    content: '2026-02-10'
  nextDue: '2026-11-01'`,
    good: `review:
  status: reviewed
  checked:
    content: '2026-02-10'
  nextDue: '2027-11-01'`,
  },
  *checkRecord(record, { today }) {
    const due = dayOf(record, ['review', 'nextDue']);
    const read = dayOf(record, ['review', 'checked', 'content']);
    const updated = dayOf(record, ['updated']);
    // One warning a text: whoever reads it again because it was changed has done the review that was due.
    if (due && due < today) {
      yield findingAt(record, ['review', 'nextDue'], `found a review that was due on ${due}; ${NEXT}`);
    } else if (read && updated && read < updated) {
      const message = `found a text read on ${read} and changed on ${updated}; ${NEXT}`;
      yield findingAt(record, ['review', 'checked', 'content'], message);
    }
  },
};

const NEXT = 'have it checked again, then set the days under checked and a new nextDue';

function dayOf({ data }: RawRecord, path: readonly PropertyKey[]): string | undefined {
  const text = textOf(data, path);
  return isoDate.safeParse(text).success ? text : undefined;
}
