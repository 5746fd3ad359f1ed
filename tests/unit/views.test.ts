import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { build } from '#catalog/build.ts';
import {
  bookHasPage,
  bookHref,
  courseHasPage,
  courseHref,
  placeHasPage,
  placeHref,
  topicHasPage,
  topicHref,
} from '#views/addresses.ts';
import { careerView } from '#views/career.ts';
import { careersView } from '#views/careers.ts';
import { courseView } from '#views/courses.ts';
import { pageTitle } from '#views/head.ts';
import { disclosure } from '#views/outside-link.ts';
import { payView } from '#views/pay.ts';
import { proseView, quotedSources } from '#views/prose.ts';
import { siteView } from '#views/site.ts';
import { entry, figure, pick, records } from '../fixtures/records.ts';

const reason = 'It teaches what the work asks on the very first day of it.';
const partner = entry('providers', 'partner', {
  name: 'Partner',
  url: 'https://partner.example.org',
  affiliate: { programme: 'Partners', parameter: 'ref=pathleaf' },
});
const free = entry('courses', 'course-free');
const paid = entry('courses', 'course-paid', {
  provider: 'partner',
  url: 'https://partner.example.org/course?lang=en',
});
const engineer = entry('careers', 'engineer', {
  coursePicks: [free, paid].map(({ id }) => ({ course: id, why: reason })),
});

function viewWith(courses: (typeof free)[]) {
  const career = { ...engineer, data: { ...engineer.data, coursePicks: [] } };
  const { catalog } = build(records({ careers: [career], courses, providers: [partner] }));
  return careerView(catalog, catalog.get('careers', 'engineer', 'a test'));
}

describe('the disclosure', () => {
  test('says that no link is paid where none is', () => {
    assert.equal(viewWith([free]).disclosure, 'No link on this page is paid.');
    assert.equal(disclosure([]), 'No link on this page is paid.');
    assert.equal(disclosure([undefined]), 'No link on this page is paid.');
  });

  test('says what a purchase pays us where every link is paid', () => {
    assert.equal(
      viewWith([paid]).disclosure,
      'The course links on this page are paid: if you buy through one, we earn a commission. It never changes what we list or in what order.',
    );
  });

  test('says that some links are paid where only some are', () => {
    assert.match(
      viewWith([free, paid]).disclosure,
      /^Some links on this page are paid: if you buy through one, we earn/,
    );
  });

  test('belongs to links that carry the programme’s parameter and are marked as paid', () => {
    const [link] = viewWith([paid]).courses.map((course) => course.link);
    assert.deepEqual(link, {
      href: 'https://partner.example.org/course?lang=en&ref=pathleaf',
      where: 'Partner',
      paid: true,
    });
    const [unpaid] = viewWith([free]).courses.map((course) => course.link);
    assert.deepEqual(unpaid, { href: 'https://school.example.org/course-one', where: 'School', paid: false });
  });

  test('counts the links of a course’s neighbours too', () => {
    const { catalog } = build(records({ careers: [engineer], courses: [free, paid], providers: [partner] }));
    assert.match(courseView(catalog, free).disclosure, /^Some links/);
  });

  test('a programme changes no order', () => {
    const order = (affiliate: object | 'none') => {
      const providers = [entry('providers', 'partner', { affiliate })];
      const courses = [free, paid, entry('courses', 'course-wide', { topics: ['sql', 'http'] })];
      const { catalog } = build(records({ careers: [engineer], courses, providers }));
      return careerView(catalog, engineer).courses.map(({ id, relevance }) => [id, relevance]);
    };
    assert.deepEqual(order('none'), order({ programme: 'Partners', parameter: 'ref=pathleaf' }));
  });
});

