import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { collectionNames, collections, type CollectionName } from '#schemas/collections.ts';
import { isIsbn13 } from '#schemas/book.ts';
import { found, held } from '#prose/found.ts';
import { aside, propsOf, week } from '#schemas/prose.ts';
import { proseComponents } from '#schemas/prose-components.ts';
import { figure, minimal, pick, stage } from '../fixtures/records.ts';

type Path = (string | number)[];

/** A copy of `data` with the value at `path` replaced; `undefined` takes it away. */
function replaced(data: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  const fields = (data ?? {}) as Record<string | number, unknown>;
  const next = replaced(fields[step], rest, value);
  if (Array.isArray(data)) return data.map((item: unknown, i) => (i === step ? next : item));
  const others = Object.entries(fields).filter(([key]) => key !== step);
  return Object.fromEntries(next === undefined ? others : [...others, [step, next]]);
}

/** Where the schema finds fault, as `a.0.b`. */
function faults(collection: CollectionName, data: unknown): string[] {
  const result = collections[collection].schema.safeParse(data);
  return result.success ? [] : [...new Set(result.error.issues.map(({ path }) => path.join('.')))];
}

const refused = (collection: CollectionName, path: Path, value: unknown, at = path.join('.')) =>
  assert.deepEqual(faults(collection, replaced(minimal[collection](), path, value)), [at]);

const accepted = (collection: CollectionName, path: Path, value: unknown) =>
  assert.deepEqual(faults(collection, replaced(minimal[collection](), path, value)), []);

/** A value as part of a test's name: hidden characters spelled out. */
const visible = (text: string): string =>
  JSON.stringify(text)
    .slice(0, 60)
    .replace(/[^\x20-\x7e]/g, (c) => `U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);

describe('every schema', () => {
  for (const collection of collectionNames) {
    test(`of ${collection} accepts its minimal entry`, () =>
      assert.deepEqual(faults(collection, minimal[collection]()), []));

    test(`of ${collection} refuses an unknown key`, () => refused(collection, ['coment'], 'typo', ''));

    test(`of ${collection} names every required field that is missing`, () => {
      for (const name of faults(collection, {}))
        assert.deepEqual(faults(collection, replaced(minimal[collection](), [name], undefined)), [name]);
    });

    for (const [what, value] of [
      ['nothing', null],
      ['a text', 'text'],
      ['a list', []],
      ['a number', 4],
    ] as const) {
      test(`of ${collection} refuses ${what} in place of an entry`, () =>
        assert.deepEqual(faults(collection, value), ['']));
    }

    test(`of ${collection} takes no key from a prototype`, () => {
      const hostile: unknown = JSON.parse(
        JSON.stringify(minimal[collection]()).replace('{', '{"__proto__":{"draft":true},'),
      );
      assert.deepEqual(faults(collection, hostile), ['']);
    });
  }
});

describe('hostile text', () => {
  const LINES: [string, string][] = [
    ['a script', 'Learn <script>alert(1)</script> now'],
    ['a tag', 'Learn <img src=x onerror=alert(1)> now'],
    ['an HTML comment', 'Learn <!-- hidden --> now'],
    ['a right-to-left override', 'Learn \u202Egnihton now'],
    ['a bidirectional isolate', 'Learn \u2066nothing\u2069 now'],
    ['a zero-width space', 'Learn\u200B nothing now'],
    ['a byte order mark', '\uFEFFLearn nothing now'],
    ['a word joiner', 'Learn\u2060 nothing now'],
    ['a NUL', 'Learn \u0000 nothing now'],
    ['an escape character', 'Learn \u001b[31m nothing now'],
    ['a C1 control character', 'Learn \u0085 nothing now'],
    ['a line break', 'Learn\nnothing now'],
    ['a tab', 'Learn\tnothing now'],
    ['a space at the end', 'Learn nothing now '],
    ['only spaces', '          '],
    ['nothing', ''],
    ['a hundred thousand characters', 'a'.repeat(100_000)],
  ];
  for (const [what, value] of LINES) {
    test(`a title with ${what} is refused`, () => {
      refused('courses', ['title'], value);
      refused('books', ['title'], value);
      refused('careers', ['title'], value);
      refused('places', ['name'], value);
    });
  }

  test('a title with a less-than sign, an accent or another script is accepted', () => {
    for (const title of ['C++ < Rust?', 'Élan & naïveté', 'プログラミング', 'Advanced T‑SQL', 'a<b', '5 < 6']) {
      accepted('courses', ['title'], title);
    }
  });

  test('a sentence starts with a capital letter and ends with a full stop', () => {
    for (const note of ['no capital letter here.', 'No full stop here', 'No full stop here,'])
      refused('courses', ['note'], note);
    for (const note of ['A sentence, ended.', '“Quoted,” it says!', '12 hours are enough?'])
      accepted('courses', ['note'], note);
  });
});

describe('addresses', () => {
  const URLS = [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'https://school.example.org/ a',
    'https://school.example.org/"a',
    'https://school.example.org/\u202Ea',
    'https://school.example.org\\a',
    'data:text/html,<script>alert(1)</script>',
    'http://school.example.org/',
    'ftp://school.example.org/',
    'mailto:someone@example.org',
    '//school.example.org/',
    '/relative/',
    'school.example.org',
    'https://',
    'https://localhost/',
    'https://user@school.example.org/',
    'https://user:secret@school.example.org/',
    `https://school.example.org/${'a'.repeat(600)}`,
    '',
  ];
  for (const url of URLS) test(`${visible(url)} is refused`, () => refused('courses', ['url'], url));

  test('an https address with a query and a fragment is accepted', () =>
    accepted('courses', ['url'], 'https://school.example.org/a/b?c=d#e'));
});

