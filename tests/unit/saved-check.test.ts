import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSaved } from '#elements/saved-check.ts';
import type { SavedItem } from '#elements/saved-item.ts';

const list = {
  pages: {
    '/careers/backend-engineer/': 'Backend Engineer',
    '/courses/page/3/#a-tour-of-go': 'A Tour of Go',
    '/books/pro-git/': 'Pro Git',
    '/topics/sql/': 'SQL',
  },
  redirects: {
    '/careers/old/': '/careers/older/',
    '/careers/older/': '/careers/backend-engineer/',
    '/books/x/': '/books/x/',
  },
  whole: ['career', 'course'],
};
const item = (kind: SavedItem['kind'], id: string, href: string, title = 'As saved'): SavedItem => ({
  kind,
  id,
  title,
  href,
});

test('what is here is given as it is called and found today', () => {
  const saved = item('course', 'a-tour-of-go', '/courses/page/2/#a-tour-of-go');
  assert.deepEqual(checkSaved([saved], list), [
    {
      item: { kind: 'course', id: 'a-tour-of-go', title: 'A Tour of Go', href: '/courses/page/3/#a-tour-of-go' },
      isGone: false,
    },
  ]);
});

test('what has moved is given once, by its new name', () => {
  const saved = [
    item('career', 'old', '/careers/old/'),
    item('career', 'backend-engineer', '/careers/backend-engineer/'),
  ];
  const checked = checkSaved(saved, list);
  assert.deepEqual(
    checked.map((one) => [one.item.href, one.item.title, one.isGone]),
    [['/careers/backend-engineer/', 'Backend Engineer', false]],
  );
});

test('what is not listed is gone, where everything of its kind is listed', () => {
  const saved = [
    item('career', 'gone', '/careers/gone/'),
    item('book', 'gone', '/books/gone/'),
    item('book', 'x', '/books/x/'),
  ];
  assert.deepEqual(
    checkSaved(saved, list).map(({ isGone }) => isGone),
    [true, false, false],
  );
});

test('a name that every object has is no entry', () => {
  assert.equal(checkSaved([item('career', 'constructor', '/careers/constructor/')], list)[0]?.isGone, true);
});

test('without a list nothing is known to be gone', () => {
  const saved = [item('career', 'gone', '/careers/gone/')];
  assert.deepEqual(checkSaved(saved, undefined), [{ item: saved[0], isGone: false }]);
});
