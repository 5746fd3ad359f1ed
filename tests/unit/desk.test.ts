import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { build } from '#catalog/build.ts';
import type { Records } from '#catalog/records.ts';
import { OpenCheck } from '#check/open-check.ts';
import type { LinkReport } from '#schemas/link-report.ts';
import { deskView } from '#views/desk.ts';
import { readDesk } from '../../src/integrations/desk-data.ts';
import { FixtureProject, sharedParser } from '../content/fixture-project.ts';
import { entry, figure, pick, records } from '../fixtures/records.ts';

const reviewed = (checked: object, status = 'reviewed') => ({ review: { status, checked, nextDue: '2027-01-15' } });

function partsOf(over: Partial<Records>, input: Partial<Parameters<typeof deskView>[1]> = {}) {
  const { catalog } = build(records(over), { drafts: true });
  const { parts } = deskView(catalog, {
    problems: [],
    locate: (collection, id, path = []) => ({ file: `${collection}/${id}`, line: path.length }),
    ...input,
  });
  return new Map(parts.map((part) => [part.id, part]));
}

const titles = (parts: ReturnType<typeof partsOf>, id: string) => parts.get(id)?.items.map(({ title }) => title);

describe('the desk', () => {
  test('lists drafts of careers, pages and topics with their page and the line that says so', () => {
    const draft = (title: string) => ({ title, draft: true });
    const parts = partsOf({
      careers: [entry('careers', 'keeper', draft('Keeper')), entry('careers', 'engineer')],
      topics: [entry('topics', 'keeping', draft('Keeping'))],
      pages: [entry('pages', 'policy', draft('Policy'))],
    });
    assert.deepEqual(titles(parts, 'drafts'), ['Keeper', 'Policy', 'Keeping']);
    assert.deepEqual(parts.get('drafts')?.items[0], {
      title: 'Keeper',
      href: '/careers/keeper/',
      note: 'Career',
      place: { file: 'careers/keeper', line: 1 },
    });
  });

  test('takes a text for reviewed when a day says what was checked, and not for its status', () => {
    const parts = partsOf({
      topics: [
        entry('topics', 'a', { title: 'A' }),
        entry('topics', 'b', { title: 'B', ...reviewed({ facts: '2026-01-15' }) }),
        entry('topics', 'c', { title: 'C', ...reviewed({}, 'wanted') }),
      ],
    });
    const items = parts.get('never-reviewed')?.items.filter(({ note }) => note.startsWith('Topic'));
    const own = items?.filter(({ title }) => ['A', 'B', 'C'].includes(title));
    assert.deepEqual(
      own?.map(({ title, note }) => [title, note]),
      [
        ['A', 'Topic; not yet reviewed'],
        ['C', 'Topic; review wanted'],
      ],
    );
  });

  test('counts the courses and the picked books of a career, and says whether its page explains a gap', () => {
    const career = entry('careers', 'engineer', { title: 'Engineer', courseGap: 'Nobody teaches it in any language.' });
    const list = entry('reading-lists', 'engineer', { picks: [pick('book-one')] });
    const parts = partsOf({ careers: [career], 'reading-lists': [list] });
    const notes = parts.get('thin-lists')?.items.map(({ note, place }) => [note, place.file]);
    assert.deepEqual(notes, [
      ['0 courses; the page says why', 'careers/engineer'],
      ['1 picked book; the page does not say why', 'reading-lists/engineer'],
    ]);
  });

  test('finds what nothing leads to', () => {
    const education = { typical: "Bachelor's degree", source: 'statistics' };
    const parts = partsOf({
      careers: [entry('careers', 'engineer', { education })],
      topics: [entry('topics', 'sql', { title: 'SQL' }), entry('topics', 'lost', { title: 'Lost' })],
      courses: [
        entry('courses', 'led', { title: 'Led' }),
        entry('courses', 'left', { title: 'Left', topics: ['none'] }),
      ],
      books: [entry('books', 'unread', { title: 'Unread', topics: ['none'] })],
      sources: [entry('sources', 'statistics', { title: 'Statistics' }), entry('sources', 'idle', { title: 'Idle' })],
      pages: [entry('pages', 'about', {}, 'Words, and <Quote source="quoted"> some of others.')],
    });
    const found = titles(parts, 'orphans') ?? [];
    for (const title of ['Lost', 'Left', 'Unread', 'Idle']) assert.ok(found.includes(title), title);
    for (const title of ['SQL', 'Led', 'Statistics']) assert.ok(!found.includes(title), title);
  });

  test('knows the places that have figures or are named, and lists the others', () => {
    const parts = partsOf({
      careers: [entry('careers', 'engineer')],
      salaries: [entry('salaries', 'engineer', { figures: [figure({ place: 'land' })] })],
      places: [
        entry('places', 'moor', { name: 'Moor', country: 'land', kind: 'state' }),
        entry('places', 'isle', { name: 'Isle', country: 'isle' }),
      ],
    });
    assert.deepEqual(titles(parts, 'bare-places'), ['Isle', 'Moor']);
  });

  test('gives reviews and old figures a part of their own, and everything else the checker says another', () => {
    const problem = (rule: string, severity: 'error' | 'warning') => ({
      rule,
      severity,
      message: 'found something',
      file: 'content/topics/filing.mdx',
      line: 7,
    });
    const problems = [problem('review-due', 'warning'), problem('old-figures', 'warning'), problem('schema', 'error')];
    const parts = partsOf({}, { problems });
    for (const id of ['reviews-due', 'stale-figures', 'checker']) assert.equal(parts.get(id)?.items.length, 1, id);
    assert.equal(parts.get('checker')?.items[0]?.note, 'Error, schema: found something');
    assert.deepEqual(parts.get('reviews-due')?.items[0]?.place, { file: 'content/topics/filing.mdx', line: 7 });
  });

  test('lists a link at each of its places when it is dead or has moved', () => {
    const place = (line: number) => ({ file: 'content/sources.json', line });
    const checked = '2026-11-20';
    const links: LinkReport = {
      checked,
      links: [
        { url: 'https://a.example/', status: 'ok', checked, places: [place(1)] },
        {
          url: 'https://b.example/',
          status: 'dead',
          checked,
          firstFailed: '2026-11-18',
          detail: '404',
          places: [place(2), place(3)],
        },
        { url: 'https://c.example/', status: 'refused', checked, places: [place(4)] },
        { url: 'https://d.example/', status: 'moved', checked, movedTo: 'https://e.example/', places: [place(5)] },
        { url: 'https://f.example/', status: 'unknown', detail: 'not checked yet', places: [place(6)] },
      ],
    };
    const part = partsOf({}, { links }).get('dead-links');
    assert.deepEqual(
      part?.items.map(({ note, place: { line } }) => [note, line]),
      [
        ['Dead, since 18 November 2026, 404', 2],
        ['Dead, since 18 November 2026, 404', 3],
        ['Moved to https://e.example/', 5],
      ],
    );
    assert.match(part?.about ?? '', /: 4 of 5 links visited, last on 20 November 2026/);
  });

  test('says that nobody has visited the links, where there is no report', () => {
    const part = partsOf({}).get('dead-links');
    assert.deepEqual([part?.items, part?.unknown], [[], 'no report']);
    assert.match(part?.none ?? '', /npm run links/);
  });
});

