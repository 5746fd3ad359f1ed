import { figuresOf, yearlyAmount, type RawFigure } from '../pay-figures.ts';
import { textOf } from '../raw-value.ts';
import { findingAt, type Rule } from '../rule.ts';

const MOST_APART = 2;

export const payContradiction: Rule = {
  name: 'pay-contradiction',
  severity: 'warning',
  describe: 'Two sources do not differ by more than double for one place, currency and level.',
  why: 'So wide a gap comes more often from a wrong period, currency or occupation than from the world. Look at both, and withhold the one that does not fit.',
  example: {
    file: 'content/salaries/records-clerk.json',
    part: 'another figure',
    bad: `"source": "survey-b",
"median": 110000`,
    good: `"source": "survey-b",
"median": 43000`,
  },
  *checkRecord(record) {
    if (record.collection !== 'salaries') return;
    const figures = figuresOf(record).flatMap((figure) => {
      const amount = yearlyAmount(figure.data);
      return amount === undefined ? [] : [{ ...figure, amount }];
    });
    const comparable = Map.groupBy(figures, ({ place, data }) =>
      JSON.stringify([place, textOf(data, ['currency']), textOf(data, ['level'])]),
    );
    for (const group of comparable.values()) {
      const sorted = group.toSorted((a, b) => a.amount - b.amount);
      const [lowest, highest] = [sorted[0]!, sorted.at(-1)!];
      // One source may itself hold the lowest and the highest, e.g. on two bases.
      const pairs = [
        { low: lowest, high: sorted.findLast(({ source }) => source !== lowest.source) },
        { low: sorted.find(({ source }) => source !== highest.source), high: highest },
      ];
      const times = ({ low, high }: (typeof pairs)[number]) => (low && high ? high.amount / low.amount : 0);
      const widest = pairs.reduce((a, b) => (times(b) > times(a) ? b : a));
      if (!widest.low || !widest.high || times(widest) <= MOST_APART) continue;
      yield findingAt(record, widest.high.path, contradiction(widest.high, widest.low, times(widest)));
    }
  },
};

const contradiction = (high: RawFigure, low: RawFigure, ratio: number): string => {
  const { line } = low.record.locate(low.path);
  const times = `${ratio.toFixed(1)} times`;
  return `found pay for ${high.place} in ${high.source} that is ${times} that of ${low.source} on line ${line}; check both`;
};
