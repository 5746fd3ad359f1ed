import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { fixJson, fixNdjson } from '#check/fix/fix-json.ts';
import { importList } from '#commands/import/lists/import-list.ts';
import { FixtureProject, TODAY } from '../content/fixture-project.ts';
import { COURSE_MAP, ListProject } from './list-project.ts';

const HEADER = 'name,link,hours,tags\n';
const FILING = 'Filing for All,https://school.example.org/filing,12,Filing\n';
const LETTERS = 'Letters,https://school.example.org/letters,,Letters|Cooking\n';
const fixtures = resolve(import.meta.dirname, '../fixtures/lists');

describe('a list of courses', () => {
  test('becomes records in the form of the house, with ids of provider and title', async () => {
    using project = new ListProject();
    const { added, said } = await project.take('courses', HEADER + LETTERS + FILING, COURSE_MAP);
    assert.deepEqual([added, said], [2, []]);
    assert.deepEqual(project.records('courses/list.json'), [
      {
        ...{ id: 'open-school-filing-for-all', title: 'Filing for All', provider: 'open-school' },
        ...{ url: 'https://school.example.org/filing', topics: ['filing'], hours: 12, language: 'en', price: 'free' },
        ...{ source: 'catalogue', checked: { date: '2026-11-20', how: 'listed in catalogue' } },
      },
      {
        ...{ id: 'open-school-letters', title: 'Letters', provider: 'open-school' },
        ...{ url: 'https://school.example.org/letters', topics: ['typing', 'sorting'], language: 'en', price: 'free' },
        ...{ source: 'catalogue', checked: { date: '2026-11-20', how: 'listed in catalogue' } },
      },
    ]);
    assert.equal(Object.keys(project.records('courses/list.json')[0]!).indexOf('url'), 3);
  });

  for (const [what, list] of Object.entries({
    semicolons: (HEADER + FILING).replaceAll(',', ';'),
    tabs: (HEADER + FILING).replaceAll(',', '\t'),
    'a byte order mark and Windows line ends': `\uFEFF${HEADER}${FILING}`.replaceAll('\n', '\r\n'),
    'a record a line':
      '{"name":"Filing for All","link":"https://school.example.org/filing","hours":12,"tags":["Filing"]}\n',
  })) {
    test(`may be written with ${what}, plain or compressed`, async () => {
      using project = new ListProject();
      await project.take('courses', list, COURSE_MAP);
      const plain = project.records('courses/list.json');
      assert.equal(plain[0]?.['id'], 'open-school-filing-for-all');
      using other = new ListProject();
      await other.take('courses', other.zipped('list.gz', list), COURSE_MAP);
      assert.deepEqual(other.records('courses/list.json'), plain);
    });
  }

  test('changes nothing when it is imported again, as JSON and as NDJSON', async () => {
    for (const into of ['list', 'list.ndjson']) {
      using project = new ListProject();
      await project.take('courses', HEADER + FILING + LETTERS, COURSE_MAP, { into });
      const before = project.content();
      const again = await project.take('courses', HEADER + LETTERS + FILING, COURSE_MAP, { into });
      assert.deepEqual([again.added, again.updated, again.unchanged, again.files], [0, 0, 2, []]);
      assert.deepEqual(project.content(), before);
    }
  });

  test('updates the facts of a page it knows and leaves id, topics and note', async () => {
    using project = new ListProject();
    await project.take('courses', HEADER + FILING + LETTERS, COURSE_MAP, { into: 'list.ndjson' });
    const file = 'content/courses/list.ndjson';
    const note = 'Ours, and it stays where it is.';
    project.write(file, project.text(file).replace('"topics":["filing"]', `"topics":["sorting"],"note":"${note}"`));
    const newer = 'Filing for Everyone,http://www.school.example.org/filing/?utm_source=x,15,Filing\n';
    const { added, updated } = await project.take('courses', HEADER + newer.replace('http:', 'https:'), COURSE_MAP, {
      into: 'list.ndjson',
    });
    assert.deepEqual([added, updated], [0, 1]);
    const [first, second] = project.text(file).trim().split('\n');
    const record = JSON.parse(first!) as Record<string, unknown>;
    assert.deepEqual(
      [record['id'], record['title'], record['hours'], record['topics'], record['note'], record['url']],
      ['open-school-filing-for-all', 'Filing for Everyone', 15, ['sorting'], note, 'https://school.example.org/filing'],
    );
    assert.equal((JSON.parse(second!) as { id: string }).id, 'open-school-letters');
  });

  test('leaves the names in a record that an editor keeps in another file', async () => {
    using project = new ListProject();
    await project.take('courses', HEADER + FILING, COURSE_MAP, { into: 'mine' });
    const { updated } = await project.take(
      'courses',
      `${HEADER}FILING!!,https://school.example.org/filing,15,Filing\n`,
      COURSE_MAP,
    );
    const [record] = project.records('courses/mine.json');
    assert.deepEqual([updated, record?.['title'], record?.['hours']], [1, 'Filing for All', 15]);
  });

  test('leaves a record of another source, unless told to replace it, and one whose page was opened', async () => {
    using project = new ListProject();
    const older = { ...COURSE_MAP, constants: { ...COURSE_MAP.constants, source: 'older' } };
    await project.take('courses', HEADER + FILING, older);
    const first = await project.take('courses', HEADER + FILING.replace(',12,', ',,'), COURSE_MAP);
    assert.deepEqual([first.updated, first.said[0]?.status, first.said[0]?.field], [0, 'kept', 'source']);
    await project.take('courses', HEADER + FILING.replace(',12,', ',,'), COURSE_MAP, { replace: 'older' });
    const [record] = project.records('courses/list.json');
    assert.deepEqual([record?.['source'], record?.['hours']], ['catalogue', undefined]);
    project.write('content/courses/list.json', [{ ...record, checked: { date: '2026-01-01', how: 'link opened' } }]);
    const opened = await project.take('courses', HEADER + FILING, COURSE_MAP);
    assert.deepEqual([opened.updated, opened.said[0]?.status], [0, 'kept']);
  });

  test('takes no id that another course has or had', async () => {
    using project = new ListProject();
    project.write('content/redirects.json', [{ id: '/courses/open-school-letters/', to: '/courses/' }]);
    const twin = FILING.replace('/filing', '/filing-2');
    await project.take('courses', HEADER + FILING + twin + LETTERS, COURSE_MAP);
    const ids = project.records('courses/list.json').map(({ id }) => String(id));
    assert.equal(ids.filter((id) => id === 'open-school-filing-for-all').length, 1);
    assert.ok(
      ids.some((id) => /^open-school-filing-for-all-[0-9a-f]{6}$/.test(id)),
      ids.join(),
    );
    assert.ok(
      ids.some((id) => /^open-school-letters-[0-9a-f]{6}$/.test(id)),
      ids.join(),
    );
    using other = new ListProject();
    await other.take('courses', `${HEADER}文書,https://school.example.org/a,,Filing\n`, COURSE_MAP);
    assert.match(String(other.records('courses/list.json')[0]?.['id']), /^open-school-[0-9a-f]{6}$/);
  });

  test('keeps the rows that "only" asks for', async () => {
    using project = new ListProject();
    const { added, leftOut } = await project.take('courses', HEADER + FILING + LETTERS, {
      ...COURSE_MAP,
      only: { name: ['Letters'] },
    });
    assert.deepEqual([added, leftOut], [1, 1]);
  });

  test('takes tracking out of an address', async () => {
    using project = new ListProject();
    const paid = FILING.replace('/filing', '/filing?id=7&utm_source=x&aff_id=9&ref=me');
    await project.take('courses', HEADER + paid, COURSE_MAP);
    assert.equal(project.records('courses/list.json')[0]?.['url'], 'https://school.example.org/filing?id=7');
  });
});