describe('ids', () => {
  const IDS = [
    'Course',
    'course_one',
    'course one',
    '-course',
    'course-',
    'course--one',
    'cours.e',
    '../course',
    'cöurse',
    '__proto__',
    '',
    'a'.repeat(101),
  ];
  for (const id of IDS) test(`${visible(id)} is refused`, () => refused('courses', ['id'], id));

  test('lower-case letters, digits and single hyphens are accepted', () => {
    for (const id of ['a', '0', 'course-2', 'x-1-y']) accepted('courses', ['id'], id);
  });

  test('a number is not an id', () => refused('courses', ['id'], 12));
});

describe('dates', () => {
  const IMPOSSIBLE = [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-01-15',
    '2026-1-5',
    '15.01.2026',
    '2026-01-15T00:00:00Z',
    'soon',
    '',
  ];
  for (const date of IMPOSSIBLE) {
    test(`${JSON.stringify(date)} is not a day`, () => {
      refused('sources', ['retrieved'], date);
      refused('courses', ['checked', 'date'], date);
    });
  }

  test('29 February of a leap year is a day', () => accepted('sources', ['retrieved'], '2028-02-29'));

  test('a Date that YAML made of an unquoted day is refused', () => refused('sources', ['retrieved'], new Date(0)));

  for (const collection of ['careers', 'topics', 'pages'] as const) {
    test(`${collection} are not updated before they are published`, () =>
      refused(collection, ['updated'], '2026-01-14'));
  }

  test('an impossible month is refused', () => {
    for (const asOf of ['2025-13', '2025-00', '2025', '2025-5', '2025-05-01', '1825-05']) {
      refused('salaries', ['figures'], [figure({ asOf })], 'figures.0.asOf');
    }
  });
});

describe('a pay figure', () => {
  const refusedFigure = (more: Record<string, unknown>, at: string) =>
    refused('salaries', ['figures'], [figure(more)], `figures.0.${at}`);

  for (const name of ['place', 'currency', 'period', 'basis', 'asOf', 'source', 'match', 'n']) {
    test(`without ${name} is refused`, () => refusedFigure({ [name]: undefined }, name));
  }

  test('needs a median or a mean', () => {
    refusedFigure({ median: undefined }, 'median');
    accepted('salaries', ['figures'], [figure({ median: undefined, mean: 10 })]);
    accepted('salaries', ['figures'], [figure({ median: 'not published' })]);
  });

  test('is a positive, finite number and nothing that looks like one', () => {
    for (const median of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e13, '100000', '#', null, true])
      refusedFigure({ median }, 'median');
  });

  test('is in a currency of ISO 4217', () => {
    for (const currency of ['ZZZ', 'usd', '$', 'US', 'USDT', '']) refusedFigure({ currency }, 'currency');
  });

  test('has one of the known periods, bases and matches', () => {
    refusedFigure({ period: 'annual' }, 'period');
    refusedFigure({ basis: 'net' }, 'basis');
    refusedFigure({ match: { occupation: 'close', place: 'exact' } }, 'match.occupation');
  });

  test('says its sample size or "not published"', () => {
    for (const n of [0, -3, 1.5, 'many', '']) refusedFigure({ n }, 'n');
    accepted('salaries', ['figures'], [figure({ n: 12 })]);
  });

  test('has an occupation code that fits its classification', () => {
    refusedFigure(
      { occupation: { system: 'soc-2018', code: '151252', title: 'Software Developers' } },
      'occupation.code',
    );
    accepted(
      'salaries',
      ['figures'],
      [figure({ occupation: { system: 'soc-2018', code: '15-1252', title: 'Software Developers' } })],
    );
  });
});

