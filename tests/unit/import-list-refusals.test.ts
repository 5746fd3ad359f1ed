import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { BOOK_MAP, COURSE_MAP, ListProject } from './list-project.ts';

const COMMAND = resolve(import.meta.dirname, '../../src/commands/import.ts');
const HEADER = 'name,link,hours,tags\n';
const FILING = 'Filing for All,https://school.example.org/filing,12,Filing\n';

describe('a row of a list is rejected with line, field, what was found and what is expected,', () => {
  const row = (over: Partial<Record<'name' | 'link' | 'hours' | 'tags', string>>): string => {
    const cells = { name: 'A Course', link: 'https://school.example.org/a', hours: '1', tags: 'Filing', ...over };
    return `${Object.values(cells)
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(',')}\n`;
  };
  const CASES: [what: string, row: string, field: string, said: RegExp][] = [
    ['a script as address', row({ link: 'javascript:alert(1)' }), 'url', /full address/],
    ['an address without encryption', row({ link: 'http://school.example.org/a' }), 'url', /https:\/\//],
    ['a user name in the address', row({ link: 'https://me@school.example.org/a' }), 'url', /user name/],
    ['no address', row({ link: '' }), 'url', /https address/],
    ['a formula', row({ name: '=HYPERLINK("https://evil.example","Prize")' }), 'title', /formula/],
    ['a hidden formula', row({ name: "@SUM(1+1)*cmd|' /C calc'!A0" }), 'title', /formula/],
    ['a tag', row({ name: 'A <script>alert(1)</script> Course' }), 'title', /without HTML/],
    ['an HTML code', row({ name: 'Letters&rlm; for All' }), 'title', /in HTML/],
    ['a character that turns text round', row({ name: 'Course \u202Efdp.exe' }), 'title', /hidden characters/],
    ['a million characters in a cell', row({ name: 'x'.repeat(1_000_000) }), 'row', /facts of one course/],
    ['words for a number', row({ hours: 'many' }), 'hours', /a number/],
    ['a topic that is not in the table', row({ tags: 'Cooking' }), 'topics', /"values" of the topics/],
    ['a cell too many', 'a,https://school.example.org/a,1,Filing,more\n', 'row', /4 columns/],
  ];
  for (const [what, bad, field, said] of CASES) {
    test(`for ${what}`, async () => {
      using project = new ListProject();
      const { added, said: lines } = await project.take('courses', HEADER + bad + FILING, COURSE_MAP);
      const [first] = lines;
      assert.deepEqual([added, first?.line, first?.status, first?.field], [1, 2, 'rejected', field]);
      assert.match(`${first?.found} ${first?.expected}`, said);
      assert.ok(first!.found.length + first!.expected.length < 500);
    });
  }

  test('for a broken, doubled or dangerous line of JSON, and the next line is read', async () => {
    using project = new ListProject();
    const good = '{"name":"Filing","link":"https://school.example.org/filing","hours":1,"tags":["Filing"]}';
    const list = [
      good,
      '{"name": oops}',
      '[1]',
      '{"__proto__":{},"name":"x"}',
      `"${'x'.repeat(1_000_000)}"`,
      good.replace('filing"', 'other"'),
    ];
    const { added, said } = await project.take('courses', `${list.join('\n')}\n`, COURSE_MAP);
    assert.deepEqual([added, said.map(({ line }) => line)], [2, [2, 3, 4, 5]]);
  });

  test('for a course that the list has twice', async () => {
    using project = new ListProject();
    const { said } = await project.take(
      'courses',
      HEADER + FILING + FILING.replace('/filing', '/filing/#top'),
      COURSE_MAP,
    );
    assert.deepEqual([said[0]?.line, said[0]?.field], [3, 'url']);
    assert.match(said[0]!.expected, /first on line 2/);
  });

  test('for a name that no vocabulary has, with the nearest', async () => {
    using project = new ListProject();
    const { constants, ...columns } = COURSE_MAP;
    const { provider: _, ...rest } = constants;
    const list = `name,link,hours,tags,who\n${FILING.trim()},open-schol\n`;
    const { said } = await project.take('courses', list, { ...columns, provider: 'who', constants: rest });
    assert.match(said[0]!.expected, /published id of providers; did you mean "open-school"\?/);
  });

  test('for a formula among several texts of a cell, in CSV and in JSON', async () => {
    using project = new ListProject();
    const csv = await project.take(
      'books',
      'title,authors,year,isbn\nA,Ann Lee;=HYPERLINK(1),2020,9780306406157\n',
      BOOK_MAP,
    );
    const json = '{"title":"A","authors":"Ann Lee; =HYPERLINK(1)","year":2020,"isbn":"9780306406157"}\n';
    const ndjson = await project.take('books', json, BOOK_MAP);
    for (const { added, said } of [csv, ndjson]) {
      assert.deepEqual([added, said[0]?.field, said[0]?.found], [0, 'authors', '"=HYPERLINK(1)"']);
    }
  });

  test('in a report that no spreadsheet program runs', async () => {
    using project = new ListProject();
    const report = project.path('report.csv');
    await project.take('courses', HEADER + row({ name: '+cmd|calc' }) + row({ hours: '-2+3' }), COURSE_MAP, { report });
    const cells = project.text('report.csv').split('\n').slice(1).join(',').split(',');
    assert.ok(cells.length > 8);
    assert.deepEqual(
      cells.filter((cell) => /^["“]*[=+@-]/.test(cell)),
      [],
    );
  });
});

describe('an import of courses is refused whole, in one sentence with the file, ', () => {
  const list = HEADER + FILING;
  const without = (key: string) => Object.fromEntries(Object.entries(COURSE_MAP).filter(([name]) => name !== key));
  const constant = (over: object) => ({ ...COURSE_MAP, constants: { ...COURSE_MAP.constants, ...over } });
  const CASES: [what: string, list: string, mapping: object, options: object, said: RegExp][] = [
    ['when a column is missing', list.replace('link', 'lnk'), COURSE_MAP, {}, /^list\.csv:1: .*expected also "link"/],
    ['when a column stands twice', `name,link,link,tags,hours\n${FILING}`, COURSE_MAP, {}, /two columns named "link"/],
    [
      'when no record of a list in JSON has a column',
      '{"name":"Filing","link":"https://school.example.org/filing","tags":["Filing"]}\n{"hour":1}\n',
      COURSE_MAP,
      {},
      /^list\.csv: found records with "name", "link", "tags" and "hour", expected at least one with "hours"; correct/,
    ],
    [
      'when it is a JSON array',
      '[\n  {"name":"Filing","link":"https://school.example.org/filing","hours":1,"tags":["Filing"]}\n]\n',
      COURSE_MAP,
      {},
      /^list\.csv:1: found a JSON array, expected one record a line/,
    ],
    ['when the mapping lacks a field', list, without('title'), {}, /^map\.json:1:1: "title" is missing/],
    [
      'when the mapping has a strange field',
      list,
      { ...COURSE_MAP, titel: 'x' },
      {},
      /titel: .*did you mean "title"\?/,
    ],
    ['when a field is there twice', list, constant({ title: 'x' }), {}, /title/],
    ['when the mapping names no topic', list, constant({ source: 'catalog' }), {}, /did you mean "catalogue"\?/],
    ['when the day is to come', list, constant({ checked: '2027-01-01' }), {}, /in the future/],
    [
      'when a topic is a draft',
      list,
      { ...COURSE_MAP, topics: { column: 'tags', values: { Filing: 'shorthand' } } },
      {},
      /published id in topics/,
    ],
    ['when the target is outside of content', list, COURSE_MAP, { into: '../x' }, /--into/],
    ['when the report would be content', list, COURSE_MAP, { report: 'content/courses/report.csv' }, /--report/],
    ['when there is no mapping', list, COURSE_MAP, { mapping: undefined }, /--mapping/],
    ['when --replace names no source', list, COURSE_MAP, { replace: 'nothing' }, /--replace/],
  ];
  for (const [what, text, mapping, options, said] of CASES) {
    test(what, async () => {
      using project = new ListProject();
      const placed = 'report' in options ? { report: project.path(String(options.report)) } : {};
      assert.match(await project.refusal('courses', text, mapping, { ...options, ...placed }), said);
    });
  }

  test('when it is not UTF-8, is cut off, or JSON would grow too large', async () => {
    using project = new ListProject();
    const latin = project.write('latin.csv', Buffer.from(HEADER + FILING.replace('All', 'Caf\xE9'), 'latin1'));
    assert.match(
      await project.refusal('courses', latin, COURSE_MAP),
      /latin\.csv: near line 2 found bytes that are not UTF-8/,
    );
    const wide = project.write('wide.csv', Buffer.from(HEADER + FILING, 'utf16le'));
    assert.match(await project.refusal('courses', wide, COURSE_MAP), /binary data/);
    assert.match(await project.refusal('courses', `${HEADER}${FILING.trim()}`, COURSE_MAP), /may be cut off/);
    const many = Array.from({ length: 3000 }, (_, i) => FILING.replace('/filing', `/filing-${i}`)).join('');
    assert.match(await project.refusal('courses', HEADER + many, COURSE_MAP), /at most 512 kB; .*--into list\.ndjson/);
  });

  test('when a file of courses is broken', async () => {
    using project = new ListProject();
    project.write('content/courses/broken.json', '[ { "id": ');
    assert.match(await project.refusal('courses', list, COURSE_MAP), /^content\/courses\/broken\.json:1:/);
  });

  test('and leaves nothing behind', async () => {
    using project = new ListProject();
    await project.refusal('courses', `${HEADER}${FILING.trim()}`, COURSE_MAP);
    assert.deepEqual(
      readdirSync(project.root).filter((name) => name.includes('tmp')),
      [],
    );
  });
});

describe('the command', () => {
  const run = (project: ListProject, ...args: string[]) =>
    spawnSync(process.execPath, [COMMAND, ...args, '--root', project.root], { encoding: 'utf8', cwd: project.root });

  test('ends with 0 when every row was taken, with 2 when one was not, and with 1 when nothing was written', () => {
    using project = new ListProject();
    project.write('map.json', COURSE_MAP);
    project.write('good.csv', HEADER + FILING);
    project.write('bad.csv', HEADER + FILING.replace('https', 'http'));
    const mapped = ['--mapping', 'map.json', '--into', 'list'];
    const dry = run(project, 'courses', 'good.csv', ...mapped, '--dry-run');
    assert.match(
      dry.stdout,
      /1 added[\s\S]*\+ open-school-filing-for-all: Filing for All\nDry run: 1 file of content\/ would change, none was written\./,
    );
    const good = run(project, 'courses', 'good.csv', ...mapped);
    assert.match(good.stdout, /1 added[\s\S]*Wrote 1 file\./);
    const bad = run(project, 'courses', 'bad.csv', ...mapped, '--report', 'report.csv');
    assert.match(bad.stdout, /1 row rejected: url 1\nLine by line: report\.csv\nNothing changed\./);
    const strange = run(project, 'courses', 'good.csv', ...mapped, '--as-of', '2025-05');
    assert.match(strange.stderr, /--as-of, but courses takes --mapping/);
    assert.deepEqual([dry.status, good.status, bad.status, strange.status], [0, 0, 2, 1]);
  });

  test('lists both kinds of lists with what they take', () => {
    using project = new ListProject();
    assert.match(run(project).stdout, /courses +a list of courses[\s\S]*books +a list of books/);
  });
});
