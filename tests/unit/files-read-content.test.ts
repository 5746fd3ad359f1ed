import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readContent } from '#files/read-content.ts';
import { readFileRecords } from '#files/read-file.ts';
import type { CollectionPlaces } from '#files/record.ts';

const collections: CollectionPlaces = {
  topics: { kind: 'prose', path: 'topics' },
  salaries: { kind: 'document', path: 'salaries' },
  courses: { kind: 'records', path: 'courses' },
  fields: { kind: 'vocabulary', path: 'fields.json' },
  site: { kind: 'singleton', path: 'site.json' },
};

const roots: string[] = [];
after(() => roots.forEach((root) => rmSync(root, { recursive: true })));

function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  roots.push(root);
  mkdirSync(join(root, 'content'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'content', file)), { recursive: true });
    writeFileSync(join(root, 'content', file), text);
  }
  return root;
}

const files = {
  'topics/sql.mdx': "---\n# a remark\ntitle: 'SQL'\naliases:\n  - 'Queries'\n---\n\nBody.\n",
  'salaries/clerk.json': '\n{\n  "figures": [\n    { "place": "us" },\n    { "place": "uk" }\n  ]\n}\n',
  'courses/one.json': '{ "id": "one" }',
  'courses/feed.ndjson': '{ "id": "two" }\n{ "id": "three" }\n',
  'courses/list.json': '[\n  { "id": "four" },\n  { "id": 5 },\n  "six"\n]',
  'fields.json': '[{ "id": "offices" }]',
  'site.json': '{ "name": "Example" }',
};

describe('readContent', () => {
  it('reads every kind of file, in the order of the files', async () => {
    const root = project(files);
    const content = await readContent(root, collections);
    assert.deepEqual(content.problems, []);
    assert.deepEqual(
      content.records.map(({ collection, id, file, line }) => `${collection} ${id} ${file}:${line}`),
      [
        'courses two content/courses/feed.ndjson:1',
        'courses three content/courses/feed.ndjson:2',
        'courses four content/courses/list.json:2',
        'courses  content/courses/list.json:3',
        'courses  content/courses/list.json:4',
        'courses one content/courses/one.json:1',
        'fields offices content/fields.json:1',
        'salaries clerk content/salaries/clerk.json:2',
        'site site content/site.json:1',
        'topics sql content/topics/sql.mdx:1',
      ],
    );
    assert.equal(content.files.length, 7);
  });

  it('gives MDX its body with the line it starts on', async () => {
    const { records } = await readContent(project(files), collections, { only: ['topics'] });
    assert.equal(records.length, 1);
    assert.equal(records[0]!.body, '\nBody.\n');
    assert.equal(records[0]!.bodyLine, 7);
    assert.deepEqual(records[0]!.data, { title: 'SQL', aliases: ['Queries'] });
  });

  it('locates values in front matter, in a document and in a list', async () => {
    const { records } = await readContent(project(files), collections);
    const find = (id: string) => records.find((record) => record.id === id)!;
    assert.deepEqual(find('sql').locate(['title']), { line: 3, column: 8 });
    assert.deepEqual(find('sql').locate(['aliases', 0]), { line: 5, column: 5 });
    assert.deepEqual(find('sql').locateKey(['aliases']), { line: 4, column: 1 });
    assert.deepEqual(find('sql').locate(['summary']), { line: 1, column: 1 });
    assert.deepEqual(find('clerk').locate(['figures', 1, 'place']), { line: 5, column: 16 });
    assert.deepEqual(find('clerk').locate(['figures', 1, 'source']), { line: 5, column: 5 });
    assert.deepEqual(find('four').locate(['id']), { line: 2, column: 11 });
    assert.deepEqual(find('four').locate(['title']), { line: 2, column: 3 });
  });

  it('reports a bad file and reads the others', async () => {
    const root = project({ ...files, 'topics/bad.mdx': '---\ntitle: "x\n---\n', 'topics/Ünter.mdx': '' });
    const { records, problems } = await readContent(root, collections, { only: ['topics'] });
    assert.deepEqual(
      records.map(({ id }) => id),
      ['sql'],
    );
    assert.deepEqual(
      problems.map(({ rule, file, line, column }) => `${file}:${line}:${column} ${rule}`),
      ['content/topics/Ünter.mdx:1:1 file-name', 'content/topics/bad.mdx:2:8 syntax'],
    );
  });

  it('says so when there is no content folder', async () => {
    const root = project({});
    rmSync(join(root, 'content'), { recursive: true });
    const { problems } = await readContent(root, collections);
    assert.deepEqual(
      problems.map(({ rule, file }) => [rule, file]),
      [['unexpected-file', 'content']],
    );
  });
});

describe('readFileRecords', () => {
  it('says that a file is missing instead of throwing', async () => {
    const { records, problems } = await readFileRecords(project({}), 'content/topics/none.mdx', 'topics', 'prose');
    assert.deepEqual([records.length, problems[0]?.message], [0, 'there is no such file']);
  });

  it('refuses a list where one record belongs and a record where a list belongs', async () => {
    const root = project({ 'site.json': '[]', 'fields.json': '{}' });
    const site = await readFileRecords(root, 'content/site.json', 'site', 'singleton');
    const fields = await readFileRecords(root, 'content/fields.json', 'fields', 'vocabulary');
    assert.match(site.problems[0]!.message, /expected one record/);
    assert.match(fields.problems[0]!.message, /expected a list/);
  });
});