describe('a book', () => {
  for (const isbn13 of [
    '9781449373321',
    '978144937332',
    '97814493733200',
    '978-1449373320',
    '9771449373320',
    'abcdefghijklm',
    '',
  ]) {
    test(`with the ISBN ${JSON.stringify(isbn13)} is refused`, () => refused('books', ['isbn13'], isbn13));
  }

  test('with an ISBN that YAML or JSON read as a number is refused', () =>
    refused('books', ['isbn13'], 9_781_449_373_320));

  test('has a check digit that detects every changed digit', () => {
    const isbn = '9781449373320';
    assert.ok(isIsbn13(isbn));
    for (let i = 3; i < isbn.length; i++) {
      for (let add = 1; add <= 9; add++) {
        const digit = (Number(isbn[i]) + add) % 10;
        assert.ok(!isIsbn13(isbn.slice(0, i) + digit + isbn.slice(i + 1)), `digit ${i} changed to ${digit}`);
      }
    }
  });

  const confirmation = (source: string, facts: string[]) => ({ source, facts });

  test('needs two sources for title, authors and year each', () => {
    const all = ['title', 'authors', 'year'];
    refused('books', ['confirmedBy'], [confirmation('library', all)]);
    refused('books', ['confirmedBy'], [confirmation('library', all), confirmation('catalogue', ['title', 'year'])]);
    refused('books', ['confirmedBy'], [confirmation('library', all), confirmation('library', all)]);
    accepted('books', ['confirmedBy'], [confirmation('library', all), confirmation('catalogue', [...all, 'isbn13'])]);
  });

  test('has an author and a plausible year', () => {
    refused('books', ['authors'], []);
    for (const year of [1799, 2101, 2020.5, '2020']) refused('books', ['year'], year);
  });
});

describe('a career', () => {
  test('has one to three fields', () => {
    refused('careers', ['fields'], []);
    refused('careers', ['fields'], ['a1', 'b1', 'c1', 'd1']);
  });

  test('has three tasks to ten', () => {
    refused('careers', ['tasks'], ['Only one task is named here.']);
    refused(
      'careers',
      ['tasks'],
      Array.from({ length: 11 }, (_, i) => `Task number ${i} is named here.`),
    );
  });

  test('weighs a topic as essential or useful', () => refused('careers', ['topics', 0, 'tier'], 'nice'));

  test('has ranges that go upwards', () => {
    const hours = { low: 9, high: 5, assumptions: 'Eight hours a week, counted with exercises.' };
    refused('careers', ['path', 0], stage('First steps', { hours }), 'path.0.hours');
    accepted('careers', ['path', 0], stage('First steps', { hours: { ...hours, low: 5 } }));
  });

  test('scores all six interests from 1 to 7', () => {
    const scores = { realistic: 1, investigative: 7, artistic: 1, social: 1, enterprising: 1, conventional: 4.5 };
    accepted('careers', ['interests'], { scores, source: 'statistics' });
    refused(
      'careers',
      ['interests'],
      { scores: { ...scores, social: 8 }, source: 'statistics' },
      'interests.scores.social',
    );
    const one = replaced(minimal.careers(), ['interests'], { scores: { realistic: 1 }, source: 'statistics' });
    assert.equal(faults('careers', one).length, 5, 'each missing score is named');
  });

  test('has no slug, layout or import of its own', () => {
    for (const key of ['slug', 'layout', 'id']) refused('careers', [key], 'escape', '');
  });
});

describe('a review', () => {
  for (const collection of ['careers', 'topics', 'pages'] as const) {
    test(`of ${collection} that is done says what was checked and when it is due again`, () => {
      accepted(collection, ['review'], { status: 'wanted' });
      accepted(collection, ['review'], { status: 'under way', checked: { language: '2026-01-15' } });
      const checked = { content: '2026-01-15', facts: '2026-01-15' };
      accepted(collection, ['review'], { status: 'reviewed', checked, nextDue: '2027-01-15' });
      refused(collection, ['review'], { status: 'reviewed', checked }, 'review.nextDue');
      refused(collection, ['review'], { status: 'reviewed', nextDue: '2027-01-15' }, 'review.checked');
      refused(collection, ['review'], { status: 'wanted', checked: { pay: '2026-01-15' } }, 'review.checked');
    });
  }
});

