import { figuresOf } from '../pay-figures.ts';
import { numberOf } from '../raw-value.ts';
import { findingAt, type Rule } from '../rule.ts';

const ORDER = ['p10', 'p25', 'median', 'p75', 'p90'] as const;

export const percentiles: Rule = {
  name: 'percentiles',
  severity: 'error',
  describe: 'The percentiles of a figure rise: p10, p25, median, p75, p90.',
  why: 'A tenth earns less than p10 and half earns less than the median, so p10 cannot be the greater; two numbers were swapped or mistyped.',
  example: {
    file: 'content/salaries/records-clerk.json',
    part: 'figure',
    bad: `"p10": 52000,
"median": 40000`,
    good: `"p10": 28000,
"median": 40000`,
  },
  *checkRecord(record) {
    if (record.collection !== 'salaries') return;
    for (const { data, path } of figuresOf(record)) {
      const known = ORDER.flatMap((name) => {
        const amount = numberOf(data, [name]);
        return amount === undefined ? [] : [{ name, amount }];
      });
      for (const [i, { name, amount }] of known.entries()) {
        const lower = known[i - 1];
        if (!lower || lower.amount <= amount) continue;
        const message = `found ${name} ${amount}, which is below ${lower.name} ${lower.amount}; percentiles rise: ${ORDER.join(', ')}`;
        yield findingAt(record, [...path, name], message);
      }
    }
  },
};
