import type { RawRecord } from '#files/record.ts';
import { isoDate, month } from '#schemas/text.ts';
import { listOf, numberOf, textOf } from '../raw-value.ts';
import { findingAt, type Finding, type Rule } from '../rule.ts';

const REVIEWED = ['review.checked.content', 'review.checked.facts', 'review.checked.language'];

/** Paths of days and months that lie in the past or today; `[]` is every element. */
const PAST: Partial<Record<string, readonly string[]>> = {
  careers: ['published', 'updated', 'changelog[].date', ...REVIEWED],
  topics: ['published', 'updated', ...REVIEWED],
  pages: ['published', 'updated', ...REVIEWED],
  salaries: ['figures[].asOf'],
  'reading-lists': ['updated'],
  courses: ['checked.date'],
  books: ['checked.date'],
  benchmarks: ['asOf'],
  sources: ['retrieved'],
  currencies: ['perEuro.date'],
};

export const dates: Rule = {
  name: 'dates',
  severity: 'error',
  describe: 'No date lies in the future, and no later date comes before an earlier one.',
  why: 'Pages, feeds and search engines order entries by these dates, and readers judge by them how fresh a page is.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'front matter',
    bad: "updated: '2062-02-10'",
    good: "updated: '2026-02-10'",
  },
  *checkRecord(record, { today }) {
    for (const { text, path } of pastDates(record)) {
      if (text.length >= 7 && text > today.slice(0, text.length)) {
        yield findingAt(record, path, `found ${text}, which is in the future; today is ${today}`);
      }
    }
    yield* futureYears(record, Number(today.slice(0, 4)));
    yield* reversedDates(record);
  },
};

const isDate = (text: string): boolean => isoDate.safeParse(text).success || month.safeParse(text).success;

const dateOf = (data: unknown, path: readonly PropertyKey[]): string | undefined => {
  const text = textOf(data, path);
  return text !== undefined && isDate(text) ? text : undefined;
};

function* pastDates({ collection, data }: RawRecord): Generator<{ text: string; path: PropertyKey[] }> {
  for (const field of PAST[collection] ?? []) {
    const [list, rest] = field.split('[].');
    const paths = rest === undefined ? [field.split('.')] : listOf(data, [list!]).map((_, i) => [list!, i, rest]);
    for (const path of paths) {
      const text = textOf(data, path);
      if (text && isDate(text)) yield { text, path };
    }
  }
}

/** A book may carry the year after the one in which it appears. */
function* futureYears(record: RawRecord, thisYear: number): Generator<Finding> {
  const limits = { books: { path: ['year'], last: thisYear + 1 }, places: { path: ['ppp', 'year'], last: thisYear } };
  if (!Object.hasOwn(limits, record.collection)) return;
  const { path, last } = limits[record.collection as keyof typeof limits];
  const year = numberOf(record.data, path);
  if (year !== undefined && year > last) {
    yield findingAt(record, path, `found the year ${year}, which is in the future; this year is ${thisYear}`);
  }
}

function* reversedDates(record: RawRecord): Generator<Finding> {
  const { data } = record;
  const published = dateOf(data, ['published']);
  const updated = dateOf(data, ['updated']);
  if (published && updated && updated < published) {
    const message = `found updated ${updated}, which is before published ${published}; swap or correct them`;
    yield findingAt(record, ['updated'], message);
  }
  const changes = listOf(data, ['changelog']).map((change) => dateOf(change, ['date']) ?? '');
  for (const [i, date] of changes.entries()) {
    const newer = changes[i - 1];
    if (newer && date > newer) {
      yield findingAt(record, ['changelog', i, 'date'], `found ${date} below ${newer}; the newest change stands first`);
    }
    if (published && date && date < published) {
      const message = `found a change on ${date}, before published ${published}; correct one of them`;
      yield findingAt(record, ['changelog', i, 'date'], message);
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
