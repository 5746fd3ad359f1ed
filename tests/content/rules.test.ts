import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { plainReport } from '#check/reporters/plain.ts';
import { ruleTexts } from '#check/rule-texts.ts';
import { rules } from '#check/rules/index.ts';
import { FIXTURES, problemsOf, sharedParser } from './fixture-project.ts';

/** Each folder: `good/` and `bad/` are laid over the base, `expected.txt` is the report on `bad/`. */
const fixtures = readdirSync(FIXTURES).filter((name) => name !== '_base');

after(() => sharedParser[Symbol.dispose]());

describe('The checker', () => {
  it('finds nothing wrong with the base of the fixtures', async () => {
    for (const rule of ['', 'short-text', 'shared-sentence']) assert.deepEqual(await problemsOf({}, [], rule), []);
  });

  it('has a good and a bad fixture for every rule that its page explains, but for what Git cannot hold', () => {
    assert.deepEqual(
      ruleTexts.map(({ name }) => name).filter((name) => !fixtures.includes(name)),
      ['encoding', 'file-size', 'symbolic-link'],
    );
  });

  it('names every rule once and says what is right', () => {
    assert.equal(new Set(rules.map(({ name }) => name)).size, rules.length);
    for (const { name, describe: sentence } of rules) {
      assert.match(name, /^[a-z]+(-[a-z]+)*$/);
      assert.match(sentence, /^[A-Z<].*\.$/);
    }
  });
});

for (const rule of fixtures) {
  describe(`Rule ${rule}`, () => {
    it('accepts its good fixture', async () => {
      assert.deepEqual(await problemsOf(join(FIXTURES, rule, 'good'), [], rule), []);
    });

    it('refuses its bad fixture with file, line, column and reason', async () => {
      const problems = await problemsOf(join(FIXTURES, rule, 'bad'), [], rule);
      const lines = [...plainReport({ problems, files: 0, records: 0 })].slice(0, -1);
      assert.ok(problems.some((problem) => problem.rule === rule));
      assert.deepEqual(lines, readFileSync(join(FIXTURES, rule, 'expected.txt'), 'utf8').trimEnd().split('\n'));
    });
  });
}
