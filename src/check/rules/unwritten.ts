import type { RawRecord } from '#files/record.ts';
import { isDraft } from '../content-index.ts';
import { GUIDANCE, guidanceIn, isGuidance } from '../guidance.ts';
import { listOf, valueAt } from '../raw-value.ts';
import { findingAt, type Finding, type Rule } from '../rule.ts';
import { shorten } from '../schema-issues.ts';

const FEWEST_TOPICS = 3;
const OR_DRAFT = 'or add the line "draft: true" until it is written';

export const unwritten: Rule = {
  name: 'unwritten',
  severity: 'error',
  describe: `A published entry has nothing left to write: no "${GUIDANCE}", and the topics that a guide needs.`,
  why: 'Guidance is for the author; a reader who meets it sees an unfinished page.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'front matter',
    bad: `summary: '${GUIDANCE} what it is and who needs it, in one or two sentences.'`,
    good: `summary: 'Putting papers where somebody else finds them, in an order that needs no explanation.'`,
  },
  *checkRecord(record) {
    if (isDraft(record)) return;
    yield* guidanceInFields(record, record.data, []);
    if (record.collection === 'careers') yield* tooFewTopics(record);
    const { file, body = '', bodyLine = 1 } = record;
    for (const { text, line, column } of guidanceIn(body)) {
      const message = `found guidance left in the text, "${shorten(text)}"; write this part and delete the comment, ${OR_DRAFT}`;
      yield { file, line: bodyLine + line, column, message };
    }
  },
};

function* guidanceInFields(record: RawRecord, value: unknown, path: readonly PropertyKey[]): Generator<Finding> {
  if (typeof value === 'string') {
    if (!isGuidance(value)) return;
    const name = path.findLast((step) => typeof step === 'string');
    const message = `found guidance in the place of "${String(name)}": "${shorten(value)}"; write it, ${OR_DRAFT}`;
    yield findingAt(record, path, message);
  } else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* guidanceInFields(record, item, [...path, i]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* guidanceInFields(record, item, [...path, key]);
  }
}

function* tooFewTopics(record: RawRecord): Generator<Finding> {
  const topics = valueAt(record.data, ['topics']) ?? [];
  if (Array.isArray(topics) && topics.length < FEWEST_TOPICS) {
    const found = `${topics.length} ${topics.length === 1 ? 'topic' : 'topics'}`;
    const message = `found ${found}, expected ${FEWEST_TOPICS} or more, e.g. - { topic: sql, tier: essential, why: ... }; add them, ${OR_DRAFT}`;
    yield findingAt(record, ['topics'], message);
  }
  for (const [i, stage] of listOf(record.data, ['path']).entries()) {
    const taught = valueAt(stage, ['topics']) ?? [];
    if (!Array.isArray(taught) || taught.length > 0) continue;
    const message = `found a stage without topics, expected one or more, e.g. topics: [sql]; add them, ${OR_DRAFT}`;
    yield findingAt(record, ['path', i, 'topics'], message);
  }
}
