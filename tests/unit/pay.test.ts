import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { groupPay, headline, PERIODS_A_YEAR, published, type PayRow } from '#catalog/pay.ts';
import type { Figure } from '#schemas/salary.ts';
import { entry, figure } from '../fixtures/records.ts';

const sources = new Map(
  ['statistics', 'estimates'].map((id) => [
    id,
    entry('sources', id, { kind: id === 'estimates' ? 'estimate' : 'official' }),
  ]),
);

function row(more: Record<string, unknown> = {}, place: Record<string, unknown> = {}): PayRow {
  const { figures } = entry('salaries', 'career', { figures: [figure(more)] }).data;
  const id = typeof more['place'] === 'string' ? more['place'] : 'land';
  return { figure: figures[0]!, place: entry('places', id, { country: id, name: id, ...place }) };
}

const group = (rows: PayRow[]) => groupPay(rows, ({ source }: Figure) => sources.get(source)!);
const names = ({ rows }: { rows: PayRow[] }) => rows.map(({ place }) => place.id);

describe('figures stand together only when they can be compared', () => {
  const differences: [string, Record<string, unknown>][] = [
    ['source', { source: 'estimates' }],
    ['month', { asOf: '2024-05' }],
    ['period', { period: 'hour' }],
    ['basis', { basis: 'gross, full-time employees' }],
    ['occupation', { occupation: { system: 'soc-2018', code: '15-1252', title: 'Software Developers' } }],
    ['level', { level: 'Spezialist' }],
  ];
  for (const [what, more] of differences) {
    test(`another ${what} is another group`, () => {
      assert.equal(group([row(), row({ place: 'other', ...more })]).length, 2);
    });
  }

  test('the same source, month, period, basis, occupation and level is one group', () => {
    const groups = group([row({ median: 5 }), row({ place: 'other', median: 7 })]);
    assert.equal(groups.length, 1);
    assert.equal(groups[0]!.rows.length, 2);
  });

  test('official figures come before estimates', () => {
    const groups = group([row({ source: 'estimates' }), row()]);
    assert.deepEqual(
      groups.map(({ source }) => source.id),
      ['statistics', 'estimates'],
    );
  });

  test('every figure stands in exactly one group', () => {
    const rows = differences.map(([, more]) => row(more));
    const placed = group(rows).flatMap((one) => one.rows);
    assert.equal(placed.length, rows.length);
    assert.deepEqual(new Set(placed), new Set(rows));
  });
});

describe('rows of a group', () => {
  const state = (name: string, more = {}) => row({ place: name, ...more }, { kind: 'state', country: 'land' });

  test('stand highest median first, the country above its states', () => {
    const rows = [state('low', { median: 1 }), state('high', { median: 9 }), row({ median: 5 })];
    assert.deepEqual(names(group(rows)[0]!), ['land', 'high', 'low']);
  });

  test('a figure that is not published stands last and stays unpublished', () => {
    const [first] = group([state('secret', { median: 'not published' }), state('low', { median: 1 })]);
    assert.deepEqual(names(first!), ['low', 'secret']);
    assert.equal(headline(first!.rows[1]!.figure), undefined);
  });

  test('with several currencies stand by name, and the group names no currency', () => {
    const rows = [row({ place: 'bay', median: 9 }), row({ place: 'atoll', median: 1, currency: 'JPY' })];
    const [first] = group(rows);
    assert.equal(first!.currency, undefined);
    assert.deepEqual(names(first!), ['atoll', 'bay']);
  });

  test('equal medians stand by name', () => {
    assert.deepEqual(names(group([state('bay'), state('atoll')])[0]!), ['atoll', 'bay']);
  });

  test('the input keeps its order', () => {
    const rows = [state('low', { median: 1 }), state('high', { median: 9 })];
    group(rows);
    assert.deepEqual(
      rows.map(({ place }) => place.id),
      ['low', 'high'],
    );
  });
});

describe('amounts', () => {
  test('the median stands for a row, else the mean', () => {
    assert.equal(headline(row({ median: 10, mean: 12 }).figure), 10);
    assert.equal(headline(row({ median: 'not published', mean: 12 }).figure), 12);
    assert.equal(headline(row({ median: undefined, mean: 12 }).figure), 12);
  });

  test('"not published" and an absent amount are no number', () => {
    assert.equal(published('not published'), undefined);
    assert.equal(published(undefined), undefined);
    assert.equal(published(3), 3);
  });

  test('a year has 12 months, 52 weeks, 260 days and 2,080 hours of work', () => {
    assert.deepEqual(PERIODS_A_YEAR, { year: 1, month: 12, week: 52, day: 260, hour: 2080 });
  });
});
