import { currencyCode } from '#schemas/text.ts';
import { figuresOf } from '../pay-figures.ts';
import { textOf } from '../raw-value.ts';
import { findingAt, type Rule } from '../rule.ts';

export const payCurrency: Rule = {
  name: 'pay-currency',
  severity: 'warning',
  describe: 'A figure or a benchmark is in the currency of its place.',
  why: 'A figure in a foreign currency is mostly a slip. Where the source really publishes it so, "note" tells the reader.',
  example: {
    file: 'content/salaries/records-clerk.json',
    part: 'figure',
    bad: `"place": "usa",
"currency": "GBP"`,
    good: `"place": "usa",
"currency": "USD"`,
  },
  *checkRecord(record, content) {
    for (const { data, path, place } of figuresOf(record)) {
      const found = textOf(data, ['currency']);
      const expected = textOf(content.find('places', place)?.data, ['currency']);
      if (!expected || found === expected || !currencyCode.safeParse(found).success) continue;
      const message = `found ${found} for ${place}, where ${expected} is used; correct it, or say why in "note"`;
      yield findingAt(record, [...path, 'currency'], message);
    }
  },
};
