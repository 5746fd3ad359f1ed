import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { build, describeProblem } from '#catalog/build.ts';
import { nearest } from '#catalog/nearest.ts';
import { collectionNames } from '#schemas/collections.ts';
import { entry, figure, pick, records, stage } from '../fixtures/records.ts';

const ids = (entries: readonly { id: string }[] = []) => entries.map(({ id }) => id);

/** One career that names one of everything. */
const connected = () =>
  records({
    careers: [
      entry('careers', 'engineer', {
        coursePicks: [{ course: 'course-one', why: 'It teaches what the work asks on the very first day of it.' }],
        path: [
          stage('First steps', { courses: ['course-one', 'course-two'], books: ['book-one'] }),
          stage('Second steps', { courses: ['course-one'], books: ['book-one'] }),
        ],
      }),
    ],
    courses: [entry('courses', 'course-one'), entry('courses', 'course-two', { topics: ['sql', 'git'] })],
    books: [entry('books', 'book-one')],
    salaries: [entry('salaries', 'engineer', { figures: [figure()] })],
    'reading-lists': [entry('reading-lists', 'engineer', { picks: [pick('book-one')] })],
    places: [entry('places', 'province', { kind: 'state', country: 'land' })],
  });

describe('relations are written once and answered both ways', () => {
  const { catalog, problems } = build(connected());

  test('complete records leave no problem', () => assert.deepEqual(problems, []));

  test('a topic knows the careers that need it, with tier and reason', () => {
    const [need] = catalog.careersByTopic.get('git') ?? [];
    assert.equal(need?.career.id, 'engineer');
    assert.equal(need.tier, 'useful');
    assert.match(need.why, /\.$/);
  });

  test('a topic knows its courses and books, by title', () => {
    assert.deepEqual(ids(catalog.coursesByTopic.get('sql')), ['course-one', 'course-two']);
    assert.deepEqual(ids(catalog.booksByTopic.get('sql')), ['book-one']);
    assert.deepEqual(ids(catalog.coursesByTopic.get('git')), ['course-two']);
  });

  test('a field knows its careers', () => assert.deepEqual(ids(catalog.careersByField.get('software')), ['engineer']));

  test('a course knows who picked it, why, and in which stages it stands', () => {
    const [picked] = catalog.picksByCourse.get('course-one') ?? [];
    assert.match(picked?.why ?? '', /^It teaches/);
    assert.deepEqual(picked?.stages, ['First steps', 'Second steps']);
    const [named] = catalog.picksByCourse.get('course-two') ?? [];
    assert.equal(named?.why, undefined);
    assert.deepEqual(named?.stages, ['First steps']);
  });

  test('a book knows its lists, with its position, and its careers once each', () => {
    const [picked] = catalog.picksByBook.get('book-one') ?? [];
    assert.deepEqual([picked?.list.id, picked?.position], ['engineer', 0]);
    assert.deepEqual(ids(catalog.stagesByBook.get('book-one')), ['engineer']);
  });

  test('a place knows its figures and the places within', () => {
    const [known] = catalog.figuresByPlace.get('land') ?? [];
    assert.deepEqual([known?.career.id, known?.figure.median], ['engineer', 100_000]);
    assert.deepEqual(ids(catalog.placesByParent.get('land')), ['province']);
  });

  test('a topic knows the topics within', () => {
    const { catalog: nested } = build(records({ topics: [entry('topics', 'joins', { parent: 'sql' })] }));
    assert.deepEqual(ids(nested.topicsByParent.get('sql')), ['joins']);
  });

  test('a career’s courses are ranked, and one of them alone has the same relevance', () => {
    const career = catalog.get('careers', 'engineer', 'a test');
    const ranked = catalog.rankedCourses(career);
    assert.deepEqual(ids(ranked.map(({ course }) => course)), ['course-two', 'course-one']);
    for (const { course, relevance } of ranked) assert.equal(catalog.relevance(career, course), relevance);
    assert.equal(catalog.relevance(career, entry('courses', 'elsewhere', { topics: ['cooking'] })), undefined);
  });

  test('entries are the ones that came in', () => {
    const input = connected();
    const { catalog: built } = build(input);
    assert.equal(built.find('careers', 'engineer'), input.careers[0]);
  });
});

describe('drafts', () => {
  const withDraft = () =>
    records({
      careers: [entry('careers', 'engineer'), entry('careers', 'secret', { draft: true })],
      salaries: [entry('salaries', 'secret', { figures: [figure()] })],
      'reading-lists': [entry('reading-lists', 'secret')],
      topics: [entry('topics', 'draft-topic', { draft: true })],
      pages: [entry('pages', 'draft-page', { draft: true })],
    });

  test('are left out with their pay and reading list, and nothing asks for them', () => {
    const { catalog, problems } = build(withDraft());
    assert.deepEqual(problems, []);
    for (const [collection, id] of [
      ['careers', 'secret'],
      ['salaries', 'secret'],
      ['reading-lists', 'secret'],
      ['topics', 'draft-topic'],
      ['pages', 'draft-page'],
    ] as const) {
      assert.equal(catalog.find(collection, id), undefined, collection);
    }
    assert.deepEqual(ids(catalog.careersByField.get('software')), ['engineer']);
    assert.equal(catalog.figuresByPlace.get('land'), undefined);
  });

  test('are there when one asks for them', () => {
    const { catalog } = build(withDraft(), { drafts: true });
    assert.equal(catalog.find('careers', 'secret')?.id, 'secret');
    assert.equal(catalog.figuresByPlace.get('land')?.length, 1);
  });
});

