import { countWords, GUIDE_WORDS, TOPIC_WORDS } from '#catalog/reading-time.ts';
import type { RawRecord } from '#files/record.ts';
import { isDraft, type ContentIndex } from '../content-index.ts';
import { guidanceIn } from '../guidance.ts';
import { listOf, textOf } from '../raw-value.ts';
import type { Rule } from '../rule.ts';

const LEAST: Partial<Record<string, number>> = { careers: GUIDE_WORDS, topics: TOPIC_WORDS };
const number = (count: number): string => count.toLocaleString('en-GB');

export const shortText: Rule = {
  name: 'short-text',
  severity: 'warning',
  describe: `A published guide has ${number(GUIDE_WORDS)} words or more below its front matter. A topic has ${TOPIC_WORDS} or more, unless it has no text and no career calls it essential.`,
  why: `A guide that is shorter leaves out what only somebody in the work knows, and a topic below ${TOPIC_WORDS} words gets no page of its own.`,
  example: {
    file: 'content/careers/records-clerk.mdx',
    part: 'words',
    bad: 'A guide of 900 words, published.',
    good: `The same guide with ${number(GUIDE_WORDS)} words, or with the line "draft: true".`,
  },
  *checkRecord(record, content) {
    const least = LEAST[record.collection];
    if (least === undefined || isDraft(record)) return;
    const { file, body = '', bodyLine = 1 } = record;
    const words = countWords(body);
    if (words >= least || (words === 0 && !isAwaited(record, content))) return;
    if (!guidanceIn(body).next().done) return; // what is left to write is an error, part by part
    const example =
      record.collection === 'careers'
        ? 'say what a plain week is like, what goes wrong and who notices, or add the line "draft: true"'
        : 'say what it is, where it is used, what to learn first and how to know that you know it';
    const message = `found a text of ${number(words)} words, expected ${number(least)} or more, ${number(least - words)} are missing: ${example}`;
    yield { file, line: bodyLine, column: 1, message };
  },
};

/** A guide without text is an error already; a topic may be a name alone, unless somebody is told to learn it. */
function isAwaited(record: RawRecord, content: ContentIndex): boolean {
  if (record.collection === 'careers') return false;
  return content
    .of('careers')
    .some(
      (career) =>
        !isDraft(career) &&
        listOf(career.data, ['topics']).some(
          (topic) => textOf(topic, ['topic']) === record.id && textOf(topic, ['tier']) === 'essential',
        ),
    );
}
