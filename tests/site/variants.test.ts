/** Builds of changed content, in a folder of their own: what the shipped content has no case of. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { load } from 'cheerio';
import { DIST } from './pages.ts';

const ROOT = join(DIST, '..');
const GUIDE = 'careers/backend-engineer/index.html';
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pathleaf-'));
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    await cp(join(ROOT, part), join(folder, part), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});

after(() => rm(folder, { recursive: true, force: true }));

const build = () => promisify(execFile)('npm', ['run', 'build'], { cwd: folder });
const page = async (file: string) => load(await readFile(join(folder, 'dist', file), 'utf8'));

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, 'content', file);
  const text = await readFile(path, 'utf8');
  const changed = change(text);
  assert.notEqual(changed, text, `${file} did not change`);
  await writeFile(path, changed);
}

function courseTitles(html: string): string[] {
  const $ = load(html);
  const titles = $('#courses').closest('section').find('ol.ranked .row-title');
  return titles.get().map((title) => $(title).text());
}

test('a provider that pays is disclosed before its first link, marked on each, and changes no order', async () => {
  const before = await readFile(join(DIST, GUIDE), 'utf8');
  await edit('providers.json', (text) => {
    const providers = JSON.parse(text) as { id: string; affiliate: unknown }[];
    const paying = { programme: 'Example programme', parameter: 'ref=pathleaf' };
    return JSON.stringify(providers.map((p) => (p.id === 'udemy' ? { ...p, affiliate: paying } : p)));
  });
  await build();
  const html = await readFile(join(folder, 'dist', GUIDE), 'utf8');
  const $ = load(html);
  const paid = $('a[rel~="sponsored"]');
  assert.ok(paid.length > 0, 'no link is marked as sponsored');
  for (const link of paid.get()) {
    assert.match($(link).attr('href') ?? '', /^https:\/\/www\.udemy\.com\/.*[?&]ref=pathleaf/);
    assert.match($(link).parent().text(), /\(paid link\)/);
  }
  assert.ok(html.indexOf('links on this page are paid: if you buy') < html.indexOf('rel="sponsored'));
  assert.ok(html.indexOf('links on this page are paid: if you buy') > 0);
  assert.doesNotMatch(html, /No link on this (page|site) is paid/);
  assert.deepEqual(courseTitles(html), courseTitles(before));
  const unpaid = await page('books/index.html');
  assert.match(unpaid('main').text(), /No link on this page is paid/);
});

test('a draft is in no page, list, search text or sitemap, and takes its pay and books along', async () => {
  await edit('careers/electrician.mdx', (text) => text.replace('\n---\n', '\ndraft: true\n---\n'));
  await build();
  await assert.rejects(page('careers/electrician/index.html'));
  await assert.rejects(page('reading-lists/electrician/index.html'));
  const careers = await page('careers/index.html');
  assert.doesNotMatch(careers('main').text(), /Electrician/);
  const sitemap = await readFile(join(folder, 'dist/sitemap-0.xml'), 'utf8');
  assert.doesNotMatch(sitemap, /careers\/electrician/);
});

test('a quotation leads to its source, which is then among the sources of the guide', async () => {
  await edit(
    'careers/accountant.mdx',
    (text) => `${text}
<Quote source="bls-ooh-2025" who="Nobody" where="page 0">

Words that stand for a quotation.

</Quote>
`,
  );
  await build();
  const $ = await page('careers/accountant/index.html');
  const quote = $('.prose figure.quote');
  assert.equal(quote.find('blockquote').text().trim(), 'Words that stand for a quotation.');
  assert.match(quote.find('figcaption').text().replace(/\s+/g, ' '), /^ ?Nobody\. .*; page 0\) ?$/);
  assert.equal(quote.find('cite a').attr('href'), '/sources/#bls-ooh-2025');
  assert.match($('#sources').closest('section').text(), /quotations/);
});

test('a build that content stops leaves the last good site as it was', async () => {
  const before = await readFile(join(folder, 'dist', GUIDE), 'utf8');
  await edit('courses/ux.json', (text) => text.replace('"provider": "', '"provider": "no-such-'));
  await assert.rejects(build(), (error: { stdout: string }) => {
    assert.match(error.stdout, /content\/courses\/ux\.json:\d+:\d+ .*no-such-/);
    return true;
  });
  assert.equal(await readFile(join(folder, 'dist', GUIDE), 'utf8'), before);
});
