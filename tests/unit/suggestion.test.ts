import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggestion } from '#views/suggestion.ts';

const file = 'content/books/ux.json';
const edit = (repository: string, more: { line?: number; branch?: string } = {}) =>
  suggestion({ repository, branch: more.branch ?? 'main' }, { file, ...(more.line && { line: more.line }) }).href;

test('without a repository an edit is suggested by the page of corrections', () => {
  assert.deepEqual(suggestion({ branch: 'main' }, { file, line: 7 }), { href: '/corrections/', file });
});

test('a whole file is opened at its top, a record at its line', () => {
  assert.equal(edit('https://github.com/a/b', { line: 1 }), `https://github.com/a/b/edit/main/${file}`);
  assert.equal(edit('https://github.com/a/b/', { line: 7 }), `https://github.com/a/b/edit/main/${file}#L7`);
  assert.equal(edit('https://github.com/a/b.git', { branch: 'next' }), `https://github.com/a/b/edit/next/${file}`);
});

test('each kind of Git host has its own way to the edit page', () => {
  assert.equal(edit('https://gitlab.com/a/b'), `https://gitlab.com/a/b/-/edit/main/${file}`);
  assert.equal(edit('https://codeberg.org/a/b'), `https://codeberg.org/a/b/_edit/main/${file}`);
});
