import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { contentOf, filesOf, Form, openEditor, writeFiles } from './editor-form.ts';

const ROOT = join(import.meta.dirname, '../..');

type Files = Record<string, string>;

/** What `use` makes of a copy of the project that holds these files, and of what the checker says of it. */
async function inCopy<T>(files: Files, options: string[], use: (said: string, root: string) => T): Promise<Awaited<T>> {
  const scratch = await mkdtemp(join(tmpdir(), 'pathleaf-editor-'));
  try {
    await writeFiles(scratch, files);
    const command = join(ROOT, 'src/commands/check.ts');
    const { stdout } = await promisify(execFile)('node', [command, '--root', scratch, ...options]);
    return await use(stdout, scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const check = (files: Files): Promise<string> => inCopy(files, [], (said) => said);

/** Some of the files after `check --fix`. */
const fixed = (files: Files, paths: readonly string[]): Promise<string[]> =>
  inCopy(files, ['--fix'], (_, root) => Promise.all(paths.map((path) => readFile(join(root, path), 'utf8'))));

/** The record as a hand may write it: in another order of keys, and indented otherwise. */
const byHand = (record: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(record).reverse()), null, 4);

test('a book and a pay figure written in the form pass the checker, and no other file changes', async ({ page }) => {
  test.slow();
  const before = await contentOf(ROOT);
  await openEditor(page, before);
  const form = new Form(page);

  await form.open('books/new');
  await form.write('id', 'an-invented-book');
  await form.write('title', 'An Invented Book');
  await form.add('authors');
  await form.write('authors.0', 'A. Writer');
  await form.write('year', '2020');
  await form.write('isbn13', '9780306406157');
  await form.choose('topics', 'SQL');
  for (const [i, source] of ['onet-30-1', 'bls-oews-2025'].entries()) {
    await form.add('confirmedBy');
    await form.choose(`confirmedBy.${i}.source`, source);
    for (const fact of ['title', 'authors', 'year']) await form.choose(`confirmedBy.${i}.facts`, fact);
  }
  await form.write('checked.date', '2026-11-01');
  await form.write('checked.how', 'link opened');
  await form.save();

  await form.open('salaries/entries/electrician');
  const figures = (JSON.parse(before['content/salaries/electrician.json']!) as { figures: unknown[] }).figures.length;
  const at = (name: string) => `figures.${figures}.${name}`;
  await form.add('figures');
  await form.choose(at('place'), 'France');
  await form.write(at('median'), '31000');
  await form.write(at('p10'), 'not published');
  await form.write(at('currency'), 'EUR');
  await form.choose(at('period'), 'year');
  await form.choose(at('basis'), 'not stated');
  await form.write(at('asOf'), '2025-05');
  await form.choose(at('source'), 'bls-ooh-2025');
  await form.choose(at('match.occupation'), 'exact');
  await form.choose(at('match.place'), 'exact');
  await form.write(at('n'), 'not published');
  await form.save();

  const after = await filesOf(page);
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  const paths = ['content/books/an-invented-book.json', 'content/salaries/electrician.json'];
  expect(changed.sort()).toEqual(paths);
  const pay = JSON.parse(after['content/salaries/electrician.json']!) as { figures: unknown[] };
  expect(pay.figures.at(-1)).toMatchObject({ place: 'france', median: 31000, p10: 'not published' });
  expect(await check(after)).toContain('0 errors');

  const book = {
    id: 'an-invented-book',
    title: 'An Invented Book',
    authors: ['A. Writer'],
    year: 2020,
    isbn13: '9780306406157',
    topics: ['sql'],
    confirmedBy: ['onet-30-1', 'bls-oews-2025'].map((source) => ({ source, facts: ['title', 'authors', 'year'] })),
    checked: { date: '2026-11-01', how: 'link opened' },
  };
  const typed = {
    place: 'france',
    median: 31000,
    p10: 'not published',
    currency: 'EUR',
    period: 'year',
    basis: 'not stated',
    asOf: '2025-05',
    source: 'bls-ooh-2025',
    match: { occupation: 'exact', place: 'exact' },
    n: 'not published',
  };
  const known = JSON.parse(before[paths[1]!]!) as { figures: object[] };
  const own = { ...known, figures: [...known.figures, JSON.parse(byHand(typed)) as object] };
  const handMade = { ...before, [paths[0]!]: byHand(book), [paths[1]!]: byHand(own) };
  expect(await fixed(after, paths)).toEqual(await fixed(handMade, paths));
});

test('a change of one record in a file of many changes nothing else in it', async ({ page }) => {
  const before = await contentOf(ROOT);
  const path = 'content/books/electrical.json';
  await openEditor(page, before);
  const form = new Form(page);
  await form.open('books-lists/entries/electrical');
  await form.field('records').getByRole('button', { name: 'Expand All' }).click();
  await form.write('records.0.title', 'Another Title');
  await form.save();
  const [{ title }] = JSON.parse(before[path]!) as [{ title: string }];
  expect((await filesOf(page))[path]).toBe(before[path]!.replace(`"title": "${title}"`, '"title": "Another Title"'));
});

test('a topic with a component in its text becomes an MDX file that passes the checker', async ({ page }) => {
  test.slow();
  await openEditor(page, await contentOf(ROOT));
  const form = new Form(page);
  await form.open('topics/new');
  await form.write('title', 'An invented topic');
  await form.write('summary', 'A topic that is nowhere but here, and stands here to be written.');
  await form.choose('kind', 'knowledge');
  await form.choose('parent', 'SQL');
  await form.write('published', '2026-11-01');
  await form.write('updated', '2026-11-01');
  await form.field('draft').getByRole('switch').click();
  await form.insert('Aside');
  await form.part('kind').getByRole('radio', { name: 'caution' }).click();
  await form.part('title').locator('input').fill('Mind the gap');
  await form.part('content').locator('textarea').fill('There is **nothing** here.');
  await form.name('an-invented-topic');
  await form.save();

  const files = await filesOf(page);
  expect(files['content/topics/an-invented-topic.mdx']).toBe(`---
title: 'An invented topic'
summary: 'A topic that is nowhere but here, and stands here to be written.'
kind: 'knowledge'
parent: 'sql'
published: '2026-11-01'
updated: '2026-11-01'
draft: true
---

<Aside kind="caution" title="Mind the gap">

There is **nothing** here.

</Aside>
`);
  expect(await check(files)).toContain('0 errors');

  const path = 'content/topics/an-invented-topic.mdx';
  const handMade = `---
summary: "A topic that is nowhere but here, and stands here to be written."
title: An invented topic
draft: true
updated: 2026-11-01
published: 2026-11-01
parent: sql
kind: knowledge
---

<Aside kind="caution" title="Mind the gap">

There is **nothing** here.

</Aside>
`;
  expect(await fixed(files, [path])).toEqual(await fixed({ ...files, [path]: handMade }, [path]));
});

test('the form says what is wrong with a value in the words of the schema', async ({ page }) => {
  await openEditor(page, await contentOf(ROOT));
  const form = new Form(page);
  await form.open('books/new');
  await form.write('id', 'An Invented Book');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(form.field('id')).toContainText('an id has lower-case letters, digits and single hyphens');
  await expect(form.field('title')).toContainText('required');
});

test('the editor asks no other host for anything', async ({ page }) => {
  const answered: string[] = [];
  page.on('response', (response) => answered.push(new URL(response.url()).protocol + new URL(response.url()).host));
  await openEditor(page, await contentOf(ROOT));
  const own = new URL(page.url());
  const others = answered.filter((host) => host !== own.protocol + own.host && !/^(?:blob|data):/.test(host));
  expect(others).toEqual([]);
});

test('where the site names no repository, the editor offers a folder and no sign-in', async ({ page }) => {
  await page.goto('/admin/');
  await expect(page.getByRole('button', { name: 'Work with Local Repository' })).toBeVisible();
  await expect(page.getByRole('button', { name: /sign in/i })).toHaveCount(0);
});

test('the published page of such a site says in words where it can be edited', async ({ page, baseURL }) => {
  await page.route('https://pathleaf.example/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: baseURL + pathname }) });
  });
  await page.goto('https://pathleaf.example/admin/');
  await expect(page.getByText('This site names no repository, so it is edited in a folder only.')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});