describe('pay as a page shows it', () => {
  const occupation = { system: 'soc-2018', code: '15-1252', title: 'Software Developers' };
  const states = ['north', 'south'].map((id) => entry('places', id, { name: id, kind: 'state', country: 'land' }));
  const official = { occupation, match: { occupation: 'broader', place: 'exact' } };
  const figures = [
    figure({ ...official, median: 100_000, p10: 50_000, p25: 75_000, p75: 125_000, p90: 150_000 }),
    figure({ ...official, place: 'north', median: 120_000, p10: 60_000, p90: 200_000 }),
    figure({ ...official, place: 'south', median: 'not published' }),
    figure({ place: 'north', source: 'estimates', median: 180_000, basis: 'not stated' }),
  ];
  const withheld = [
    { place: 'south', source: 'estimates', reason: 'The publisher gives two figures that contradict each other.' },
  ];
  const { catalog } = build(
    records({
      careers: [engineer],
      courses: [free],
      places: states,
      salaries: [entry('salaries', 'engineer', { figures, withheld })],
    }),
  );
  const pay = payView(catalog, engineer);
  const [table] = pay.official;

  test('keeps estimates in a block of their own', () => {
    assert.deepEqual([pay.official.length, pay.estimates.length], [1, 1]);
    assert.deepEqual(
      table?.rows.map(({ place, amount }) => [place, amount]),
      [
        ['Land', 'USD 100,000'],
        ['north', 'USD 120,000'],
        ['south', 'not published'],
      ],
    );
    assert.deepEqual(
      pay.estimates[0]?.rows.map(({ amount }) => amount),
      ['USD 180,000'],
    );
  });

  test('says what is withheld and why', () => {
    assert.deepEqual(pay.withheld, [
      { place: 'south', source: 'A Publisher', reason: 'The publisher gives two figures that contradict each other.' },
    ]);
  });

  test('names the source’s own occupation, never the career’s', () => {
    const caption = table?.caption ?? '';
    assert.match(caption, /^Software Developers\b/);
    for (const part of ['broader', 'May 2025', 'Office of Examples']) assert.ok(caption.includes(part), part);
    assert.ok(!caption.includes(engineer.data.title));
    const receipt = table?.receipt.find(({ term }) => term === 'Occupation')?.text;
    assert.equal(
      receipt,
      'Software Developers (US SOC 2018 15-1252): a broader occupation, which contains this career',
    );
  });

  test('puts every percentile where the axis says', () => {
    const [land, north] = table!.rows;
    const axis = table!.axis!;
    assert.deepEqual(
      axis.map(({ label }) => label),
      ['50k', '100k', '150k', '200k'],
    );
    const at = axis.map((tick) => tick.at);
    assert.deepEqual(
      at,
      at.toSorted((a, b) => a - b),
    );
    assert.ok(at.every((position) => position >= 0 && position <= 100));
    assert.deepEqual(land!.bar, { p10: 6.3, p25: 21.9, middle: 37.5, p75: 53.1, p90: 68.8 });
    assert.deepEqual([land!.half, land!.spread], ['75,000 to 125,000', '50,000 to 150,000']);
    assert.equal(axis.find(({ label }) => label === '100k')?.at, land!.bar?.middle);
    assert.deepEqual(north!.bar, { p10: 12.5, middle: 50, p90: 100 });
    assert.deepEqual([north!.half, north!.spread], [undefined, '60,000 to 200,000']);
  });

  test('draws no bar where the source publishes no range', () => {
    assert.equal(table!.rows[2]?.bar, undefined);
    assert.equal(table!.rows[2]?.spread, undefined);
    assert.equal(pay.estimates[0]?.axis, undefined);
  });

  test('draws no axis over several currencies, and says why there is no order', () => {
    const mixed = [figure({ p10: 1, p90: 9 }), figure({ place: 'north', currency: 'JPY', p10: 1, p90: 9 })];
    const { catalog: other } = build(
      records({
        careers: [engineer],
        courses: [free],
        places: states,
        salaries: [entry('salaries', 'engineer', { figures: mixed })],
      }),
    );
    const [group] = payView(other, engineer).official;
    assert.equal(group?.axis, undefined);
    assert.match(group?.unranked ?? '', /different currencies/);
  });

  test('calls a mean a mean', () => {
    const { catalog: other } = build(
      records({
        careers: [engineer],
        courses: [free],
        salaries: [entry('salaries', 'engineer', { figures: [figure({ median: undefined, mean: 9 })] })],
      }),
    );
    assert.equal(payView(other, engineer).official[0]?.rows[0]?.isMean, true);
  });

  test('is the only place a number in the prose comes from, with its receipt', () => {
    const { figures } = proseView(catalog, 'engineer');
    const land = figures['land statistics']!;
    assert.deepEqual(land.amounts.p90, { value: 150_000, text: 'USD 150,000 a year', bare: '150,000' });
    assert.deepEqual(land.bar, { p10: 0, p25: 25, middle: 50, p75: 75, p90: 100 });
    assert.equal(land.headline, 'median');
    assert.equal(land.occupation, 'Software Developers (US SOC 2018 15-1252)');
    assert.equal(land.counts, 'Software Developers');
    assert.match(land.match, /^a broader occupation/);
    assert.equal(land.asOf, 'May 2025');
    assert.equal(land.source.href, '/sources/#statistics');
    assert.deepEqual([land.isEstimate, figures['north estimates']?.isEstimate], [false, true]);
    assert.equal(figures['north estimates']?.counts, undefined);
    assert.equal(figures['south statistics']?.amounts.median, undefined);
    assert.equal(figures['south statistics']?.headline, undefined);
  });

  test('leads from a figure in the prose to the table it stands in', () => {
    const { figures } = proseView(catalog, 'engineer');
    assert.equal(figures['land statistics']?.href, `#${table?.id}`);
    assert.equal(figures['north estimates']?.href, `#${pay.estimates[0]?.id}`);
  });

  test('is not asked for where two figures fit', () => {
    const two = [figure({ level: 'junior' }), figure({ level: 'senior' })];
    const { catalog: other } = build(
      records({ careers: [engineer], courses: [free], salaries: [entry('salaries', 'engineer', { figures: two })] }),
    );
    assert.deepEqual(proseView(other, 'engineer').figures, {});
  });
});

