/** Builds of changed content, in a folder of their own: what the shipped content has no case of. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { load } from 'cheerio';
import { figure, minimal, stage } from '../fixtures/records.ts';
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

test('with a repository, each page of an entry leads to its file there, at the line of its record', async () => {
  const repository = 'https://git.example.org/guide';
  await edit('site.json', (text) => JSON.stringify({ ...(JSON.parse(text) as object), repository, branch: 'trunk' }));
  await build();
  for (const [address, file] of [
    ['careers/accountant', 'careers/accountant.mdx'],
    ['topics/sql', 'topics/sql.mdx'],
    ['about', 'pages/about.mdx'],
    ['reading-lists/accountant', 'reading-lists/accountant.json'],
    ['sources', 'sources.json'],
    ['books/accelerate', 'books/backend.json'],
    ['places/boston-cambridge-newton-ma-nh', 'places.json'],
  ] as const) {
    const $ = await page(`${address}/index.html`);
    const link = $('main a').filter((_, found) => $(found).text() === 'Suggest an edit');
    const [found, line = '1'] = (link.attr('href') ?? '').split('#L');
    assert.equal(found, `${repository}/edit/trunk/content/${file}`);
    if (file !== 'books/backend.json' && file !== 'places.json') continue;
    const lines = (await readFile(join(folder, 'content', file), 'utf8')).split('\n');
    assert.equal(lines[Number(line)]?.trim(), `"id": "${address.split('/')[1]}",`);
  }
});

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

/** Adds a guide that names topics no course, book or other guide knows. */
async function addBareGuide(id: string, title: string): Promise<void> {
  const why = 'The work cannot be done without it on any evening of the year.';
  const topics = ['lamp-lighting', 'wick-trimming', 'gas-mains'];
  const guide = {
    ...minimal.careers(),
    title,
    summary: `${title}: work that nobody is paid for today, which is what this guide is here to show.`,
    fields: ['street-lighting'],
    education: { typical: 'No formal education', source: 'bls-ep-2024-34' },
    topics: topics.map((topic) => ({ topic, tier: 'essential', why })),
    path: ['First', 'Second'].map((name) => stage(name, { topics })),
  };
  const prose = Array.from({ length: 40 }, (_, i) => `Street ${i + 1} of ${title} is lit before the others.`).join(' ');
  await writeFile(
    join(folder, `content/careers/${id}.mdx`),
    `---\n${JSON.stringify(guide)}\n---\n\n## The work\n\n${prose}\n`,
  );
}

test('what is missing is said with its reason and the next step, on every kind of page', async () => {
  const words = (topic: string) => Array.from({ length: 40 }, (_, i) => `Lamp ${i + 1} needs ${topic} too.`).join(' ');
  for (const [id, title] of [
    ['lamp-lighting', 'Lamp lighting'],
    ['wick-trimming', 'Wick trimming'],
    ['gas-mains', 'Gas mains'],
    ['moonlight', 'Moonlight'],
  ] as const) {
    const data = { ...minimal.topics(), title, summary: `${title}, which no course and no book of this site teaches.` };
    await writeFile(join(folder, `content/topics/${id}.mdx`), `---\n${JSON.stringify(data)}\n---\n\n${words(title)}\n`);
  }
  const summary = 'Light in the streets, before there was electric light to switch on at dusk.';
  await edit('fields.json', (text) => {
    const fields = JSON.parse(text) as unknown[];
    const lighting = { id: 'street-lighting', title: 'Street lighting', summary };
    return JSON.stringify([...fields, lighting, { id: 'sky', title: 'The sky', summary: `${summary} And above.` }]);
  });
  await addBareGuide('lamplighter', 'Lamplighter');
  await addBareGuide('linkman', 'Linkman');
  const only = { ...figure({ place: 'united-kingdom', currency: 'GBP', source: 'ons-ashe-2025', asOf: '2025-04' }) };
  await writeFile(join(folder, 'content/salaries/linkman.json'), JSON.stringify({ figures: [only] }));
  await writeFile(
    join(folder, 'content/reading-lists/lamplighter.json'),
    JSON.stringify({ subject: 'career', picks: [], updated: '2026-01-15' }),
  );
  await build();

  const emptyOf = async (file: string) => {
    const $ = await page(file);
    for (const state of $('main .empty').get()) {
      assert.ok($(state).find('a[href]').length > 0, `${file}: a dead end: ${$(state).text()}`);
      assert.ok($(state).find('p').length >= 3, `${file}: a reason is missing: ${$(state).text()}`);
    }
    assert.equal($('main ol.shelf > li, main ul.shelf > li').length, 0);
    return $('main .empty .empty-what')
      .get()
      .map((what) => $(what).text().trim());
  };
  assert.deepEqual(await emptyOf('careers/lamplighter/index.html'), [
    'No pay figures for this career yet',
    'No courses listed yet',
    'No books picked yet',
  ]);
  assert.deepEqual(await emptyOf('careers/linkman/index.html'), [
    'Pay of one place only: United Kingdom',
    'No courses listed yet',
    'No books picked yet',
  ]);
  assert.deepEqual(await emptyOf('reading-lists/lamplighter/index.html'), ['No books picked yet']);
  assert.deepEqual(await emptyOf('fields/sky/index.html'), ['No guide in this field yet']);
  assert.deepEqual(await emptyOf('topics/moonlight/index.html'), [
    'No career here names it yet',
    'No course in our records teaches it yet',
    'No book in our records covers it yet',
  ]);
  const bare = await page('careers/lamplighter/index.html');
  assert.match(bare('.empty a[href^="/sources/#"]').text(), /Annual Survey of Hours and Earnings/);
  assert.equal(bare('.pay-table').length, 0);
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
