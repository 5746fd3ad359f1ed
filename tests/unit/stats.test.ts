import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { build } from '#catalog/build.ts';
import type { Records } from '#catalog/records.ts';
import { paragraphsOf } from '#check/prose/paragraphs.ts';
import { careerStats } from '#commands/stats/career-stats.ts';
import { plain } from '#commands/stats/plain.ts';
import { readStats } from '#commands/stats/read-stats.ts';
import { grade } from '#commands/stats/readability.ts';
import type { CheckerProblem } from '#views/desk-reports.ts';
import { FixtureProject, TODAY } from '../content/fixture-project.ts';
import { entry, figure, pick, records } from '../fixtures/records.ts';

const COMMAND = resolve(import.meta.dirname, '../../src/commands/stats.ts');
const EASY = 'We file the papers. The box is red. You put it on the shelf and go home. '.repeat(12);
const HARD = `${'Organisational accountability necessitates comprehensive administrative documentation, '.repeat(20)}finally.`;

function statsOf(over: Partial<Records>, problems: readonly CheckerProblem[] = []) {
  const { catalog } = build(records(over), { drafts: true });
  return careerStats(catalog, problems, TODAY);
}

const long = (words: number) => 'word '.repeat(words);
const file = 'content/careers/engineer.mdx';
const career = (id: string, body: string, over: object = {}) => entry('careers', id, { title: id, ...over }, body);

describe('the grade of a text', () => {
  test('is low for short words in short sentences and high for long ones', () => {
    const [easy, hard] = [grade([EASY]), grade([HARD])];
    assert.ok(easy !== undefined && easy < 4, String(easy));
    assert.ok(hard !== undefined && hard > 20, String(hard));
  });

  test('is unknown for a few words', () => {
    assert.equal(grade(['A sentence.']), undefined);
  });

  test('counts sentences of paragraphs, lists and components, and no heading, table or code', () => {
    const body = `## A heading\n\nOne *two* [three](https://x.example).\n\n- four\n- five\n\n| a | b |\n| - | - |\n| c | d |\n\n<Aside>\n\nsix\n\n</Aside>\n\n\`\`\`\ncode\n\`\`\`\n`;
    assert.deepEqual(paragraphsOf(body), ['One two three.', 'four', 'five', 'six']);
    assert.deepEqual(paragraphsOf('<Aside>'), []);
  });
});

describe('the stats of a career', () => {
  test('are words, minutes, figures by source and age, and lengths of lists', () => {
    const [stats] = statsOf({
      careers: [career('engineer', long(2600))],
      salaries: [
        entry('salaries', 'engineer', {
          figures: [figure({ asOf: '2024-05' }), figure({ asOf: '2025-05' }), figure({ asOf: '2024-11' })],
        }),
      ],
    });
    assert.deepEqual([stats?.words, stats?.minutes], [2600, 11]);
    assert.deepEqual(
      stats?.figures.map(({ count, oldest, months, old }) => [count, oldest, months, old]),
      [[3, '2024-05', 30, 1]],
    );
    assert.deepEqual([stats?.courses.isThin, stats?.books.length, stats?.related], [true, 0, 2]);
  });

  test('name topics without a course, essential ones first', () => {
    const [stats] = statsOf({
      careers: [career('engineer', '')],
      courses: [entry('courses', 'one', { topics: ['sql'] })],
    });
    assert.deepEqual(stats?.topicsWithoutCourses, [
      { topic: 'http', tier: 'essential' },
      { topic: 'git', tier: 'useful' },
    ]);
    const said = stats?.needs.map(({ what }) => what) ?? [];
    assert.ok(
      said.indexOf('no course for 1 essential topic: http') < said.indexOf('no course for 1 useful topic: git'),
    );
  });

  test('name courses and books that nobody has looked at for more than 24 months', () => {
    const looked = (date: string) => ({ checked: { date, how: 'link opened' } });
    const [stats] = statsOf({
      careers: [career('engineer', '')],
      courses: [
        entry('courses', 'old', { topics: ['sql'], ...looked('2024-10-31') }),
        entry('courses', 'young', { topics: ['sql'], ...looked('2024-11-01') }),
      ],
      books: [entry('books', 'dusty', looked('2020-01-01')), entry('books', 'elsewhere', looked('2020-01-01'))],
      'reading-lists': [entry('reading-lists', 'engineer', { picks: [pick('dusty')] })],
    });
    assert.deepEqual(
      stats?.oldChecks.map(({ kind, id, months }) => [kind, id, months]),
      [
        ['course', 'old', 25],
        ['book', 'dusty', 82],
      ],
    );
  });

  test('come in the order in which they need work: errors, then short texts, then thin lists', () => {
    const error: CheckerProblem = { file, line: 1, rule: 'schema', message: 'wrong', severity: 'error' };
    const stats = statsOf(
      { careers: [career('complete', long(2600)), career('short', long(10)), career('engineer', long(2600))] },
      [error, { ...error, rule: 'old-figures', severity: 'warning' }],
    );
    assert.deepEqual(
      stats.map(({ id, errors, warnings }) => [id, errors, warnings]),
      [
        ['engineer', 1, 0],
        ['short', 0, 0],
        ['complete', 0, 0],
      ],
    );
  });

  test('count a thin list less where the page says why it is thin', () => {
    const gap = 'We could trace no more courses than these.';
    const stats = statsOf({ careers: [career('a-gap', long(2600), { courseGap: gap }), career('no-gap', long(2600))] });
    assert.deepEqual(
      stats.map(({ id }) => id),
      ['no-gap', 'a-gap'],
    );
    assert.ok(stats[1]!.needs.some(({ what }) => what === '0 courses of 12 (the page says why)'));
  });

  test('are printed with what is to do', () => {
    const careers = statsOf({ careers: [career('engineer', long(2400))] });
    const text = plain({ today: TODAY, careers, unreadable: ['content/careers/lost.mdx'] });
    assert.match(text, /^content\/careers\/lost\.mdx\n {2}to do {2}cannot be measured/);
    assert.match(text, /engineer {2}content\/careers\/engineer\.mdx\n {2}2,400 words, 10 min, grade/);
    assert.match(text, /to do {2}100 words short of 2,500/);
    assert.match(text, /2 careers, 0 with nothing to do/);
  });
});

describe('npm run stats', () => {
  test('measures a project and names guides that cannot be read', async () => {
    using project = new FixtureProject();
    writeFileSync(join(project.root, 'content/careers/broken.mdx'), '---\ntitle: Broken\n---\n');
    const { careers, unreadable } = await readStats(project.root, TODAY, false);
    assert.deepEqual([careers.map(({ id }) => id), unreadable], [['records-clerk'], ['content/careers/broken.mdx']]);
  });

  test('prints JSON that a program can read, and ends with 0 whatever it finds', () => {
    using project = new FixtureProject();
    const args = [COMMAND, '--json', '--root', project.root, '--today', TODAY];
    const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const { careers } = JSON.parse(stdout) as { careers: { id: string; needs: object[] }[] };
    assert.deepEqual([status, careers[0]?.id], [0, 'records-clerk']);
    assert.ok(careers[0]!.needs.length > 0);
  });

  test('says how it is used when an option is wrong, and never shows a stack', () => {
    for (const args of [['--today', 'soon'], ['--nothing'], ['--root', '/nowhere']]) {
      const { stderr, status } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8' });
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /npm run stats/);
      assert.doesNotMatch(stderr, / at .*\.ts:/);
    }
  });
});
