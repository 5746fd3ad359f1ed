import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { collections, type CollectionName } from '#schemas/collections.ts';
import { recordsLoader } from '../../src/loaders/records.ts';
import { minimal } from '../fixtures/records.ts';

const root = mkdtempSync(join(tmpdir(), 'pathleaf-loader-'));
after(() => rmSync(root, { recursive: true, force: true }));

interface Stored {
  id: string;
  data: Record<string, unknown>;
  filePath?: string;
  digest?: string;
}

/** Writes `files` (paths below `content/`), loads the collection and answers what the store then holds. */
async function load(name: CollectionName, files: Record<string, string>, earlier: Stored[] = []): Promise<Stored[]> {
  rmSync(join(root, 'content'), { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, 'content', file, '..'), { recursive: true });
    writeFileSync(join(root, 'content', file), text);
  }
  const stored = new Map(earlier.map((entry) => [entry.id, entry]));
  const context = {
    config: { root: pathToFileURL(`${root}/`) },
    store: {
      keys: () => [...stored.keys()],
      clear: () => stored.clear(),
      set: (entry: Stored) => stored.set(entry.id, entry),
    },
    parseData: ({ data }: { data: unknown }) => collections[name].schema.parse(data),
    generateDigest: (data: unknown) => createHash('sha256').update(JSON.stringify(data)).digest('hex'),
  } as unknown as LoaderContext;
  await recordsLoader(name).load(context);
  return [...stored.values()];
}

const course = (id: string) => ({ ...minimal.courses(), id });
const ids = (entries: Stored[]) => entries.map(({ id }) => id);

describe('the loader of records', () => {
  test('takes one record, a list and a record a line, each by its id', async () => {
    const entries = await load('courses', {
      'courses/a.json': JSON.stringify(course('one')),
      'courses/b.json': JSON.stringify([course('two'), course('three')]),
      'courses/c.ndjson': `${JSON.stringify(course('four'))}\n${JSON.stringify(course('five'))}\n`,
    });
    assert.deepEqual(ids(entries), ['one', 'two', 'three', 'four', 'five']);
    assert.equal(entries[0]?.filePath, 'content/courses/a.json');
    assert.equal(entries[0]?.data['certificate'], 'not stated');
  });

  test('names a document after its file', async () => {
    const entries = await load('salaries', { 'salaries/nurse.json': JSON.stringify(minimal.salaries()) });
    assert.deepEqual(ids(entries), ['nurse']);
  });

  test('gives every record a digest of its own content', async () => {
    const digests = async (title: string) => {
      const list = [course('one'), { ...course('two'), title }];
      return (await load('courses', { 'courses/a.json': JSON.stringify(list) })).map(({ digest }) => digest);
    };
    const [one, two] = await digests('Before');
    const [sameOne, otherTwo] = await digests('After');
    assert.equal(sameOne, one);
    assert.notEqual(otherTwo, two);
  });

  test('forgets what is no longer in the files', async () => {
    const entries = await load('courses', { 'courses/a.json': JSON.stringify(course('one')) }, [
      { id: 'gone', data: {} },
    ]);
    assert.deepEqual(ids(entries), ['one']);
  });

  test('says so when it was asked to read again, and leaves a list of the same records where it is', async () => {
    const files = { 'courses/a.json': JSON.stringify([course('one'), course('two')]) };
    const calls: string[] = [];
    const read = new Set<string>();
    const stored = await load('courses', files);
    const context = {
      config: { root: pathToFileURL(`${root}/`) },
      store: { keys: () => ids(stored), clear: () => calls.push('clear'), set: ({ id }: Stored) => calls.push(id) },
      parseData: ({ data }: { data: unknown }) => data,
      generateDigest: () => '',
      watcher: {},
      refreshContextData: { read },
    } as unknown as LoaderContext;
    await recordsLoader('courses').load(context);
    assert.deepEqual([calls, [...read]], [['one', 'two'], ['courses']]);
  });

  test('stops at a broken file and names its line', async () => {
    const files = { 'courses/a.ndjson': `${JSON.stringify(course('one'))}\n{"id": "two",\n` };
    await assert.rejects(load('courses', files), /content\/courses\/a\.ndjson:2:\d+ /);
  });

  test('stops at a record that its schema refuses', async () => {
    const files = { 'courses/a.json': JSON.stringify({ ...course('one'), price: 'cheap' }) };
    await assert.rejects(load('courses', files), /price/);
  });
});
