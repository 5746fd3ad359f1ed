import type { RawRecord } from '#files/record.ts';
import { listOf, numberOf, textOf } from '../raw-value.ts';
import { findingAt, type Finding, type Rule } from '../rule.ts';

/** Paths of days and months that lie in the past or today; `[]` is every element. */
const PAST: Partial<Record<string, readonly string[]>> = {
  careers: ['published', 'updated', 'changelog[].date'],
  topics: ['published', 'updated'],
  pages: ['published', 'updated'],
  salaries: ['figures[].asOf'],
  'reading-lists': ['updated'],
  courses: ['checked.date'],
  books: ['checked.date'],
  sources: ['retrieved'],
  currencies: ['perEuro.date'],
};

export const dates: Rule = {
  name: 'dates',
  severity: 'error',
  describe: 'No date lies in the future, and no later date comes before an earlier one.',
  *checkRecord(record, { today }) {
    for (const { text, path } of pastDates(record)) {
      if (text.length >= 7 && text > today.slice(0, text.length)) {
        yield findingAt(record, path, `found ${text}, which is in the future; today is ${today}`);
      }
    }
    yield* reversedDates(record);
  },
};

function* pastDates({ collection, data }: RawRecord): Generator<{ text: string; path: PropertyKey[] }> {
  for (const field of PAST[collection] ?? []) {
    const [list, rest] = field.split('[].');
    const paths = rest === undefined ? [field.split('.')] : listOf(data, [list!]).map((_, i) => [list!, i, rest]);
    for (const path of paths) {
      const text = textOf(data, path);
      if (text && /^\d{4}-\d\d(-\d\d)?$/.test(text)) yield { text, path };
    }
  }
}

function* reversedDates(record: RawRecord): Generator<Finding> {
  const { data } = record;
  const published = textOf(data, ['published']);
  const updated = textOf(data, ['updated']);
  if (published && updated && updated < published) {
    const message = `found updated ${updated}, which is before published ${published}; swap or correct them`;
    yield findingAt(record, ['updated'], message);
  }
  const changes = listOf(data, ['changelog']).map((change) => textOf(change, ['date']) ?? '');
  for (const [i, date] of changes.entries()) {
    if (i > 0 && date > changes[i - 1]!) {
      yield findingAt(
        record,
        ['changelog', i, 'date'],
        `found ${date} below ${changes[i - 1]}; the newest change stands first`,
      );
    }
    if (updated && date > updated) {
      const message = `found a change on ${date}, after updated ${updated}; set updated to the day of the last change`;
      yield findingAt(record, ['changelog', i, 'date'], message);
    }
  }
  for (const [i, outlook] of listOf(data, ['outlook']).entries()) {
    const from = numberOf(outlook, ['from']);
    const to = numberOf(outlook, ['to']);
    if (from === undefined || to === undefined || from < to) continue;
    yield findingAt(
      record,
      ['outlook', i, 'to'],
      `found a projection from ${from} to ${to}; the last year comes after the first`,
    );
  }
}
