import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { placeOf, problemsOf, sharedParser, type Overlay } from './fixture-project.ts';

after(() => sharedParser[Symbol.dispose]());

/** Generous, so that a busy machine passes; what it guards against takes minutes or never ends. */
const timeout = 60_000;

const topic = (frontMatter: string, body = 'Words.') => `---\n${frontMatter}\n---\n\n${body}\n`;
const good = [
  "title: 'Shorthand'",
  "summary: 'A topic that exists in order to be named by the other entries here.'",
  'kind: skill',
  "published: '2026-01-10'",
  "updated: '2026-02-10'",
].join('\n');

async function placesOf(overlay: Overlay): Promise<string[]> {
  return (await problemsOf(overlay)).map(placeOf);
}

describe('A hostile file costs seconds and ends with a message', () => {
  it('aliases that multiply', { timeout }, async () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const bomb = letters.map((letter, i) =>
      i === 0 ? `${letter}: &${letter} [x, x]` : `${letter}: &${letter} [${`*${letters[i - 1]}, `.repeat(9)}]`,
    );
    const places = await placesOf({ 'content/topics/bomb.mdx': topic(bomb.join('\n')) });
    assert.equal(places[0], 'content/topics/bomb.mdx:2:7 yaml-alias');
    assert.ok(places.length <= 20);
  });

  it('a line of 10 MB in a list of courses', { timeout }, async () => {
    const line = `{"id":"long","title":"${'x'.repeat(10_000_000)}"}`;
    const problems = await problemsOf({ 'content/courses/feed.ndjson': `{}\n${line}\n{"id": 1}\n` });
    const long = problems.filter(({ rule }) => rule === 'file-size');
    assert.deepEqual(long.map(placeOf), ['content/courses/feed.ndjson:2:1 file-size']);
    assert.match(long[0]!.message, /more than 32 kB/);
    assert.ok(problems.some((p) => p.line === 3 && p.rule === 'schema'));
  });

  const deep: Record<string, string> = {
    'lists in JSON': '['.repeat(250_000),
    'objects in JSON': '{"a":'.repeat(100_000),
    'crossed brackets in JSON': '[}'.repeat(250_000),
  };
  for (const [what, text] of Object.entries(deep)) {
    it(`250,000 nested ${what}`, { timeout }, async () => {
      const problems = await problemsOf({ 'content/courses/deep.json': text });
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.rule, /^(depth|syntax)$/);
    });
  }

  for (const nested of ['a: ' + '['.repeat(60_000), 'a: ' + '{a: '.repeat(30_000), '- '.repeat(60_000), '? '.repeat(60_000)]) {
    it(`deep front matter such as ${nested.slice(0, 12)}`, { timeout }, async () => {
      const problems = await problemsOf({ 'content/topics/deep.mdx': topic(nested) });
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.rule, /^(depth|syntax|front-matter)$/);
      assert.doesNotMatch(problems[0]!.message, /stack|Error/);
    });
  }

  const bodies: Record<string, string> = {
    'an expression that crashes the native parser': `{${'('.repeat(100_000)}${')'.repeat(100_000)}}`,
    'an export that crashes the native parser': `export const a = ${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    'quotations 400,000 levels deep': '>'.repeat(400_000),
    'braces that never close': '{'.repeat(400_000),
    'tags that never close': '<a>'.repeat(130_000),
  };
  for (const [what, body] of Object.entries(bodies)) {
    it(what, { timeout }, async () => {
      const problems = await problemsOf({ 'content/topics/shorthand.mdx': topic(good, body) });
      assert.deepEqual([...new Set(problems.map(({ rule }) => rule))], ['mdx-syntax']);
      assert.equal(problems[0]!.file, 'content/topics/shorthand.mdx');
    });
  }

  const prose: Record<string, string> = {
    'quotations that never close': '<Quote '.repeat(20_000),
    'comments that never close': '{/* a '.repeat(20_000),
    'the beginning of a phrase, again and again': "in today's a a a a ".repeat(25_000),
    'a phrase with 400,000 spaces in it': `in${' '.repeat(400_000)}today`,
    'one sentence of 200,000 words': 'a '.repeat(200_000),
    'ten thousand sentences that are too long': `${'a b '.repeat(21)}. A`.repeat(4_000),
    'bars, stars, brackets and hyphens': '|*[-_ '.repeat(80_000),
    'empty lines': '\n \n'.repeat(130_000),
  };
  for (const [what, body] of Object.entries(prose)) {
    it(`prose that is read for its style: ${what}`, { timeout }, async () => {
      const problems = await problemsOf({ 'content/topics/shorthand.mdx': topic(good, `${body}\n\nPassionate about filing.`) });
      assert.ok(problems.some(({ rule }) => rule === 'weak-phrase' || rule === 'mdx-syntax'));
    });
  }

  it('100,000 references that lead nowhere, each reported', { timeout }, async () => {
    const line = (i: number) =>
      JSON.stringify({
        id: `course-${i}`,
        title: 'Filing Again',
        provider: `nobody-${i}`,
        url: `https://school.example.org/${i}`,
        topics: ['filing'],
        language: 'en',
        price: 'free',
        source: 'list-a',
        checked: { date: '2026-05-01', how: 'listed in list-a' },
      });
    const feed = Array.from({ length: 100_000 }, (_, i) => line(i)).join('\n');
    const problems = await problemsOf({ 'content/courses/feed.ndjson': feed });
    assert.equal(problems.length, 100_000);
    assert.equal(placeOf(problems[99_999]!), 'content/courses/feed.ndjson:100000:56 references');
  });

  it('thousands of wrong figures in one file', { timeout }, async () => {
    const figures = Array.from({ length: 4_000 }, () => ({ place: 'nowhere', currency: 'XX', p10: 2, p90: 1 }));
    const problems = await problemsOf({ 'content/salaries/records-clerk.json': JSON.stringify({ figures }) });
    assert.ok(problems.length > 20_000);
  });

  it('keys that every object inherits', { timeout }, async () => {
    const keys = ['constructor', 'toString', 'hasOwnProperty', '__defineGetter__', 'then'];
    const problems = await problemsOf({
      'content/topics/shorthand.mdx': topic(`${good}\n${keys.map((key) => `${key}: 1`).join('\n')}`, '<constructor /><toString.call />'),
      'content/redirects.json': '[{"id": "constructor", "to": "/toString/"}]',
    });
    const unknown = problems.filter(({ rule }) => rule === 'unknown-key');
    assert.equal(unknown.length, keys.length);
    assert.ok(problems.every(({ message }) => !message.includes('[native code]')));
  });
});
