import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { OpenCheck } from '#check/open-check.ts';
import { changesBetween } from '#check/problem-changes.ts';
import { watchCheck } from '#check/watcher.ts';
import { FixtureProject, FIXTURES, sharedParser, TODAY } from './fixture-project.ts';

after(() => sharedParser[Symbol.dispose]());

/** Generous, so that a busy machine passes. */
const timeout = 60_000;

/** Watches a project; `next` waits for the next check. */
function watching(root: string, check = new OpenCheck(root, { today: () => TODAY, parser: sharedParser })) {
  const ending = new AbortController();
  const changes = watchCheck(check, root, { signal: ending.signal, interval: 20 });
  return {
    next: async () => {
      const { value } = await changes.next();
      assert.ok(value, 'the watching has ended');
      return { fresh: value.fresh.map(({ rule }) => rule), mended: value.mended.map(({ rule }) => rule), count: value.result.problems.length };
    },
    end: () => {
      ending.abort();
      return changes.next();
    },
    [Symbol.dispose]: () => ending.abort(),
  };
}

describe('A check that watches', { timeout }, () => {
  const topicOf = (root: string) => join(root, 'content/topics/filing.mdx');
  const write = (file: string, from: string, to: string) => writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

  it('tells what is new, and what is mended', async () => {
    using project = new FixtureProject();
    using watch = watching(project.root);
    const leaf = join(project.root, 'content/topics/typing.mdx');
    assert.deepEqual(await watch.next(), { fresh: [], mended: [], count: 0 });
    write(leaf, 'kind: skill', 'kind: Skil');
    assert.deepEqual(await watch.next(), { fresh: ['schema'], mended: [], count: 1 });
    write(leaf, 'kind: Skil', 'kind: skill\nparent: filling');
    assert.deepEqual(await watch.next(), { fresh: ['references'], mended: ['schema'], count: 1 });
    write(leaf, 'parent: filling', 'parent: filing');
    assert.deepEqual(await watch.next(), { fresh: [], mended: ['references'], count: 0 });
  });

  it('lists what is wrong at the start', async () => {
    using project = new FixtureProject(join(FIXTURES, 'percentiles/bad'));
    using watch = watching(project.root);
    assert.deepEqual(await watch.next(), { fresh: ['percentiles', 'percentiles'], mended: [], count: 2 });
  });

  it('sees a file of public/ come', async () => {
    using project = new FixtureProject({ 'public/images/none.txt': '' });
    using watch = watching(project.root);
    await watch.next();
    write(topicOf(project.root), 'What the topic is', '![A drawer](/images/drawer.png)\n\nWhat the topic is');
    assert.deepEqual((await watch.next()).fresh, ['prose-image']);
    writeFileSync(join(project.root, 'public/images/drawer.png'), 'an image');
    assert.deepEqual((await watch.next()).mended, ['prose-image']);
  });

  it('outlives a folder that is deleted, and content/ itself', async () => {
    using project = new FixtureProject();
    using watch = watching(project.root);
    await watch.next();
    rmSync(join(project.root, 'content/topics'), { recursive: true });
    assert.ok((await watch.next()).fresh.includes('references'));
    rmSync(join(project.root, 'content'), { recursive: true });
    assert.deepEqual((await watch.next()).fresh, ['unexpected-file', 'missing-file']);
    cpSync(join(FIXTURES, '_base'), project.root, { recursive: true });
    assert.equal((await watch.next()).count, 0);
  });

  it('outlives a file that is written by halves, and one that takes the place of another', async () => {
    using project = new FixtureProject();
    using watch = watching(project.root);
    await watch.next();
    const file = topicOf(project.root);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, '');
    assert.ok((await watch.next()).fresh.includes('empty-file'));
    writeFileSync(file, text.slice(0, 20));
    assert.ok((await watch.next()).fresh.includes('front-matter'));
    writeFileSync(`${project.root}/new`, text);
    renameSync(`${project.root}/new`, file);
    assert.equal((await watch.next()).count, 0);
  });

  it('checks once after a burst of saves', async () => {
    using project = new FixtureProject();
    using watch = watching(project.root);
    await watch.next();
    const next = watch.next();
    for (const kind of ['a', 'b', 'c', 'd', 'Skil']) {
      write(topicOf(project.root), /kind: \w+/.exec(readFileSync(topicOf(project.root), 'utf8'))![0], `kind: ${kind}`);
      await wait(5);
    }
    assert.deepEqual(await next, { fresh: ['schema'], mended: [], count: 1 });
  });

  it('speaks while saves go on without an end, and of the last one when they end', async () => {
    using project = new FixtureProject();
    using watch = watching(project.root);
    await watch.next();
    write(topicOf(project.root), 'kind: skill', 'kind: Skil');
    const saves = setInterval(() => writeFileSync(join(project.root, 'public/saved.txt'), `${performance.now()}`), 5);
    mkdirSync(join(project.root, 'public'), { recursive: true });
    try {
      const seen = await Promise.race([watch.next(), wait(20_000)]);
      assert.deepEqual(seen, { fresh: ['schema'], mended: [], count: 1 });
    } finally {
      clearInterval(saves);
    }
    write(topicOf(project.root), 'kind: Skil', 'kind: skill');
    while ((await watch.next()).count > 0);
  });

  it('says nothing of a check that a file changed under', async () => {
    using project = new FixtureProject();
    let updates = 0;
    const check = new (class extends OpenCheck {
      override async update() {
        const checked = await super.update();
        updates += 1;
        if (updates === 2) write(topicOf(project.root), 'kind: Skil', 'kind: skill\nparent: typign');
        return checked;
      }
    })(project.root, { today: () => TODAY, parser: sharedParser });
    using watch = watching(project.root, check);
    await watch.next();
    write(topicOf(project.root), 'kind: skill', 'kind: Skil');
    assert.deepEqual(await watch.next(), { fresh: ['references'], mended: [], count: 1 });
    assert.equal(updates, 3);
  });

  it('ends when it is told to', async () => {
    using project = new FixtureProject();
    using watch = watching(project.root);
    await watch.next();
    assert.deepEqual(await watch.end(), { value: undefined, done: true });
  });

  it('ends cleanly on Ctrl-C', { skip: process.platform === 'win32' && 'there are no signals' }, async () => {
    using project = new FixtureProject(join(FIXTURES, 'percentiles/bad'));
    const command = join(import.meta.dirname, '../../src/commands/check.ts');
    const child = spawn(process.execPath, [command, '--watch', '--no-cache', '--root', project.root, '--today', TODAY]);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const said = async (words: RegExp) => {
      while (!words.test(output)) await wait(20);
    };
    await said(/Ctrl-C ends/);
    write(join(project.root, 'content/topics/filing.mdx'), 'kind: skill', 'kind: Skil');
    await said(/\nnew {4}content\/topics\/filing\.mdx:4:7 schema .*\n18 files and \d+ records checked: 3 errors and 0 warnings in 2 files \(\d+ ms\)\n$/);
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number];
    assert.equal(code, 0);
    assert.doesNotMatch(output, /^\s+at /m);
  });
});

describe('What has changed between two checks', () => {
  const problem = (line: number, message = 'found a; write b') => ({ rule: 'schema', file: 'content/a.json', line, column: 1, message, severity: 'error' as const });

  it('leaves out a problem that has moved to another line', () => {
    assert.deepEqual(changesBetween([problem(3)], [problem(4)]), { fresh: [], mended: [] });
    const twice = (line: number) => problem(9, `found the id twice; it is first at content/a.json:${line}; keep one`);
    assert.deepEqual(changesBetween([twice(3)], [twice(4)]), { fresh: [], mended: [] });
  });

  it('counts equal problems', () => {
    assert.deepEqual(changesBetween([problem(3)], [problem(3), problem(5)]), { fresh: [problem(5)], mended: [] });
    assert.deepEqual(changesBetween([problem(3), problem(5)], []), { fresh: [], mended: [problem(3), problem(5)] });
  });
});
