import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { FIXTURES, problemsOf, sharedParser } from './fixture-project.ts';

after(() => sharedParser[Symbol.dispose]());

const FILE = 'content/careers/records-clerk.mdx';

/** What stands in the file, what an editor writes instead, and the rule that speaks. */
const MISTAKES: [right: string, wrong: string, rule: string][] = [
  ["title: 'Records Clerk'", 'title: 2026', 'schema'],
  ['fields: [offices]', 'fields: [office]', 'references'],
  ["aliases: ['Filing Clerk']", "alias: ['Filing Clerk']", 'unknown-key'],
  ['topic: typing, tier: useful', 'topic: typign, tier: useful', 'references'],
  ['topic: sorting, tier: useful', 'topic: sorting, tier: usefull', 'schema'],
  ["'File what has been dealt with.'", "'File what has been dealt with'", 'schema'],
  ['kind: on-the-job', 'kind: on the job', 'schema'],
  ["published: '2026-01-10'", 'published: 2026-01-10', 'yaml-quotes'],
  ["updated: '2026-02-10'", "updated: '2062-02-10'", 'dates'],
  ['Papers arrive, and', 'Papers <b>arrive</b>, and', 'prose-html'],
  ['## Pay', '#### Pay', 'prose-heading'],
  ['place="usa" source="survey-a"', 'place="us" source="survey-a"', 'prose-reference'],
  ['<Aside kind="note"', '<Aside kind="warning"', 'prose-component'],
  ['[typing](/topics/typing/)', '[typing](/topics/typing)', 'internal-link'],
];

it('Fourteen mistakes in one file are all reported at once, each on its line and with what to write', async () => {
  const right = readFileSync(join(FIXTURES, '_base', FILE), 'utf8');
  let wrong = right;
  for (const [from, to] of MISTAKES) {
    assert.ok(wrong.includes(from), from);
    wrong = wrong.replace(from, to);
  }
  const problems = (await problemsOf({ [FILE]: wrong })).filter(({ file }) => file === FILE);
  const lines = wrong.split('\n');
  for (const [, text, rule] of MISTAKES) {
    const line = lines.findIndex((one) => one.includes(text)) + 1;
    const found = problems.find((problem) => problem.line === line && problem.rule === rule);
    assert.ok(found, `${rule} on line ${line}: ${text}`);
    assert.match(found.message, /did you mean|expected|write|the next level|put it|end the|which is/);
  }
  assert.ok(problems.length < MISTAKES.length + 4, 'and hardly anything that only follows from them');
});

it('A key that comes twice hides nothing else that is wrong in its file', async () => {
  const guide = readFileSync(join(FIXTURES, '_base', FILE), 'utf8').replace('fields: [offices]', 'fields: [office]\nfields: [ofice]\nalias: []');
  const courses = 'content/courses/filing-basics.json';
  const list = readFileSync(join(FIXTURES, '_base', courses), 'utf8').replace('"provider":', '"provider": "open-school", "provider": "open-schol", "provders":');
  const problems = await problemsOf({ [FILE]: guide, [courses]: list });
  const rulesIn = (file: string) => problems.filter((problem) => problem.file === file).map(({ rule }) => rule);
  for (const rule of ['duplicate-key', 'references', 'unknown-key']) {
    assert.ok(rulesIn(FILE).includes(rule), `${rule} in the guide: ${rulesIn(FILE).join()}`);
    assert.ok(rulesIn(courses).includes(rule), `${rule} in the courses: ${rulesIn(courses).join()}`);
  }
});