describe('other records', () => {
  test('a pick gives its reason in eighty characters or more', () => {
    refused('reading-lists', ['picks'], [pick('book-one', { why: 'It is a good book.' })], 'picks.0.why');
  });

  test('a provider’s affiliate parameter is one name and one value', () => {
    const affiliate = (parameter: string) => ({ programme: 'Partners', parameter });
    for (const parameter of ['ref', 'a=b&c=d', '?a=b', 'a=b#c', 'a= b']) {
      const { schema } = collections.providers;
      assert.equal(
        schema.safeParse({ ...minimal.providers(), affiliate: affiliate(parameter) }).success,
        false,
        parameter,
      );
    }
    accepted('providers', ['affiliate'], affiliate('ref=pathleaf'));
  });

  test('a country is its own country', () => refused('places', ['country'], 'elsewhere'));

  test('a place lies on the globe', () => {
    for (const lat of [90.1, -91, Number.NaN, '51.5']) refused('places', ['lat'], lat);
    for (const lon of [180.1, -181]) refused('places', ['lon'], lon);
  });

  test('a redirect leads from one path of the site to another', () => {
    for (const path of ['https://evil.example', '//evil.example/', '/no-slash', 'careers/', '/../etc/', '/a b/']) {
      refused('redirects', ['to'], path);
    }
    assert.deepEqual(faults('redirects', { id: '/same/', to: '/same/' }), ['']);
  });

  test('how a record was checked is one of two phrases', () => {
    for (const how of ['looked', 'listed in', 'listed in A Source', 'link opened!'])
      refused('courses', ['checked', 'how'], how);
    accepted('courses', ['checked', 'how'], 'listed in catalogue');
  });

  test('defaults are filled in', () => {
    const career = collections.careers.schema.parse(minimal.careers()) as Record<string, unknown>;
    assert.deepEqual([career['aliases'], career['draft'], career['coursePicks']], [[], false, []]);
  });
});

describe('components of the prose', () => {
  const parse = (name: string, props: object) => proseComponents[name]!.props.safeParse(props).success;

  test('take their own props only', () => {
    assert.ok(parse('Pay', { place: 'us', source: 'bls-oews-2025' }));
    assert.ok(parse('Topic', { id: 'sql' }));
    assert.ok(parse('Aside', {}));
    assert.ok(!parse('Pay', { place: 'us', source: 'bls-oews-2025', onclick: 'alert(1)' }));
    assert.ok(!parse('Topic', { id: 'javascript:alert(1)' }));
    assert.ok(!parse('Aside', { kind: 'warning' }));
    assert.ok(parse('Comparison', { caption: 'Two ways in' }));
    assert.ok(!parse('Comparison', {}));
    assert.ok(parse('Quote', { source: 'statistics', who: 'Somebody', where: 'page 3' }));
    assert.ok(!parse('Quote', { who: 'Somebody' }));
    assert.ok(!parse('Quote', { source: 'https://www.example.org/' }));
    assert.ok(!parse('Definition', { id: 'sql' }));
    assert.ok(!parse('Figure', { place: 'us', source: 'bls-oews-2025', figure: 'median' }));
    assert.ok(parse('Week', {}));
  });

  test('describe each of their props to editors, and show an example that they take', () => {
    for (const [name, { props, example }] of Object.entries(proseComponents)) {
      for (const [prop, schema] of Object.entries(props.shape)) assert.ok(schema.description, `${name} ${prop}`);
      assert.match(example, new RegExp(`^<${name} `));
      const written = [...example.matchAll(/(\w+)="([^"]*)"/g)].map(([, prop, value]) => [prop!, value!]);
      assert.ok(parse(name, Object.fromEntries(written)), example);
    }
  });

  test('refuse other props with a sentence when they are printed all the same', () => {
    assert.deepEqual(propsOf('Aside', aside, {}), { kind: 'note' });
    assert.throws(() => propsOf('Aside', aside, { kind: 'warning', title: 'x' }), {
      message:
        '<Aside> cannot be printed: kind: Invalid option: expected one of "note"|"compare"|"caution"; title: write at least 2 characters',
    });
    assert.throws(() => propsOf('Week', week, { onclick: 'x' }), /^Error: <Week> cannot be printed: .*onclick/);
  });

  test('refuse to print what is not there', () => {
    assert.equal(found({ a: 1 }, 'a', '<Topic id="a">'), 1);
    assert.throws(() => found({ a: 1 }, 'toString', '<Topic id="toString">'), {
      message: '<Topic id="toString"> finds nothing to print: there is no "toString" here',
    });
    assert.throws(() => held(false, 'Quote'), /<Quote> holds nothing; write its text before <\/Quote>/);
  });
});