describe('references that lead nowhere', () => {
  const { problems } = build(
    records({
      careers: [
        entry('careers', 'engineer', {
          fields: ['sofware'],
          coursePicks: [{ course: 'course-on', why: 'It teaches what the work asks on the very first day of it.' }],
        }),
      ],
      courses: [entry('courses', 'course-one', { topics: ['sql', 'no-such-topic'], provider: 'scool' })],
      salaries: [entry('salaries', 'enginer', { figures: [figure({ place: 'lnd' })] })],
      'reading-lists': [entry('reading-lists', 'htpp', { subject: 'topic', picks: [pick('no-such-book')] })],
    }),
  );
  const found = (wanted: string) => problems.find((problem) => problem.wanted === wanted);

  test('are all reported at once', () => {
    const wanted = ['sofware', 'course-on', 'no-such-topic', 'scool', 'lnd', 'enginer', 'htpp', 'no-such-book'];
    assert.deepEqual(problems.map((problem) => problem.wanted).sort(), wanted.sort());
  });

  test('name the file, the field and the nearest ids', () => {
    const { file, at, target, nearest: near } = found('sofware')!;
    assert.deepEqual(
      { file, at, target, near },
      { file: 'content/careers/engineer.mdx', at: ['fields', 0], target: 'fields', near: ['software'] },
    );
    assert.deepEqual(found('course-on')?.at, ['coursePicks', 0, 'course']);
    assert.deepEqual(found('course-on')?.nearest, ['course-one']);
    assert.deepEqual(found('no-such-book')?.nearest, []);
  });

  test('include a pay file and a reading list named after no entry', () => {
    assert.deepEqual(found('enginer')?.nearest, ['engineer']);
    assert.deepEqual([found('htpp')?.target, found('htpp')?.nearest], ['topics', ['http']]);
  });

  test('read as one line', () => {
    assert.equal(
      describeProblem(found('scool')!),
      'content/courses/course-one.json provider: there is no "scool" in providers. Did you mean "school"?',
    );
  });
});

describe('asking for what is not there', () => {
  const { catalog } = build(records());

  test('throws with the id, who asked and the nearest ids', () => {
    assert.throws(() => catalog.get('topics', 'sqll', 'the page of engineer'), {
      message: 'the page of engineer asks for "sqll" of topics, which does not exist; nearest: sql',
    });
  });

  test('is undefined where one only looks', () => assert.equal(catalog.find('topics', '__proto__'), undefined));

  test('a site without its name is refused in words', () => {
    assert.throws(() => build({ ...records(), site: [] }), /content\/site\.json is missing/);
  });
});

describe('suggestions', () => {
  test('are at most three, closest first', () => {
    assert.deepEqual(nearest('nurse', ['nurses', 'purse', 'nursing', 'curse', 'plumber']), [
      'nurses',
      'curse',
      'purse',
    ]);
  });

  test('are none when nothing is near', () => assert.deepEqual(nearest('nurse', ['electrician', 'sql']), []));
});

describe('the planned size', () => {
  test('150,000 records are resolved without a scan of a collection for each of them', () => {
    const topics = Array.from({ length: 500 }, (_, i) => entry('topics', `topic-${i}`));
    const [course, book] = [entry('courses', 'course-one').data, entry('books', 'book-one').data];
    const two = (i: number) => [`topic-${i % 500}`, `topic-${(i * 7 + 1) % 500}`];
    const courses = Array.from({ length: 50_000 }, (_, i) => {
      const id = `course-${i}`;
      return { id, data: { ...course, id, topics: two(i) }, body: '', file: 'content/courses/bulk.ndjson' };
    });
    const books = Array.from({ length: 100_000 }, (_, i) => {
      const id = `book-${i}`;
      return { id, data: { ...book, id, topics: two(i) }, body: '', file: 'content/books/bulk.ndjson' };
    });
    const { catalog, problems } = build(records({ topics, courses, books }));
    assert.deepEqual(problems, []);
    assert.equal(catalog.collection('books').size, 100_000);
    assert.equal(catalog.coursesByTopic.get('topic-0')!.length, 200);
  });

  test('a file of nothing but dangling references is reported whole', () => {
    const broken = Array.from({ length: 5_000 }, (_, i) =>
      entry('courses', `course-${i}`, { topics: [`nowhere-${i}`] }),
    );
    assert.equal(build(records({ courses: broken })).problems.length, 5_000);
  });
});

test('every collection has its own map', () => {
  const { catalog } = build(records());
  for (const name of collectionNames) assert.ok(catalog.collection(name) instanceof Map, name);
});
