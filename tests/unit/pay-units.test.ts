import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { build } from '#catalog/build.ts';
import { groupPay, type PayRow } from '#catalog/pay.ts';
import { axisScale, axisTicks, positionOf, rangeBar } from '#views/pay-range.ts';
import { payView } from '#views/pay.ts';
import { weaknesses } from '#views/pay-weakness.ts';
import { entry, figure, records } from '../fixtures/records.ts';

const engineer = entry('careers', 'engineer', {});
const rate = (perEuro: number, date = '2026-04-13') => ({ perEuro: { rate: perEuro, date, source: 'statistics' } });
const country = (id: string, currency: string, perInternationalDollar?: number) =>
  entry('places', id, {
    name: id,
    kind: 'country',
    country: id,
    currency,
    ...(perInternationalDollar && { ppp: { perInternationalDollar, year: 2024, source: 'statistics' } }),
  });

function payOf(figures: Record<string, unknown>[], currencies = { pound: rate(0.8), dollar: rate(1.2) }) {
  const { catalog, problems } = build(
    records({
      careers: [engineer],
      places: [
        country('island', 'GBP', 0.5),
        country('states', 'USD', 1),
        country('ruritania', 'XAF'),
        country('mainland', 'EUR', 0.75),
        country('peninsula', 'EUR', 0.5),
      ],
      currencies: [
        entry('currencies', 'GBP', { name: 'pound', ...currencies.pound }),
        entry('currencies', 'USD', { name: 'dollar', ...currencies.dollar }),
        entry('currencies', 'EUR', { name: 'euro' }),
        entry('currencies', 'XAF', { name: 'franc' }),
      ],
      salaries: [entry('salaries', 'engineer', { figures: figures.map((more) => figure(more)) })],
    }),
  );
  assert.deepEqual(problems, []);
  return payView(catalog, engineer);
}

describe('pay in other units', () => {
  test('an amount is carried over the euro into the common currency, and divided by its country’s parity', () => {
    const { official, units } = payOf([{ place: 'island', currency: 'GBP' }]);
    assert.deepEqual(official[0]?.units, { common: 1.5, ppp: 2 });
    assert.deepEqual(
      units.map(({ id, code, label }) => [id, code, label]),
      [
        ['common', 'USD', 'Dollar'],
        ['ppp', 'Int$', 'Purchasing power'],
      ],
    );
    assert.match(units[0]?.meaning ?? '', /13 April 2026/);
    assert.match(units[1]?.meaning ?? '', /2024/);
  });

  test('the euro itself has no rate and needs none', () => {
    assert.equal(payOf([{ place: 'mainland', currency: 'EUR' }]).official[0]?.units?.common, 1.2);
  });

  test('nothing is offered where it would change nothing', () => {
    assert.deepEqual(payOf([{ place: 'states' }]).units, []);
  });

  test('where rows differ, each has its own factors, and none where no rate is held', () => {
    const { official } = payOf([
      { place: 'island', currency: 'GBP' },
      { place: 'ruritania', currency: 'XAF' },
    ]);
    const [group] = official;
    assert.equal(group?.units, undefined);
    assert.deepEqual(
      group?.rows.map(({ place, units }) => [place, units]),
      [
        ['island', { common: 1.5, ppp: 2 }],
        ['ruritania', {}],
      ],
    );
  });

  test('a ranked table is converted by one factor or not at all', () => {
    const { official } = payOf([
      { place: 'mainland', currency: 'EUR' },
      { place: 'peninsula', currency: 'EUR' },
    ]);
    assert.deepEqual(official[0]?.units, { common: 1.2 });
    assert.deepEqual(
      official[0]?.rows.map(({ units }) => units),
      [undefined, undefined],
    );
  });

  test('rates of two days are not put together', () => {
    const { official } = payOf([{ place: 'island', currency: 'GBP' }], {
      pound: rate(0.8, '2026-04-10'),
      dollar: rate(1.2),
    });
    assert.deepEqual(official[0]?.units, { ppp: 2 });
  });

  test('a country that pays in another currency than its parity has no parity', () => {
    assert.deepEqual(payOf([{ place: 'island', currency: 'EUR' }]).official[0]?.units, { common: 1.2 });
  });
});

const rowOf = (more: Record<string, unknown>): PayRow => ({
  figure: entry('salaries', 'engineer', { figures: [figure(more)] }).data.figures[0]!,
  place: entry('places', 'land', {}),
});

describe('the axis of a table', () => {
  test('begins at zero where no range is published, because there lengths are compared', () => {
    const scale = axisScale([rowOf({ median: 40_000 }), rowOf({ median: 90_000 })])!;
    assert.equal(positionOf(scale, 0), 0);
    assert.equal(axisTicks(scale)[0]?.label, '0');
    assert.deepEqual(rangeBar(rowOf({ median: 45_000 }).figure, scale), { middle: positionOf(scale, 45_000) });
  });

  test('is not drawn for a single amount', () => {
    assert.equal(axisScale([rowOf({ median: 40_000 })]), undefined);
  });

  test('reaches to what the figures are read against', () => {
    const rows = [rowOf({ median: 90_000, p10: 80_000, p90: 100_000 })];
    const scale = axisScale(rows, [50_000])!;
    assert.ok(positionOf(scale, 50_000) >= 0 && positionOf(scale, 100_000) <= 100);
  });
});

describe('weak figures are called weak in words', () => {
  const weaknessesOf = (...more: Record<string, unknown>[]) =>
    weaknesses(groupPay(more.map(rowOf), () => entry('sources', 'statistics', {}))[0]!);
  const spread = { p10: 1, p90: 9 };

  test('an exact occupation with its spread has no weakness to name', () => {
    assert.deepEqual(weaknessesOf({ median: 5, ...spread }), []);
  });

  const CASES: [string, Record<string, unknown>, RegExp][] = [
    ['a broader occupation', { match: { occupation: 'broader', place: 'exact' } }, /contains more than this career/],
    ['a neighbouring one', { match: { occupation: 'approximate', place: 'exact' } }, /only overlaps/],
    ['an average', { median: undefined, mean: 5 }, /averages/],
    ['a small sample', { n: 12 }, /fewer than 100/],
    ['an unstated basis', { basis: 'not stated' }, /does not say what is counted/],
  ];
  for (const [what, more, words] of CASES) {
    test(what, () => {
      const [only, ...others] = weaknessesOf({ median: 5, ...spread, ...more });
      assert.match(only ?? '', words);
      assert.deepEqual(others, []);
    });
  }

  test('a spread that we do not hold, which is not one that the source keeps back', () => {
    assert.deepEqual(weaknessesOf({ median: 5 }), ['our copy of the source holds no spread']);
    assert.deepEqual(weaknessesOf({ median: 5, p10: 'not published', p90: 'not published' }), [
      'the source publishes no spread',
    ]);
  });
});
