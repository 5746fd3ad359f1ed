import { figuresOf, type RawFigure } from '../pay-figures.ts';
import { textOf } from '../raw-value.ts';
import { findingAt, type Rule } from '../rule.ts';

const OLDEST = 24;

export const oldFigures: Rule = {
  name: 'old-figures',
  severity: 'warning',
  describe: `Pay figures are at most ${OLDEST} months old.`,
  *checkRecord(record, { today }) {
    if (record.collection !== 'salaries') return;
    const old = figuresOf(record).filter(({ data }) => monthsBefore(today, textOf(data, ['asOf']) ?? today) > OLDEST);
    for (const [source, figures] of Map.groupBy(old, (figure) => figure.source)) {
      const oldest = figures.reduce((a, b) => (asOf(a) <= asOf(b) ? a : b));
      const count = figures.length === 1 ? 'a figure' : `${figures.length} figures`;
      const message = `found ${count} of ${source} older than ${OLDEST} months, the oldest of ${asOf(oldest)}; look for a newer release`;
      yield findingAt(record, [...oldest.path, 'asOf'], message);
    }
  },
};

const asOf = ({ data }: RawFigure): string => textOf(data, ['asOf']) ?? '';

/** Whole months from `month` (`YYYY-MM`) to `today`; 0 when it is no month. */
function monthsBefore(today: string, month: string): number {
  const count = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return /^\d{4}-\d\d/.test(month) ? count(today) - count(month) : 0;
}
