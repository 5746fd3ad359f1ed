import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identify } from '#elements/saved-item.ts';

test('an address says what is saved: a page, or a line of a list', () => {
  const cases: [string, string, string][] = [
    ['/careers/electrician/', 'career', 'electrician'],
    ['/courses/a-b-2/', 'course', 'a-b-2'],
    ['/courses/#a', 'course', 'a'],
    ['/courses/page/12/#a', 'course', 'a'],
    ['/books/page/2/#b', 'book', 'b'],
  ];
  for (const [href, kind, id] of cases) assert.deepEqual(identify(href), { kind, id }, href);
});

test('an address that is nothing one can save says so', () => {
  const others = [
    '',
    '/',
    '/careers/',
    '/courses/page/2/',
    '/topics/sql/',
    '/constructor/a/',
    '//evil.example/a/',
    '/books/a/b/',
  ];
  for (const href of others) assert.equal(identify(href), undefined, href);
});
