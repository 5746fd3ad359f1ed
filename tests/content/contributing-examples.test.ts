/** The worked examples of CONTRIBUTING.md, laid into a small project, pass the check that every entry must pass. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { clockDay } from '#check/clock-day.ts';
import { plainReport } from '#check/reporters/plain.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';
import { sharedParser } from './fixture-project.ts';

after(() => sharedParser[Symbol.dispose]());

const ROOT = join(import.meta.dirname, '../..');
const GUIDE = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

/** Fences that name the file they show: ` ```json content/places.json `. */
const examples = [...GUIDE.matchAll(/^```(?:json|mdx) (content\/\S+)\n([\s\S]*?)^```$/gm)].map(([, file, text]) => ({
  file: file!,
  text: text!,
}));

/** What the examples name and do not show themselves. */
const AROUND = ['site.json', 'fields.json', 'interests.json', 'currencies.json', 'places.json', 'sources.json', 'providers.json', 'topics'];

const collectionOf = (file: string) =>
  (Object.keys(collections) as CollectionName[]).find((name) => file === `content/${collections[name].path}` || file.startsWith(`content/${collections[name].path}/`));

const written = (file: string): unknown[] => JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as unknown[];

async function problemsWith(shown: typeof examples): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'contributing-'));
  try {
    for (const name of AROUND) cpSync(join(ROOT, 'content', name), join(root, 'content', name), { recursive: true });
    for (const { file, text } of shown) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      const isList = collections[collectionOf(file)!].kind === 'vocabulary';
      writeFileSync(join(root, file), isList ? JSON.stringify([...written(file), ...(JSON.parse(text) as unknown[])]) : text);
    }
    // The vocabularies are those of today; warnings tell of ages, and that an example shows a few lines of a text.
    const found = await checkContent(root, { today: clockDay(), parser: sharedParser });
    const problems = found.filter(({ severity }) => severity === 'error');
    return [...plainReport({ problems, files: 0, records: 0 })].slice(0, -1);
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('the worked examples', () => {
  it('show each kind of entry once', () => {
    const kinds = ['books', 'careers', 'courses', 'places', 'providers', 'reading-lists', 'salaries', 'sources', 'topics'];
    assert.deepEqual(examples.map(({ file }) => collectionOf(file)).sort(), kinds);
  });

  it('pass the check together', async () => assert.deepEqual(await problemsWith(examples), []));

  it('belong together: without one, the check misses what another names', async () => {
    for (const { file } of examples.filter(({ file: name }) => collectionOf(name) !== 'reading-lists')) {
      const found = await problemsWith(examples.filter((example) => example.file !== file));
      assert.ok(found.length > 0, file);
    }
  });
});
