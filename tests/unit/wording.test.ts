import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compactNumber, count, list, longDate, longMonth, money, shorten, span, whole } from '#views/wording.ts';

describe('amounts', () => {
  const cases: [number, string, string][] = [
    [135_980, 'USD', 'USD 135,980'],
    [29.5, 'CAD', 'CAD 29.50'],
    [5_000_000, 'JPY', 'JPY 5,000,000'],
    [5210, 'EUR', 'EUR 5,210'],
  ];
  for (const [amount, currency, text] of cases) {
    test(`${amount} in ${currency} reads ${text}`, () => assert.equal(money(amount, currency), text));
  }

  test('are parted from their code by a plain space, so that a search in the page finds them', () => {
    assert.ok(money(1, 'GBP').includes(' '));
    assert.ok(!money(1, 'GBP').includes('\u00A0'));
  });
});

describe('numbers', () => {
  test('have commas', () => assert.equal(whole(1_234_567), '1,234,567'));

  test('are short on an axis', () => {
    assert.deepEqual([50_000, 1_200_000, 900].map(compactNumber), ['50k', '1.2M', '900']);
  });

  test('carry their noun in the right number', () => {
    assert.deepEqual(
      [count(1, 'course'), count(0, 'course'), count(1_000, 'course')],
      ['1 course', '0 courses', '1,000 courses'],
    );
    assert.equal(count(2, 'currency', 'currencies'), '2 currencies');
  });

  test('span from low to high, or stand alone', () => {
    assert.deepEqual(
      [span(5, 9, 'hour'), span(4, 4, 'hour'), span(1, 1, 'month')],
      ['5 to 9 hours', '4 hours', '1 month'],
    );
  });
});

describe('dates', () => {
  test('read in British order', () => {
    assert.deepEqual([longDate('2026-11-03'), longMonth('2025-05')], ['3 November 2026', 'May 2025']);
  });

  test('are the same day in every time zone', () => {
    const zone = process.env['TZ'];
    try {
      for (const TZ of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
        process.env['TZ'] = TZ;
        assert.equal(longDate('2026-01-01'), '1 January 2026', TZ);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('texts', () => {
  test('a list ends with "and"', () => {
    assert.deepEqual([list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])], ['a', 'a and b', 'a, b and c']);
  });

  test('are cut at a word, with an ellipsis, never longer than asked', () => {
    assert.equal(shorten('short enough', 20), 'short enough');
    const cut = shorten('A sentence, which is too long for its place', 13);
    assert.equal(cut, 'A sentence…');
    assert.ok(cut.length <= 13);
  });
});
