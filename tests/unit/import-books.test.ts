import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { fixJson } from '#check/fix/fix-json.ts';
import { importList } from '#commands/import/lists/import-list.ts';
import { book } from '#schemas/book.ts';
import { FixtureProject, TODAY } from '../content/fixture-project.ts';
import { BOOK_MAP, ListProject } from './list-project.ts';

const HEADER = 'title,authors,year,isbn\n';
const LEDGER = 'The Honest Ledger,A. Example; B. Example,2024,978-0-00-000000-2\n';
const ORDER = 'Order in the Office,C. Example,2020,9780306406157\n';
const LIBRARY = { ...BOOK_MAP, constants: { ...BOOK_MAP.constants, source: 'library' } };

/** Two lists one after the other, with the file of those that wait between them. */
async function both(project: ListProject, first: string, second: string, mapping: object = LIBRARY) {
  const waiting = project.path('waiting.ndjson');
  const once = await project.take('books', HEADER + first, BOOK_MAP, { waiting });
  return { once, twice: await project.take('books', HEADER + second, mapping, { waiting }), waiting };
}

describe('a list of books', () => {
  test('makes its books wait, and a second list that agrees makes them records', async () => {
    using project = new ListProject();
    const { once, twice, waiting } = await both(project, LEDGER + ORDER, LEDGER);
    assert.deepEqual([once.added, new Set(once.said.map(({ status }) => status))], [0, new Set(['waiting'])]);
    assert.deepEqual(once.said[0], {
      ...{ line: 2, status: 'waiting', field: 'title', found: 'catalogue', expected: 'two sources that agree' },
      reason: 'the book waits for what it lacks',
    });
    assert.equal(twice.added, 1);
    const [record] = project.records('books/list.json');
    assert.deepEqual(record, {
      ...{ id: 'the-honest-ledger', title: 'The Honest Ledger', authors: ['A. Example', 'B. Example'], year: 2024 },
      ...{ isbn13: '9780000000002', topics: ['filing'] },
      confirmedBy: ['catalogue', 'library'].map((source) => ({
        source,
        facts: ['title', 'authors', 'year', 'isbn13'],
      })),
      checked: { date: '2026-11-20', how: 'listed in library' },
    });
    assert.ok(book.safeParse(record).success);
    assert.deepEqual(project.text('waiting.ndjson').trim().split('\n').length, 1);
    assert.match(project.text('waiting.ndjson'), /Order in the Office/);
    await project.take('books', HEADER + ORDER, LIBRARY, { waiting });
    assert.ok(!existsSync(waiting), 'nothing waits any more');
  });

  test('confirms nothing when it is read twice', async () => {
    using project = new ListProject();
    const { twice } = await both(project, LEDGER, LEDGER, BOOK_MAP);
    assert.deepEqual([twice.added, twice.files, twice.said[0]?.status], [0, [], 'waiting']);
  });

  test('changes nothing when the second list is read again', async () => {
    using project = new ListProject();
    const { waiting } = await both(project, LEDGER, LEDGER);
    const before = project.content();
    const again = await project.take('books', HEADER + LEDGER, LIBRARY, { waiting });
    assert.deepEqual([again.added, again.updated, again.unchanged], [0, 0, 1]);
    assert.deepEqual(project.content(), before);
  });

  for (const [what, second, field] of [
    ['title', LEDGER.replace('Honest', 'Other'), 'title'],
    ['authors', LEDGER.replace('; B. Example', ''), 'authors'],
    ['year', LEDGER.replace('2024', '2023'), 'year'],
  ] as const) {
    test(`makes no record when the second list has another ${what}, and says both`, async () => {
      using project = new ListProject();
      const { twice } = await both(project, LEDGER, second);
      const [line] = twice.said;
      assert.deepEqual([twice.added, line?.status, line?.field], [0, 'rejected', field]);
      assert.match(line!.expected, /as catalogue says/);
    });
  }

  test('agrees with another way to write the same title and the same people', async () => {
    using project = new ListProject();
    const { twice } = await both(
      project,
      LEDGER,
      '"The honest ledger: A Story",B Example;A Example,2024,9780000000002\n',
    );
    assert.equal(twice.added, 1);
    assert.equal(project.records('books/list.json')[0]?.['title'], 'The Honest Ledger');
  });

  test('without authors or year leaves what it cannot confirm to a third', async () => {
    using project = new ListProject();
    const waiting = project.path('waiting.ndjson');
    const { authors: _, year: __, ...titles } = BOOK_MAP;
    await project.take('books', HEADER + LEDGER, titles, { waiting });
    const second = await project.take('books', HEADER + LEDGER, LIBRARY, { waiting });
    assert.deepEqual(
      second.said.map(({ field }) => field),
      ['authors', 'year'],
    );
    const older = { ...BOOK_MAP, constants: { ...BOOK_MAP.constants, source: 'older' } };
    assert.equal((await project.take('books', HEADER + LEDGER, older, { waiting })).added, 1);
    assert.equal((project.records('books/list.json')[0]?.['confirmedBy'] as object[]).length, 3);
  });

  test('adds a third confirmation to a book that is there, and nothing else', async () => {
    using project = new ListProject();
    await both(project, LEDGER, LEDGER);
    const [before] = project.records('books/list.json');
    const older = { ...BOOK_MAP, constants: { ...BOOK_MAP.constants, source: 'older', topics: ['typing'] } };
    const { updated } = await project.take('books', HEADER + LEDGER, older, { into: 'other' });
    const [{ confirmedBy, ...after }] = project.records('books/list.json') as [Record<string, unknown>];
    const { confirmedBy: two, ...same } = before!;
    assert.deepEqual([updated, after], [1, same]);
    assert.deepEqual([(confirmedBy as []).length, (two as []).length], [3, 2]);
    const contrary = await project.take('books', HEADER + LEDGER.replace('2024', '2019'), older);
    assert.deepEqual([contrary.updated, contrary.said[0]?.field], [0, 'year']);
  });

  test('may name the source of each row, and every one is heard', async () => {
    using project = new ListProject();
    const { source: _, ...constants } = BOOK_MAP.constants;
    const mapping = { ...BOOK_MAP, source: 'from', constants };
    const list = (sources: string[]) =>
      `${HEADER.trim()},from\n${sources.map((from) => `${LEDGER.trim()},${from}\n`).join('')}`;
    const first = await project.take('books', list(['catalogue', 'library', 'older', 'older']), mapping);
    assert.deepEqual([first.added, first.unchanged, first.said.at(-1)?.line], [1, 1, 5]);
    const sources = () =>
      (project.records('books/list.json')[0]?.['confirmedBy'] as { source: string }[]).map(({ source }) => source);
    assert.deepEqual(sources(), ['catalogue', 'library']);
    project.write('content/sources.json', [...(project.read('content/sources.json') as object[]), { id: 'newest' }]);
    const second = await project.take('books', list(['older', 'newest']), mapping);
    assert.deepEqual([second.updated, sources()], [1, ['catalogue', 'library', 'older', 'newest']]);
  });

  for (const [what, row, field] of [
    ['a wrong check digit', LEDGER.replace('000000-2', '000000-3'), 'isbn13'],
    ['an ISBN that a spreadsheet has rounded', LEDGER.replace('978-0-00-000000-2', '9.78E+12'), 'isbn13'],
    ['no ISBN', LEDGER.replace('978-0-00-000000-2', ''), 'isbn13'],
    ['a year to come', LEDGER.replace('2024', '2031'), 'year'],
    ['a year in words', LEDGER.replace('2024', 'MMXXIV'), 'year'],
    ['a formula for an author', LEDGER.replace('A. Example', '=1+1'), 'authors'],
  ] as const) {
    test(`is rejected at a row with ${what}`, async () => {
      using project = new ListProject();
      const { said } = await project.take('books', HEADER + row, BOOK_MAP);
      assert.deepEqual([said[0]?.line, said[0]?.status, said[0]?.field], [2, 'rejected', field]);
    });
  }

  test('turns a right ISBN-10 into the ISBN-13 of the same book, and rejects a wrong one', async () => {
    using project = new ListProject();
    const [right, wrong] = ['0-306-40615-2', '0-306-40615-3'].map((isbn) => ORDER.replace('9780306406157', isbn));
    const { twice } = await both(project, ORDER, right! + wrong!);
    assert.deepEqual([twice.added, twice.said[0]?.line, twice.said[0]?.field], [1, 3, 'isbn13']);
    assert.equal(project.records('books/list.json')[0]?.['isbn13'], '9780306406157');
  });

  test('takes "Jr." for a part of the name before it', async () => {
    using project = new ListProject();
    const row = '"Models","F. Example; Jr.; C. Example",2024,9780000000002\n';
    await both(project, row, row);
    assert.deepEqual(project.records('books/list.json')[0]?.['authors'], ['F. Example, Jr.', 'C. Example']);
  });

  test('is refused when the file of those that wait holds something else', async () => {
    using project = new ListProject();
    const waiting = project.write('waiting.ndjson', '{"title":"X","isbn13":"1"}\n');
    const said = await project.refusal('books', HEADER + LEDGER, BOOK_MAP, { waiting });
    assert.match(said, /^waiting\.ndjson:1: /);
  });
});

test('what an import of books has written passes the checker, and check --fix has nothing to mend', async () => {
  using project = new FixtureProject();
  using lists = new ListProject();
  const waiting = lists.path('waiting.ndjson');
  const list = lists.write('list.csv', HEADER + LEDGER);
  for (const source of ['list-a', 'list-b']) {
    const mapping = lists.write('map.json', { ...BOOK_MAP, constants: { ...BOOK_MAP.constants, source } });
    await importList(project.root, 'books', list, { mapping, waiting, into: 'imported' }, { today: TODAY });
  }
  assert.deepEqual(await checkContent(project.root, { today: TODAY }), []);
  const text = readFileSync(join(project.root, 'content/books/imported.json'), 'utf8');
  assert.match(text, /the-honest-ledger/);
  assert.equal(fixJson(text, 'books')?.text, text);
});
