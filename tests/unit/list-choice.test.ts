import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  inOrder,
  isShown,
  lengthOf,
  NOTHING_ASKED,
  offerOf,
  readChoice,
  writeChoice,
  type Choice,
  type Row,
} from '#elements/list-choice.ts';

const row = (title: string, more: Partial<Row> = {}): Row => ({
  title,
  level: '',
  hours: '',
  year: '',
  isFree: false,
  topics: [],
  ...more,
});

const rows = [
  row('Course 10', { level: 'beginner', hours: '9.5', isFree: true, topics: ['sql', 'git'] }),
  row('course 9', { level: 'all', hours: '40', topics: ['sql'] }),
  row('Another', { hours: '41', topics: ['http'] }),
  row('Zoology', { level: 'beginner', topics: ['git'] }),
];
const offer = offerOf(rows, 'relevance');
const asked = (more: Partial<Choice>): Choice => ({ ...NOTHING_ASKED, ...more });
const titles = (some: readonly Row[]) => some.map(({ title }) => title);
const shown = (more: Partial<Choice>) => titles(rows.filter((one) => isShown(one, asked(more))));

describe('what a list offers', () => {
  test('is what tells its rows apart', () => {
    assert.deepEqual(offer, {
      sort: ['title', 'length'],
      level: ['beginner', 'all', 'not-stated'],
      length: ['short', 'medium', 'long', 'not-stated'],
      topic: ['sql', 'git', 'http'],
      free: ['1'],
    });
  });

  test('is nothing but an order by title where all rows are alike', () => {
    const alike = [row('A'), row('B')];
    assert.deepEqual(offerOf(alike, 'reading'), { sort: ['title'], level: [], length: [], topic: [], free: [] });
    assert.deepEqual(offerOf(alike, 'title').sort, []);
    assert.deepEqual(offerOf([], 'title').topic, []);
  });
});

describe('what the address asks', () => {
  test('is read from the list’s own parameters', () => {
    const search = '?courses.level=beginner&courses.free=1&books.level=all&courses.sort=length';
    assert.deepEqual(readChoice(search, 'courses', offer), asked({ level: 'beginner', free: '1', sort: 'length' }));
    assert.deepEqual(readChoice(search, 'books', offer), asked({ level: 'all' }));
  });

  test('is nothing where the list does not offer it', () => {
    const hostile = [
      'level=<script>alert(1)</script>',
      'level=__proto__',
      'sort=constructor',
      'sort=year',
      'free=true',
      'topic=../../x',
      'length=%E0%A4%A',
      `topic=${'a'.repeat(100_000)}`,
      'nonsense=1',
    ];
    for (const part of hostile) assert.deepEqual(readChoice(`?courses.${part}`, 'courses', offer), NOTHING_ASKED);
    assert.deepEqual(readChoice('?level=beginner', 'courses', offer), NOTHING_ASKED);
    assert.deepEqual(readChoice('', 'courses', offer), NOTHING_ASKED);
  });

  test('is read back as it was written, beside what others wrote', () => {
    const choice = asked({ level: 'not-stated', topic: 'sql', sort: 'title' });
    const search = writeChoice('?books.sort=year&x=1', 'courses', choice);
    assert.equal(search, '?books.sort=year&x=1&courses.sort=title&courses.level=not-stated&courses.topic=sql');
    assert.deepEqual(readChoice(search, 'courses', offer), choice);
  });

  test('leaves no question mark when nothing is asked', () => {
    assert.equal(writeChoice('?courses.level=beginner', 'courses', NOTHING_ASKED), '');
    assert.equal(writeChoice('?courses.level=beginner&x=1', 'courses', NOTHING_ASKED), '?x=1');
  });
});

describe('the rows shown', () => {
  test('are all where nothing is asked', () => assert.equal(shown({}).length, rows.length));

  test('answer every question at once', () => {
    assert.deepEqual(shown({ level: 'beginner' }), ['Course 10', 'Zoology']);
    assert.deepEqual(shown({ level: 'beginner', topic: 'git', free: '1' }), ['Course 10']);
    assert.deepEqual(shown({ level: 'not-stated' }), ['Another']);
    assert.deepEqual(shown({ level: 'all', free: '1' }), []);
  });

  test('are short under ten hours, middling up to forty, and long above', () => {
    const lengths = ['0.5', '9.9', '10', '40', '40.5', ''].map((hours) => lengthOf(row('', { hours })));
    assert.deepEqual(lengths, ['short', 'short', 'medium', 'medium', 'long', 'not-stated']);
  });
});

describe('the order', () => {
  test('is the list’s own where none is asked', () => assert.equal(inOrder(rows, NOTHING_ASKED), rows));

  test('by title knows numbers and no case', () => {
    assert.deepEqual(titles(inOrder(rows, asked({ sort: 'title' }))), ['Another', 'course 9', 'Course 10', 'Zoology']);
  });

  test('by length puts what is not stated last', () => {
    assert.deepEqual(titles(inOrder(rows, asked({ sort: 'length' }))), ['Course 10', 'course 9', 'Another', 'Zoology']);
  });

  test('by year is newest first, then by title', () => {
    const books = [row('B', { year: '1999' }), row('C', { year: '2020' }), row('A', { year: '2020' })];
    assert.deepEqual(titles(inOrder(books, asked({ sort: 'year' }))), ['A', 'C', 'B']);
  });

  test('leaves the list itself alone', () => {
    const before = titles(rows);
    inOrder(rows, asked({ sort: 'title' }));
    assert.deepEqual(titles(rows), before);
  });
});
