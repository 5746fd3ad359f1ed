import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { build } from '#catalog/build.ts';
import { homePay } from '#views/home-pay.ts';
import { entry, figure, records } from '../fixtures/records.ts';

/** Careers by id, each with one figure under the source's code. */
function shown(codes: Record<string, string>) {
  const careers = Object.keys(codes).map((id) => entry('careers', id, { title: `Career ${id}` }));
  const salaries = Object.entries(codes).map(([id, code]) => {
    const occupation = { system: 'soc-2018', code, title: `Occupation ${code}` };
    return entry('salaries', id, { figures: [figure({ occupation, p10: 60_000, p90: 150_000 })] });
  });
  const { catalog } = build(records({ careers, salaries }));
  return homePay(catalog)?.rows.map(({ place, href }) => [place, href]);
}

describe('pay on the home page', () => {
  test('has one row for an occupation that several guides use', () => {
    assert.deepEqual(shown({ a: '11-1111', b: '11-1111', c: '22-2222', d: '33-3333' }), [
      ['Occupation 11-1111', '/careers/a/'],
      ['Occupation 22-2222', '/careers/c/'],
      ['Occupation 33-3333', '/careers/d/'],
    ]);
  });

  test('is left out where fewer than three occupations compare', () => {
    assert.equal(shown({ a: '11-1111', b: '11-1111', c: '22-2222' }), undefined);
  });
});