describe('the real samples', () => {
  for (const [kind, name, file] of [
    ['courses', 'edx-courses', 'edx-courses.ndjson'],
    ['courses', 'udemy-courses', 'udemy-courses.csv'],
    ['books', 'springer-books', 'springer-books.csv'],
    ['books', 'oreilly-books', 'oreilly-books.ndjson'],
  ] as const) {
    test(`${file} can be read with the mapping beside it`, async () => {
      using project = new ListProject();
      for (const folder of ['topics', 'sources.json', 'providers.json']) project.copy(`content/${folder}`);
      const mapping = JSON.parse(readFileSync(join(fixtures, `${name}.map.json`), 'utf8')) as object;
      const { added, said } = await project.take(kind, join(fixtures, file), mapping);
      const reasons = new Set(said.filter(({ status }) => status === 'rejected').map(({ field }) => field));
      assert.deepEqual([...reasons], ['topics']);
      assert.ok(kind === 'courses' ? added >= 18 : said.filter(({ status }) => status === 'waiting').length >= 5);
    });
  }
});

test('the mapping that CONTRIBUTING shows takes a row as it says', async () => {
  using project = new ListProject();
  for (const folder of ['topics', 'sources.json', 'providers.json']) project.copy(`content/${folder}`);
  const guide = readFileSync(join(fixtures, '../../../CONTRIBUTING.md'), 'utf8');
  const [, shown = ''] = /```json\n(\{\n {2}"title": "course_title"[\s\S]*?)```/.exec(guide) ?? [];
  const header = 'course_title,link,length,cost,tags,language\n';
  const row = (language: string) =>
    `Pages,https://school.example.org/${language},3,0,Cooking;web development,${language}\n`;
  const { added, leftOut } = await project.take(
    'courses',
    header + row('English') + row('French'),
    JSON.parse(shown) as object,
  );
  const [record] = project.records('courses/list.json');
  assert.deepEqual([added, leftOut, record?.['price'], record?.['topics']], [1, 1, 'free', ['html-and-css', 'http']]);
});

describe('what an import has written', () => {
  for (const into of ['imported', 'imported.ndjson']) {
    test(`to ${into} passes the checker, and check --fix has nothing to mend`, async () => {
      using project = new FixtureProject();
      using lists = new ListProject();
      const mapping = lists.write('map.json', {
        ...COURSE_MAP,
        topics: { column: 'tags', separator: '|', values: { Filing: 'filing', Letters: 'typing' } },
        constants: { ...COURSE_MAP.constants, source: 'list-a' },
      });
      const list = lists.write('list.csv', HEADER + LETTERS + FILING);
      const { added } = await importList(project.root, 'courses', list, { mapping, into }, { today: TODAY });
      assert.equal(added, 2);
      assert.deepEqual(await checkContent(project.root, { today: TODAY }), []);
      const file = into.endsWith('.ndjson') ? into : `${into}.json`;
      const text = readFileSync(join(project.root, 'content/courses', file), 'utf8');
      const fixed = into.endsWith('.ndjson') ? fixNdjson(text, 'courses') : fixJson(text, 'courses');
      assert.equal(fixed?.text, text);
    });
  }
});
