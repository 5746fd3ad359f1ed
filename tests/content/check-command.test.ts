import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ruleTexts } from '#check/rule-texts.ts';
import { FixtureProject, FIXTURES, TODAY } from './fixture-project.ts';

const COMMAND = join(import.meta.dirname, '../../src/commands/check.ts');

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, '--no-cache', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run check', () => {
  it('ends with 0 where nothing is wrong', () => {
    using project = new FixtureProject();
    const { status, stdout, stderr } = check('--root', project.root, '--today', TODAY);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^18 files and \d+ records checked: no problem found\n$/);
  });

  it('ends with 0 where there are warnings only', () => {
    using project = new FixtureProject(join(FIXTURES, 'old-figures/bad'));
    const { status, stdout } = check('--root', project.root, '--today', TODAY);
    assert.equal(status, 0);
    assert.match(stdout, /old-figures warning: .*\n.*0 errors and 3 warnings in 2 files\n$/);
  });

  it('ends with 1 on errors and prints no stack trace', () => {
    using project = new FixtureProject(join(FIXTURES, 'syntax/bad'));
    const { status, stdout, stderr } = check('--root', project.root, '--today', TODAY);
    assert.deepEqual([status, stderr], [1, '']);
    assert.match(stdout, /^content\/courses\/feed\.ndjson:2:17 syntax /);
    assert.doesNotMatch(stdout, /^\s+at /m);
  });

  it('knows the day it is told', () => {
    using project = new FixtureProject();
    const { status, stdout } = check('--root', project.root, '--today', '2026-02-01');
    assert.equal(status, 1);
    assert.match(stdout, /dates found 2026-02-10, which is in the future; today is 2026-02-01/);
  });

  it('writes for GitHub, as JSON and as SARIF', () => {
    using project = new FixtureProject(join(FIXTURES, 'percentiles/bad'));
    const github = check('--root', project.root, '--today', TODAY, '--format', 'github');
    assert.match(github.stdout, /^::error file=content\/salaries\/records-clerk\.json,line=\d+,col=\d+,title=percentiles::/);
    const json = JSON.parse(check('--root', project.root, '--today', TODAY, '--format', 'json').stdout);
    assert.equal(json.problems.length, 2);
    const sarif = JSON.parse(check('--root', project.root, '--today', TODAY, '--format', 'sarif').stdout);
    assert.equal(sarif.runs[0].results.length, 2);
  });

  it('explains a rule with what is right, why, and two examples', () => {
    const { status, stdout } = check('--explain', 'yaml-quotes');
    assert.equal(status, 0);
    assert.match(stdout, /^yaml-quotes \(error\)\n\n {2}Dates, .*\n {2}Without them .*\n\n {2}Not so, in the front matter of content\/topics\/filing\.mdx:\n\n {6}published: 2026-01-10\n\n {2}But so:\n\n {6}published: '2026-01-10'\n$/);
  });

  it('lists every rule with what is right', () => {
    const { status, stdout } = check('--explain', 'all');
    assert.equal(status, 0);
    for (const { name, describe: sentence } of ruleTexts) assert.match(stdout, new RegExp(`^${name} +${RegExp.escape(sentence)}$`, 'm'));
  });

  it('asks what was meant by the name of no rule', () => {
    const { status, stderr } = check('--explain', 'yaml-quote');
    assert.equal(status, 2);
    assert.match(stderr, /^--explain: found "yaml-quote", which is no rule; did you mean "yaml-quotes"/);
  });

  it('says that content/ is missing', () => {
    const { status, stdout } = check('--root', FIXTURES);
    assert.equal(status, 1);
    assert.match(stdout, /^content:1:1 unexpected-file expected a folder "content"/);
  });

  for (const args of [['--tody', '2026-01-01'], ['--today', '2026-02-30'], ['--today', 'now'], ['--format', 'xml'], ['extra'], ['--root', '/nowhere']]) {
    it(`ends with 2 and the usage after ${args.join(' ')}`, () => {
      const { status, stderr } = check(...args);
      assert.equal(status, 2);
      assert.match(stderr, /npm run check -- \[--format plain\|github\|json\|sarif\]/);
      assert.doesNotMatch(stderr, /^\s+at /m);
    });
  }
});
