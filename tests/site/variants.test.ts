/** Builds of changed content, in a folder of their own: what the shipped content has no case of. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, glob, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
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

const build = (...options: string[]) => promisify(execFile)('npm', ['run', 'build', '--', ...options], { cwd: folder });
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

const DRAFT_FILES = ['careers/glowworm-keeper.mdx', 'topics/glowworm-keeping.mdx', 'pages/glowworm-policy.mdx'];
const DRAFT_RECORDS = ['salaries/glowworm-keeper.json', 'reading-lists/glowworm-keeper.json'];

/** A draft of each kind, related to what is published, with pay and picked books. */
async function addDrafts(): Promise<void> {
  const summary = 'What a keeper of glowworms does by night, and by day when nothing glows at all.';
  const prose = (line: string) => Array.from({ length: 60 }, (_, i) => `Night ${i + 1}: ${line}.`).join(' ');
  const why = 'The work cannot be done without it on any evening of the year.';
  await addGuide('glowworm-keeper', {
    title: 'Glowworm Keeper',
    summary,
    fields: ['software'],
    education: { typical: 'No formal education', source: 'bls-ep-2024-34' },
    topics: ['glowworm-keeping', 'sql', 'git'].map((topic) => ({ topic, tier: 'essential', why })),
    path: ['First', 'Second'].map((name) => stage(name, { topics: ['glowworm-keeping'] })),
    draft: true,
  });
  const topic = { ...minimal.topics(), title: 'Glowworm keeping', summary, draft: true };
  const policy = { ...minimal.pages(), title: 'Glowworm policy', summary, draft: true };
  const pay = figure({
    place: 'united-kingdom',
    currency: 'GBP',
    source: 'ons-ashe-2025',
    asOf: '2025-04',
    note: 'Typed by a test.',
  });
  const write = (file: string, text: string) => writeFile(join(folder, 'content', file), text);
  await write(DRAFT_FILES[1]!, `---\n${JSON.stringify(topic)}\n---\n\n${prose('the glowworms are counted')}\n`);
  await write(DRAFT_FILES[2]!, `---\n${JSON.stringify(policy)}\n---\n\n${prose('no glowworm is sold')}\n`);
  await write(DRAFT_RECORDS[0]!, JSON.stringify({ figures: [pay] }));
  await write(DRAFT_RECORDS[1]!, JSON.stringify({ subject: 'career', picks: [], updated: '2026-01-15' }));
}

/** Names of the built files, and their texts, unpacked; Pagefind's are compressed. */
async function builtTexts(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for await (const entry of glob('**/*', { cwd: join(folder, 'dist'), withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    texts.set(path.slice(join(folder, 'dist').length), (isPacked ? gunzipSync(bytes) : bytes).toString('utf8'));
  }
  return texts;
}

test('drafts are nowhere in a published build, and neither is the desk', async () => {
  await addDrafts();
  await build();
  const texts = await builtTexts();
  assert.ok(texts.size > 300 && texts.has('/index.html'));
  const leaks = [...texts].filter(([file, text]) => /glowworm|href="\/desk\//i.test(file + text)).map(([file]) => file);
  assert.deepEqual(leaks, []);
  assert.ok(!texts.has('/desk/index.html'));
});

test('drafts are everywhere in a build with --drafts, which no search engine may keep', async () => {
  await build('--drafts');
  const texts = await builtTexts();
  for (const file of ['careers/glowworm-keeper', 'topics/glowworm-keeping', 'glowworm-policy']) {
    const $ = await page(`${file}/index.html`);
    assert.equal($('h1 .draft').text(), 'Draft', file);
  }
  const badged = async (file: string) =>
    (await page(file))('.row-title:has(.draft)').text().replace(/\s+/g, ' ').trim();
  assert.equal(await badged('careers/index.html'), 'Glowworm Keeper Draft');
  assert.equal(await badged('topics/index.html'), 'Glowworm keeping Draft');
  assert.match(texts.get('/addresses.json') ?? '', /glowworm-keeper/);
  assert.ok([...texts].some(([file, text]) => file.endsWith('.pf_fragment') && text.includes('Glowworm Keeper')));
  const pages = [...texts].filter(([file]) => file.endsWith('.html'));
  const open = pages.filter(([, html]) => !html.includes('<meta name="robots" content="noindex"'));
  assert.deepEqual(
    open.map(([file]) => file),
    [],
  );
  assert.match(texts.get('/robots.txt') ?? '', /^Disallow: \/$/m);
  assert.ok(![...texts.keys()].some((file) => file.startsWith('/sitemap')));
  const desk = texts.get('/desk/index.html') ?? '';
  assert.match(desk, /content\/careers\/glowworm-keeper\.mdx:\d+/);
  assert.ok(!desk.includes('vscode:') && !desk.includes(folder), 'the desk says where it was built');
  for (const file of [...DRAFT_FILES, ...DRAFT_RECORDS]) await rm(join(folder, 'content', file));
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
  await addGuide(id, {
    title,
    summary: `${title}: work that nobody is paid for today, which is what this guide is here to show.`,
    fields: ['street-lighting'],
    education: { typical: 'No formal education', source: 'bls-ep-2024-34' },
    topics: topics.map((topic) => ({ topic, tier: 'essential', why })),
    path: ['First', 'Second'].map((name) => stage(name, { topics })),
  });
}

async function addGuide(id: string, over: Record<string, unknown> & { title: string }): Promise<void> {
  const guide = { ...minimal.careers(), ...over };
  const prose = Array.from({ length: 40 }, (_, i) => `Street ${i + 1} of ${over.title} is lit before the others.`);
  await writeFile(
    join(folder, `content/careers/${id}.mdx`),
    `---\n${JSON.stringify(guide)}\n---\n\n## The work\n\n${prose.join(' ')}\n`,
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
  const only = {
    ...figure({ place: 'united-kingdom', currency: 'GBP', source: 'ons-ashe-2025', asOf: '2025-04' }),
    note: 'Typed by a test.',
  };
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
