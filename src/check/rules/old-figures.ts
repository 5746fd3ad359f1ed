import { monthsBefore, OLDEST } from '../age.ts';
import { allFigures, type RawFigure } from '../pay-figures.ts';
import { textOf } from '../raw-value.ts';
import { findingAt, type Rule } from '../rule.ts';

export const oldFigures: Rule = {
  name: 'old-figures',
  severity: 'warning',
  describe: `Pay figures and benchmarks are at most ${OLDEST} months old.`,
  why: 'Pay moves; readers take a figure for what is paid now.',
  example: {
    file: 'content/salaries/records-clerk.json',
    part: 'figure',
    bad: '"asOf": "2023-05"',
    good: '"asOf": "2026-05"',
  },
  *checkContent(content) {
    const { today } = content;
    const isOld = ({ data }: RawFigure) => monthsBefore(today, textOf(data, ['asOf']) ?? today) > OLDEST;
    const old = allFigures(content).filter(isOld);
    // One warning for a file and source: a whole release grows old at once.
    for (const figures of Map.groupBy(old, ({ record, source }) => `${record.file} ${source}`).values()) {
      const oldest = figures.reduce((a, b) => (asOf(a) <= asOf(b) ? a : b));
      const { record, source } = oldest;
      const count = figures.length === 1 ? 'a figure' : `${figures.length} figures`;
      const message = `found ${count} of ${source} older than ${OLDEST} months, the oldest of ${asOf(oldest)}; look for a newer release`;
      yield findingAt(record, [...oldest.path, 'asOf'], message);
    }
  },
};

const asOf = ({ data }: RawFigure): string => textOf(data, ['asOf']) ?? '';