describe('the prose', () => {
  const { catalog } = build(records({ careers: [engineer], courses: [free] }));

  test('defines a topic in the words of the topic', () => {
    const { topics } = proseView(catalog);
    assert.deepEqual(topics['sql'], {
      title: 'SQL',
      href: '/topics/#sql',
      summary: catalog.get('topics', 'sql', 'test').data.summary,
    });
  });

  test('names a source with publisher and release', () => {
    const { sources } = proseView(catalog);
    assert.deepEqual(sources['statistics'], {
      title: 'Pay statistics',
      publisher: 'Office of Examples',
      release: '2025',
      href: '/sources/#statistics',
    });
  });

  test('counts what it quotes among the sources of the guide', () => {
    const body =
      'Words.\n\n<Quote who="Somebody" source="atlas">\n\nWords.\n\n</Quote>\n\n<Pay place="x" source="y" />';
    assert.deepEqual(quotedSources(body), ['atlas']);
    const { sources } = careerView(catalog, { ...engineer, body });
    assert.deepEqual(sources.find(({ id }) => id === 'atlas')?.uses, ['quotations']);
  });
});

describe('what earns a page', () => {
  const words = (n: number) => Array.from({ length: n }, () => 'word').join(' ');
  const places = ['north', 'south'].map((id) => entry('places', id, { kind: 'state', country: 'land' }));
  const careers = Array.from({ length: 5 }, (_, i) => entry('careers', `career-${i}`));
  const salaries = careers.map(({ id }, i) =>
    entry('salaries', id, { figures: [figure({ place: 'north' }), ...(i < 4 ? [figure({ place: 'south' })] : [])] }),
  );
  const { catalog } = build(
    records({
      careers: [...careers, engineer],
      salaries,
      places,
      topics: [entry('topics', 'long', {}, words(150)), entry('topics', 'short', {}, words(149))],
      courses: [free, paid, entry('courses', 'course-unpicked')],
      providers: [partner],
      books: [entry('books', 'book-one'), entry('books', 'book-two', { isbn13: '9781449373320' })],
      'reading-lists': [entry('reading-lists', 'engineer', { picks: [pick('book-one')] })],
    }),
  );

  test('a topic: 150 words', () => {
    assert.deepEqual([topicHasPage(catalog, 'long'), topicHasPage(catalog, 'short')], [true, false]);
  });

  test('a place: figures for five careers in one source', () => {
    assert.deepEqual([placeHasPage(catalog, 'north'), placeHasPage(catalog, 'south')], [true, false]);
  });

  test('a course: our reason and two relations', () => {
    assert.deepEqual([courseHasPage(catalog, 'course-free'), courseHasPage(catalog, 'course-unpicked')], [true, false]);
  });

  test('a book: a place in a reading list and two relations', () => {
    assert.deepEqual([bookHasPage(catalog, 'book-one'), bookHasPage(catalog, 'book-two')], [true, false]);
  });

  test('the rest has a line in a list, which is where its links lead', () => {
    assert.equal(bookHref(catalog, 'book-one'), '/books/book-one/');
    assert.match(bookHref(catalog, 'book-two'), /^\/books\/(page\/\d+\/)?#book-two$/);
    assert.equal(courseHref(catalog, 'course-free'), '/courses/course-free/');
    assert.match(courseHref(catalog, 'course-unpicked'), /^\/courses\/(page\/\d+\/)?#course-unpicked$/);
    assert.deepEqual([topicHref(catalog, 'short'), placeHref(catalog, 'south')], ['/topics/#short', '/places/#south']);
  });
});

describe('lists', () => {
  test('careers stand from A to Z under their letters', () => {
    const careers = ['Nurse', 'Actuary', 'Accountant'].map((title) => entry('careers', title.toLowerCase(), { title }));
    const { letters } = careersView(build(records({ careers })).catalog);
    assert.deepEqual(
      letters.map(({ letter, careers: rows }) => [letter, rows.map(({ title }) => title)]),
      [
        ['A', ['Accountant', 'Actuary']],
        ['N', ['Nurse']],
      ],
    );
  });

  test('counts in the mission come from the catalog', () => {
    const { mission } = siteView(
      build(records({ careers: [engineer], courses: [free, paid], providers: [partner] })).catalog,
    );
    assert.deepEqual(mission, ['It holds 1 careers, 2 courses and 0 books.']);
  });

  test('a long title goes without the site’s name', () => {
    const { catalog } = build(records());
    assert.equal(pageTitle(catalog, 'Short'), 'Short · Example');
    assert.equal(pageTitle(catalog, 'x'.repeat(65)), 'x'.repeat(65));
  });
});

describe('what a source says of an occupation that is not the career alone', () => {
  const interests = {
    scores: { realistic: 1, investigative: 6, artistic: 4, social: 2, enterprising: 3, conventional: 5 },
    source: 'statistics',
  };
  const education = { typical: 'A degree', source: 'statistics', jobZone: 4, jobZoneSource: 'statistics' };
  const codes = (match: string) => [
    { system: 'soc-2018', code: '15-1255', title: 'Interface Designers', match },
    { system: 'onet-soc', code: '15-1255.00', title: 'Interface Designers', match },
  ];
  const saidWith = (match: string) => {
    const career = entry('careers', 'engineer', { ...engineer.data, interests, education, codes: codes(match) });
    const types = Object.keys(interests.scores).map((type) => entry('interests', type, { title: type }));
    const more = { courses: [free, paid], providers: [partner], interests: types };
    const { catalog } = build(records({ careers: [career], ...more }));
    const { glance, facts } = careerView(catalog, catalog.get('careers', 'engineer', 'a test'));
    return [...glance, ...facts].flatMap(({ term, meaning }) =>
      ['Typical way in', 'Job zone', 'Interests'].includes(term) ? [meaning] : [],
    );
  };

  test('is said with its title and code', () => {
    const [way, ...others] = saidWith('broader');
    assert.match(way!, / Of Interface Designers \(US SOC 2018 15-1255\), a broader occupation\.$/);
    assert.equal(others.length, 2);
    for (const said of others)
      assert.match(said, / Of Interface Designers \(O\*NET-SOC 2019 15-1255\.00\), a broader occupation\.$/);
  });

  test('is the career’s own where the match is exact', () => {
    for (const said of saidWith('exact')) assert.doesNotMatch(said, / Of /);
  });
});

describe('a career whose education no source states', () => {
  test('says so and leads to the ways in', () => {
    const { catalog } = build(records({ careers: [engineer], courses: [free, paid], providers: [partner] }));
    const { glance, facts } = careerView(catalog, catalog.get('careers', 'engineer', 'a test'));
    const way = glance.find(({ term }) => term === 'Typical way in');
    assert.deepEqual([way?.value, way?.links.map(({ href }) => href)], ['Not stated', ['#routes']]);
    assert.ok(!facts.some(({ term }) => term === 'Job zone'));
  });
});
