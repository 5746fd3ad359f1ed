import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { build } from '#catalog/build.ts';
import { payView } from '#views/pay.ts';
import { entry, figure, records } from '../fixtures/records.ts';

const SOC = (code: string, title = 'A title') => ({ system: 'soc-2018', code, title });
const total = (more = {}) => entry('benchmarks', 'total', more);
const group = (code: string, more = {}) =>
  entry('benchmarks', `group-${code}`, { scope: 'occupation group', median: 70_000, occupation: SOC(code), ...more });

/** The benchmarks that stand beside the one group of a career whose figure is that of occupation 15-1252. */
function shown(benchmarks: ReturnType<typeof total>[], more: Record<string, unknown> = {}) {
  const figures = [figure({ occupation: SOC('15-1252'), ...more })];
  const places = [
    entry('places', 'town', { kind: 'city', country: 'land' }),
    entry('places', 'elsewhere', { country: 'elsewhere' }),
  ];
  const { catalog, problems } = build(
    records({
      careers: [entry('careers', 'job')],
      salaries: [entry('salaries', 'job', { figures })],
      places,
      benchmarks,
    }),
  );
  assert.deepEqual(
    problems.filter(({ collection }) => collection === 'benchmarks'),
    [],
  );
  const view = payView(catalog, catalog.get('careers', 'job', 'test'));
  return [...view.official, ...view.estimates][0]!.benchmarks ?? [];
}
const labels = (...given: Parameters<typeof shown>) => shown(...given).map(({ label }) => label);

describe('a benchmark stands beside figures', () => {
  test('of its own source, all occupations first, then the field', () => {
    const both = shown([group('15-0000', { occupation: SOC('15-0000', 'Computer occupations') }), total()]);
    assert.deepEqual(both, [
      {
        label: 'All occupations, Land',
        amount: 'USD 50,000',
        value: 50_000,
        asOf: 'May 2025',
        source: { title: 'Pay statistics', href: '/sources/#statistics' },
      },
      {
        label: 'Computer occupations, Land',
        amount: 'USD 70,000',
        value: 70_000,
        asOf: 'May 2025',
        source: { title: 'Pay statistics', href: '/sources/#statistics' },
      },
    ]);
  });

  test('of the survey that its publication took it from, which it names', () => {
    assert.deepEqual(labels([total({ source: 'library', survey: 'statistics' })]), ['All occupations, Land']);
    assert.deepEqual(labels([total({ source: 'library' })]), []);
  });

  test('once: the survey’s own before that of another publication', () => {
    const repeated = entry('benchmarks', 'a-repeated', { source: 'library', survey: 'statistics' });
    const [only, ...others] = shown([repeated, total()]);
    assert.deepEqual([only?.source.href, others], ['/sources/#statistics', []]);
  });

  test('of places in its country, or of its own place', () => {
    assert.equal(labels([total()], { place: 'town' }).length, 1);
    assert.equal(labels([total({ place: 'town' })], { place: 'town' }).length, 1);
    assert.equal(labels([total({ place: 'elsewhere' })], { place: 'town' }).length, 0);
  });

  for (const [what, more] of [
    ['month', { asOf: '2024-05' }],
    ['period', { period: 'hour' }],
    ['basis', { basis: 'gross, full-time employees' }],
    ['currency', { currency: 'EUR' }],
  ] as const) {
    test(`never of another ${what}`, () => assert.deepEqual(shown([total(more)]), []));
  }

  test('of a field only beside occupations of that field in the same classification', () => {
    assert.equal(labels([group('15-0000')]).length, 1);
    assert.equal(labels([group('29-0000')]).length, 0);
    assert.equal(labels([group('15-0000')], { occupation: undefined }).length, 0);
    assert.equal(
      labels([group('21-0000')], { occupation: { system: 'uk-soc-2020', code: '2134', title: 'A title' } }).length,
      0,
    );
  });
});

test('a benchmark that names what is not there is reported', () => {
  const { problems } = build(records({ benchmarks: [total({ survey: 'statistic' })] }));
  assert.deepEqual(
    problems.map(({ at, wanted, nearest }) => [at.join('.'), wanted, nearest[0]]),
    [['survey', 'statistic', 'statistics']],
  );
});
