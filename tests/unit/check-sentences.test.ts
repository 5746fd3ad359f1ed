import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalisedUrl } from '#check/course-url.ts';
import { yearlyAmount } from '#check/pay-figures.ts';
import { schemaIssues } from '#check/schema-issues.ts';
import { startsWithoutSubject } from '#check/sentence-subject.ts';
import { collections } from '#schemas/collections.ts';

describe('normalisedUrl', () => {
  const same = [
    'https://www.example.org/course/',
    'http://example.org/course',
    'https://EXAMPLE.org/course?utm_source=a&utm_medium=b',
    'https://example.org/course/?fbclid=1#part-2',
    'https://example.org:443/course',
  ];
  for (const url of same) {
    it(`takes ${url} for the same page`, () => assert.equal(normalisedUrl(url), normalisedUrl(same[0]!)));
  }

  it('keeps apart what leads to different pages', () => {
    const pages = [
      'https://example.org/a',
      'https://example.org/A',
      'https://example.org/a?id=1',
      'https://example.org/a?id=2',
    ];
    assert.equal(new Set(pages.map(normalisedUrl)).size, pages.length);
    assert.equal(normalisedUrl('https://example.org/?a=1&b=2'), normalisedUrl('https://example.org/?b=2&a=1'));
  });

  it('has nothing to say about what is no address', () => assert.equal(normalisedUrl('course'), undefined));
});

describe('startsWithoutSubject', () => {
  const fragments = [
    'Teaches SQL from the first query to the last index.',
    'Explains, with pictures, how a log becomes a database.',
    'Covers everything an interview will ask about trees.',
    'Read this before your first week on call.',
    'Great for those who have never seen a terminal.',
    'Essential, even where it shows its age.',
    'Readable and short, with exercises.',
    'Reading for the train to work.',
    'Clear, short and useful from the first page.',
  ];
  for (const sentence of fragments) {
    it(`misses the subject in "${sentence}"`, () => assert.ok(startsWithoutSubject(sentence)));
  }

  const sentences = [
    'This book teaches SQL from the first query.',
    'Kleppmann explains how a log becomes a database.',
    'Good tests are the subject of the second half.',
    'Reading the second part twice pays.',
    'Testing is treated as part of design here.',
    'The chapters on naming are worth the price.',
    'You learn to read a query plan.',
    'Nothing else covers locks in this depth.',
    'Nothing on this list covers locks in such depth.',
    'If you run one database, this explains the other kinds.',
    '“Simple” and “easy” are told apart here.',
  ];
  for (const sentence of sentences) {
    it(`finds the subject in "${sentence}"`, () => assert.equal(startsWithoutSubject(sentence), undefined));
  }
});

describe('yearlyAmount', () => {
  it('takes 2,080 hours, 260 days, 52 weeks or 12 months for a year', () => {
    const amounts = { year: 62_400, month: 5_200, week: 1_200, day: 240, hour: 30 };
    for (const [period, median] of Object.entries(amounts)) assert.equal(yearlyAmount({ median, period }), 62_400);
  });

  it('uses the mean where the median is not published, and nothing where neither is', () => {
    assert.equal(yearlyAmount({ median: 'not published', mean: 10, period: 'year' }), 10);
    assert.equal(yearlyAmount({ median: 'not published', period: 'year' }), undefined);
    assert.equal(yearlyAmount({ median: 10, period: 'decade' }), undefined);
  });
});

describe('schemaIssues', () => {
  const { schema } = collections.providers;
  const good = { id: 'edx', name: 'edX', url: 'https://www.edx.org/', affiliate: 'none' };
  const messages = (data: unknown) =>
    schemaIssues(schema, data).map(({ path, message }) => `${path.join('.')}: ${message}`);

  it('has none for a record that keeps its schema', () => assert.deepEqual(messages(good), []));

  it('lists every issue of a record at once', () => {
    assert.deepEqual(messages({ id: 'Edx', name: 12, urll: '' }), [
      'id: found "Edx"; an id has lower-case letters, digits and single hyphens, e.g. backend-engineer',
      'name: found the number 12, expected text: Name, e.g. edX; put it in quotation marks: "12"',
      'url: "url" is missing; expected text: Home page',
      'affiliate: "affiliate" is missing; expected: none, or the programme that pays us; the disclosure is derived from it',
      'urll: found the unknown key "urll"; did you mean "url"?',
    ]);
  });

  it('looks into the option of a union that the author meant', () => {
    assert.deepEqual(messages({ ...good, affiliate: { programme: 'Partners', paramter: 'a=b' } }), [
      'affiliate.parameter: "parameter" is missing; expected text: Added to course addresses, e.g. ref=pathleaf',
      'affiliate.paramter: found the unknown key "paramter"; did you mean "parameter"?',
    ]);
  });

  it('says what stands there when it is no record at all', () => {
    assert.deepEqual(messages('edx'), [': found "edx", expected a record of "key: value"']);
    assert.deepEqual(messages(null), [': found nothing, expected a record of "key: value"']);
    assert.deepEqual(messages([]), [': found a list, expected a record of "key: value"']);
  });

  it('does not measure what is of the wrong kind, nor show a pattern', () => {
    const of = (name: 'careers' | 'places', data: unknown, key: string) =>
      schemaIssues(collections[name].schema, data).flatMap(({ path, message }) => (path[0] === key ? [message] : []));
    assert.deepEqual(of('careers', { tasks: 'a' }, 'tasks').length, 1);
    assert.match(of('places', { codes: { iso2: 'us' } }, 'codes').join(), /^found "us", expected: ISO 3166-1/);
  });
});
