import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { contentOf, filesOf, Form, openEditor, writeFiles } from './editor-form.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What the checker says of a copy of the project that holds these files. */
async function check(files: Record<string, string>): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'pathleaf-editor-'));
  try {
    await writeFiles(scratch, files);
    const command = join(ROOT, 'src/commands/check.ts');
    const { stdout } = await promisify(execFile)('node', [command, '--root', scratch]);
    return stdout;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

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
  await form.choose(at('source'), 'bls-oews-2025');
  await form.choose(at('match.occupation'), 'exact');
  await form.choose(at('match.place'), 'exact');
  await form.write(at('n'), 'not published');
  await form.save();

  const after = await filesOf(page);
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  expect(changed.sort()).toEqual(['content/books/an-invented-book.json', 'content/salaries/electrician.json']);
  const pay = JSON.parse(after['content/salaries/electrician.json']!) as { figures: unknown[] };
  expect(pay.figures.at(-1)).toMatchObject({ place: 'france', median: 31000, p10: 'not published' });
  expect(await check(after)).toContain('0 errors');
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