after(() => sharedParser[Symbol.dispose]());

const checkOf = ({ root }: FixtureProject) => new OpenCheck(root, { today: () => '2026-11-23', parser: sharedParser });

describe('the desk of a project', () => {
  test('names file and line, and goes on beside an entry that breaks its schema', async () => {
    const filing = "---\ntitle: 'Filing'\nsummary: 'Too short.'\nkind: skill\n---\n";
    const typing =
      "---\ntitle: 'Typing'\nsummary: 'A topic that exists in order to be named by the other entries.'\nkind: skill\npublished: '2026-01-10'\nupdated: '2026-02-10'\ndraft: true\n---\n";
    using project = new FixtureProject({ 'content/topics/filing.mdx': filing, 'content/topics/typing.mdx': typing });
    await mkdir(join(project.root, '.links'));
    await writeFile(join(project.root, '.links/report.json'), '{ "checked": "2026-11-20", "links": [] }');
    const { parts } = await readDesk(project.root, checkOf(project));
    const part = (id: string) => parts.find((one) => one.id === id)!;
    assert.deepEqual(part('drafts').items[0]?.place, { file: 'content/topics/typing.mdx', line: 7 });
    assert.ok(part('checker').items.some(({ place }) => place.file === 'content/topics/filing.mdx'));
    assert.equal(part('dead-links').unknown, undefined);
  });

  test('takes a report on links that cannot be read for none', async () => {
    using project = new FixtureProject();
    await mkdir(join(project.root, '.links'));
    const entry = '{ "url": "https://a.example/", "status": "dead", "places": null }';
    for (const text of ['{', '[]', '{ "links": 3 }', `{ "checked": "2026-11-20", "links": [${entry}] }`]) {
      await writeFile(join(project.root, '.links/report.json'), text);
      const { parts } = await readDesk(project.root, checkOf(project));
      assert.equal(parts.find(({ id }) => id === 'dead-links')?.unknown, 'no report', text);
    }
  });
});
