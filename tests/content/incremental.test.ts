import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { OpenCheck } from '#check/open-check.ts';
import { cacheFile, loadParsed, parserVersion, saveParsed } from '#check/parse-cache.ts';
import { ProseParser } from '#check/prose/parser.ts';
import { FixtureProject, FIXTURES, sharedParser, TODAY } from './fixture-project.ts';

after(() => sharedParser[Symbol.dispose]());

const today = () => TODAY;
const cold = (root: string) => checkContent(root, { today: TODAY, parser: sharedParser });

/** Numbers from 0 to 1 that are the same for each seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const overlays = readdirSync(FIXTURES).filter((name) => name !== '_base');

/** Makes one change to the project and says which. */
function edit(root: string, random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const files = readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(root, 'content', name)).isFile(),
  );
  const file = join(root, 'content', pick(files));
  const change = pick(['lay', 'lay', 'restore', 'delete', 'cut off', 'swap lines', 'type', 'touch']);
  if (change === 'lay') {
    const overlay = join(FIXTURES, pick(overlays), pick(['good', 'bad']));
    if (existsSync(overlay)) cpSync(overlay, root, { recursive: true });
    return `lay ${overlay}`;
  }
  const text = readFileSync(file, 'utf8');
  const at = Math.floor(random() * text.length);
  const lines = text.split('\n');
  if (change === 'restore') cpSync(join(FIXTURES, '_base'), root, { recursive: true });
  if (change === 'delete') rmSync(file);
  if (change === 'cut off') writeFileSync(file, text.slice(0, at));
  if (change === 'swap lines') writeFileSync(file, lines.toReversed().join('\n'));
  if (change === 'type') writeFileSync(file, text.slice(0, at) + pick(['x', '"', '{', '\n', '”', '0']) + text.slice(at + 1));
  if (change === 'touch') writeFileSync(file, text);
  return `${change} ${file}`;
}

describe('A check that is kept open', () => {
  for (const seed of [1, 2, 3]) {
    it(`finds what a new one finds, after each of 40 random edits (seed ${seed})`, { timeout: 120_000 }, async () => {
      using project = new FixtureProject();
      using check = new OpenCheck(project.root, { today, parser: sharedParser });
      const random = randomNumbers(seed);
      const done: string[] = [];
      let withProblems = 0;
      for (let step = 0; step < 40; step += 1) {
        done.push(edit(project.root, random));
        const { problems } = await check.update();
        assert.deepEqual(problems, await cold(project.root), done.join('\n'));
        if (problems.length > 0) withProblems += 1;
      }
      assert.ok(withProblems > 10);
    });
  }

  it('asks for the day at each check', async () => {
    using project = new FixtureProject();
    let day = TODAY;
    using check = new OpenCheck(project.root, { today: () => day, parser: sharedParser });
    assert.equal((await check.update()).problems.length, 0);
    day = '2026-01-01';
    assert.ok((await check.update()).problems.some(({ rule }) => rule === 'dates'));
  });

  it('finds the same for two who ask at once', async () => {
    using project = new FixtureProject(join(FIXTURES, 'prose-link/bad'));
    using parser = new ProseParser();
    using check = new OpenCheck(project.root, { today, parser });
    const [first, second] = await Promise.all([check.update(), check.update()]);
    assert.deepEqual(first.problems, await cold(project.root));
    assert.deepEqual(second.problems, first.problems);
  });

  it('parses no text twice', async () => {
    using project = new FixtureProject();
    using parser = new CountingParser();
    using check = new OpenCheck(project.root, { today, parser });
    await check.update();
    const first = parser.count;
    assert.ok(first > 0);
    const topic = join(project.root, 'content/topics/filing.mdx');
    writeFileSync(topic, readFileSync(topic, 'utf8').replace("'Filing'", "'Filing of papers'"));
    await check.update();
    assert.equal(parser.count, first);
    writeFileSync(topic, `${readFileSync(topic, 'utf8')}\nMore words.\n`);
    await check.update();
    assert.equal(parser.count, first + 1);
  });
});

class CountingParser extends ProseParser {
  count = 0;
  override parse(source: string) {
    this.count += 1;
    return super.parse(source);
  }
}

describe('What is kept between two runs', () => {
  /** The parses of a new check that may use the cache, and the problems it found. */
  async function run(root: string) {
    using parser = new CountingParser();
    using check = new OpenCheck(root, { today, parser, usesCache: true });
    return { problems: (await check.update()).problems, parses: parser.count };
  }

  async function withCache(test: (root: string, file: string) => Promise<void>): Promise<void> {
    using project = new FixtureProject(join(FIXTURES, 'prose-link/bad'));
    const file = cacheFile(project.root);
    try {
      await test(project.root, file);
    } finally {
      rmSync(file, { force: true });
    }
  }

  it('spares the second run all parsing and changes nothing that it finds', () =>
    withCache(async (root) => {
      const first = await run(root);
      const second = await run(root);
      assert.ok(first.parses > 0 && first.problems.length > 0);
      assert.deepEqual(second, { problems: first.problems, parses: 0 });
    }));

  const damages: Record<string, (bytes: Buffer) => Buffer> = {
    'cut off': (bytes) => bytes.subarray(0, bytes.length / 2),
    empty: () => Buffer.of(),
    'changed in one byte': (bytes) => Buffer.from(bytes.map((byte, i) => (i === bytes.length - 40 ? byte ^ 1 : byte))),
    'written by something else': () => Buffer.from('{"prose": {}}'),
  };
  for (const [how, damage] of Object.entries(damages)) {
    it(`is written anew without a word when it is ${how}`, () =>
      withCache(async (root, file) => {
        const first = await run(root);
        writeFileSync(file, damage(readFileSync(file)));
        assert.deepEqual(await run(root), first);
        assert.equal((await run(root)).parses, 0);
      }));
  }

  it('is not used by another version of the code', () =>
    withCache(async (root, file) => {
      await run(root);
      const parsed = await loadParsed(file, parserVersion());
      assert.ok(parsed!.prose.size > 0);
      await saveParsed(file, 'x'.repeat(44), parsed!);
      assert.equal(await loadParsed(file, parserVersion()), undefined);
      assert.ok((await run(root)).parses > 0);
    }));

  it('holds nothing that the content no longer has', () =>
    withCache(async (root, file) => {
      await run(root);
      const before = (await loadParsed(file, parserVersion()))!.frontMatter.size;
      rmSync(join(root, 'content/topics/typing.mdx'));
      writeFileSync(join(root, 'content/topics/sorting.mdx'), readFileSync(join(root, 'content/topics/sorting.mdx'), 'utf8').replace('few', 'some'));
      await run(root);
      assert.equal((await loadParsed(file, parserVersion()))!.frontMatter.size, before - 1);
    }));

  it('is no reason to fail where it cannot be written', async () => {
    using project = new FixtureProject({ 'a-file': '' });
    await saveParsed(join(project.root, 'a-file/cache'), parserVersion(), { frontMatter: new Map(), prose: new Map() });
    assert.equal(await loadParsed(join(project.root, 'a-file/cache'), parserVersion()), undefined);
  });
});
