import { duplicatesOf, type Said } from '../duplicates.ts';
import type { ContentIndex } from '../content-index.ts';
import { listOf, textOf } from '../raw-value.ts';
import { startsWithoutSubject } from '../sentence-subject.ts';
import { findingAt, type Rule } from '../rule.ts';

const SHORTEST = 80;

export const readingReasons: Rule = {
  name: 'reading-reason',
  severity: 'error',
  describe: `The reason for a book is a sentence of its own with a subject, of ${SHORTEST} characters or more.`,
  why: '"Great for beginners" fits any book. A reason says what this book does for this reader, so that one can choose without opening it.',
  example: {
    file: 'content/reading-lists/records-clerk.json',
    part: 'pick',
    bad: '"why": "Great for beginners."',
    good: '"why": "The chapters on naming show a newcomer why an order that one person alone understands is no order."',
  },
  *checkContent(content) {
    const reasons = [...allReasons(content)];
    for (const { record, path, text } of reasons) {
      const first = startsWithoutSubject(text);
      if (text.length < SHORTEST) {
        const message = `found a reason of ${text.length} characters, expected ${SHORTEST} or more: say what the reader gains and when`;
        yield findingAt(record, path, message);
      } else if (first) {
        const message = `found a reason that starts with "${first}" and so has no subject; say who or what, e.g. "This book ${/[^s]s$/.test(first) ? first.toLowerCase() : 'shows'} ..." or "The chapters on ..."`;
        yield findingAt(record, path, message);
      }
    }
    yield* duplicatesOf(
      reasons,
      ({ first }) => `found a reason that is already given at ${first}; each book gets a reason of its own`,
    );
  },
};

function* allReasons(content: ContentIndex): Generator<Said & { text: string }> {
  for (const record of content.of('reading-lists')) {
    for (const [i, pick] of listOf(record.data, ['picks']).entries()) {
      const text = textOf(pick, ['why']);
      if (text)
        yield { record, path: ['picks', i, 'why'], text, key: text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ') };
    }
  }
}
