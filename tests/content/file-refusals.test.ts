import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { listContent } from '#files/content-files.ts';
import { collections } from '#schemas/collections.ts';
import { placeOf, problemsOf, sharedParser, type Overlay } from './fixture-project.ts';

after(() => sharedParser[Symbol.dispose]());

/** The one problem of a project with these files. */
async function refusal(overlay: Overlay) {
  const problems = await problemsOf(overlay);
  assert.equal(problems.length, 1, problems.map(placeOf).join('\n'));
  return { place: placeOf(problems[0]!), message: problems[0]!.message };
}

const link = (target: string) => (path: string) => symlinkSync(target, path);

describe('The checker refuses files that Git cannot hold as fixtures', () => {
  it('a symbolic link to a file', async () => {
    const { place, message } = await refusal({ 'content/topics/passwords.mdx': link('/etc/passwd') });
    assert.equal(place, 'content/topics/passwords.mdx:1:1 symbolic-link');
    assert.match(message, /put the file itself here/);
  });

  it('a symbolic link to a folder in place of a collection', async () => {
    const { place } = await refusal({ 'content/interests': link('/tmp') });
    assert.equal(place, 'content/interests:1:1 symbolic-link');
  });

  it('a pipe, which would never end', async () => {
    const pipe = (path: string) => void execFileSync('mkfifo', [path]);
    const { place } = await refusal({ 'content/courses/pipe.json': pipe });
    assert.equal(place, 'content/courses/pipe.json:1:1 unexpected-file');
  });

  it('a file that is not UTF-8, with the line of the first bad byte', async () => {
    const latin1 = Buffer.from('---\ntitle: "Caf\u00e9"\n---\n', 'latin1');
    const { place, message } = await refusal({ 'content/topics/shorthand.mdx': latin1 });
    assert.equal(place, 'content/topics/shorthand.mdx:2:12 encoding');
    assert.match(message, /save the file as UTF-8/);
  });

  it('UTF-16, which some editors write', async () => {
    const { place } = await refusal({ 'content/topics/shorthand.mdx': Buffer.from('\ufeff---\n', 'utf16le') });
    assert.equal(place, 'content/topics/shorthand.mdx:1:1 encoding');
  });

  it('an MDX or JSON file over 512 kB', async () => {
    const problems = await problemsOf({
      'content/topics/long.mdx': `---\ntitle: x\n---\n${'word '.repeat(110_000)}`,
      'content/courses/many.json': `[${' '.repeat(600_000)}]`,
    });
    assert.deepEqual(problems.map(placeOf), [
      'content/courses/many.json:1:1 file-size',
      'content/topics/long.mdx:1:1 file-size',
    ]);
    assert.match(problems[0]!.message, /found 586 kB; a file has at most 512 kB: split it, or make it \.ndjson/);
  });

  it('front matter over 128 kB', async () => {
    const { place, message } = await refusal({ 'content/topics/long.mdx': `---\n${'# x\n'.repeat(40_000)}---\n` });
    assert.equal(place, 'content/topics/long.mdx:2:1 file-size');
    assert.match(message, /128 kB/);
  });

  for (const [name, better] of [
    ['aux.mdx', 'aux-1.mdx'],
    ['COM1.mdx', 'com1.mdx'],
    ['Über-Café.mdx', 'uber-cafe.mdx'],
    ['C++.mdx', 'c.mdx'],
  ] as const) {
    it(`a file named ${name}, which not every system can hold`, async () => {
      const { place, message } = await refusal({ [`content/topics/${name}`]: '---\n---\n' });
      assert.equal(place, `content/topics/${name}:1:1 file-name`);
      assert.ok(message.endsWith(`e.g. ${better}`), message);
    });
  }

  it('an .ndjson file of blank lines, and bytes that are not UTF-8 in one of its lines', async () => {
    const problems = await problemsOf({
      'content/courses/blank.ndjson': '\n  \n\n',
      'content/courses/latin.ndjson': Buffer.from('\n{"id": "caf\u00e9"}\n', 'latin1'),
    });
    assert.deepEqual(problems.map(placeOf), [
      'content/courses/blank.ndjson:1:1 empty-file',
      'content/courses/latin.ndjson:2:12 encoding',
    ]);
  });

  it('null bytes, in prose and in JSON', async () => {
    const problems = await problemsOf({
      'content/redirects.json': '[\u0000]',
      'content/pages/about.mdx': "---\ntitle: 'About'\n---\nA\u0000B\n",
    });
    const places = problems.map(placeOf);
    assert.ok(places.includes('content/redirects.json:1:2 hidden-character'));
    assert.ok(places.includes('content/pages/about.mdx:4:2 hidden-character'));
  });

  it('a file it may not read', { skip: process.getuid?.() === 0 && 'root may read everything' }, async () => {
    const { place } = await refusal({ 'content/interests.json': (path) => chmodSync(path, 0) });
    assert.equal(place, 'content/interests.json:1:1 unexpected-file');
  });

  it('a folder it may not read', { skip: process.getuid?.() === 0 && 'root may read everything' }, async () => {
    const root = mkdtempSync(join(tmpdir(), 'folder-'));
    const folder = join(root, 'content/courses');
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0);
    const { problems } = await listContent(root, collections);
    chmodSync(folder, 0o700);
    rmSync(root, { recursive: true });
    assert.deepEqual(problems.map(placeOf), ['content/courses:1:1 unexpected-file']);
    assert.match(problems[0]!.message, /check its permissions/);
  });
});

describe('The checker accepts what editors on other systems write', () => {
  it('a byte order mark and line ends of Windows', async () => {
    const about = [
      '\ufeff---',
      "title: 'About'",
      "summary: 'A page that says something about the site and about who writes it.'",
      "published: '2026-01-10'",
      "updated: '2026-02-10'",
      '---',
      '',
      '## Words',
      '',
      'More words.',
      '',
    ].join('\r\n');
    assert.deepEqual(await problemsOf({ 'content/pages/about.mdx': about }), []);
  });
});
