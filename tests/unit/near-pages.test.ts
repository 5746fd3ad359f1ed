import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { moveOf, nearPages, wordsOf } from '#elements/near-pages.ts';

const list = {
  pages: {
    '/': 'Home page',
    '/careers/': 'Careers',
    '/careers/backend-engineer/': 'Backend Engineer',
    '/careers/registered-nurse/': 'Registered Nurse',
    '/reading-lists/backend-engineer/': 'Backend Engineer reading list',
    '/topics/sql/': 'SQL',
    '/topics/#rest-apis': 'REST APIs',
    '/courses/page/2/#nursing-basics': 'Nursing basics',
    '/books/sql-antipatterns/': 'SQL Antipatterns',
    '/about/': 'About',
    '/careers/ux-designer/': 'UX Designer',
  },
  redirects: { '/careers/server-programmer/': '/careers/backend-engineer/', '/careers/lost/': '/careers/nowhere/' },
  whole: [],
};
const near = (path: string) => nearPages(path, list).map(({ href }) => href);

describe('the words of a path', () => {
  const cases: [string, string[]][] = [
    ['/careers/backend-enginer/', ['backend', 'enginer']],
    ['/careers/Backend%20Engineer.html', ['backend', 'engineer']],
    ['/', []],
    ['///', []],
    ['/%E0%A4%A/', []],
    ['/%E0%A4%A-nurse/', ['nurse']],
    ['/%', []],
    ['/<script>alert(1)</script>', ['script']],
    ['/caf%C3%A9/', ['café']],
  ];
  for (const [path, words] of cases) test(path, () => assert.deepEqual(wordsOf(path), words));

  test('are few and short however long the path', () => {
    assert.equal(wordsOf(`/${'a-'.repeat(10_000)}`).length, 6);
    assert.equal(wordsOf(`/${'a'.repeat(10_000)}`)[0]?.length, 24);
  });
});

describe('near pages', () => {
  test('forgive slips of the keyboard', () => {
    assert.equal(near('/careers/backend-enginer/')[0], '/careers/backend-engineer/');
    assert.equal(near('/topics/slq/')[0], '/topics/sql/');
    assert.equal(near('/abuot/')[0], '/about/');
    assert.equal(near('/abouts/')[0], '/about/');
  });

  test('stand in whatever section, the asked one first', () => {
    assert.deepEqual(near('/reading-lists/backend-engineer'), [
      '/reading-lists/backend-engineer/',
      '/careers/backend-engineer/',
    ]);
    assert.equal(near('/career/ux-designer/')[0], '/careers/ux-designer/');
    assert.equal(near('/jobs/nurse')[0], '/careers/registered-nurse/');
    assert.equal(near('/topics/rest-api/')[0], '/topics/#rest-apis');
  });

  test('are found by a slip in a short name within the section that was asked for, and not elsewhere', () => {
    assert.equal(near('/topics/sqk/')[0], '/topics/sql/');
    assert.deepEqual(near('/careers/sqk/'), []);
  });

  test('are none where no name is near', () => {
    for (const path of ['/', '/wp-login.php', '/zzzz/qqqq/', '/%', '/<script>', `/${'x'.repeat(100_000)}`]) {
      assert.deepEqual(near(path), [], path.slice(0, 20));
    }
  });

  test('are at most five', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`/topics/sql-${i}/`, `SQL ${i}`]));
    assert.equal(nearPages('/topics/sql/', { ...list, pages: many }).length, 5);
  });

  test('are the new address alone where the old one has moved', () => {
    assert.deepEqual(near('/careers/server-programmer'), ['/careers/backend-engineer/']);
    assert.equal(moveOf('/constructor', list.redirects), undefined);
    assert.equal(moveOf('/__proto__/', list.redirects), undefined);
  });
});
