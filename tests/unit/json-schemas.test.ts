import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { z } from 'astro/zod';
import { collectionNames, collections } from '#schemas/collections.ts';
import { jsonSchemaMatches, jsonSchemas } from '../../src/commands/schemas/json-schemas.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const files = jsonSchemas();

interface Node {
  description?: string;
  properties?: Record<string, Node>;
  [key: string]: unknown;
}

/** Every property of a JSON Schema with its path, however deep. */
function properties(node: unknown, path = ''): [string, Node][] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node as Node).flatMap(([key, value]) => {
    if (key !== 'properties') return properties(value, path);
    return Object.entries(value as Record<string, Node>).flatMap(([name, property]) => {
      const own = `${path}.${name}`;
      return [[own, property] as [string, Node], ...properties(property, own)];
    });
  });
}

describe('the JSON Schemas for editors', () => {
  test('are the ones the Zod schemas give; run `npm run schemas` after changing one', () => {
    for (const { file, text } of files) assert.equal(read(file), text, `${file} is out of date: npm run schemas`);
  });

  test('are there for every JSON collection and no other', () => {
    const names = collectionNames
      .filter((name) => collections[name].kind !== 'prose')
      .map((name) => `${name}.schema.json`);
    assert.deepEqual(readdirSync(join(root, '.vscode/schemas')).sort(), names.sort());
  });

  test('come out the same every time', () => assert.deepEqual(jsonSchemas(), files));

  test('are wired to the files of their collection', () => {
    const settings = JSON.parse(read('.vscode/settings.json')) as Record<string, unknown>;
    assert.deepEqual(settings['json.schemas'], jsonSchemaMatches());
    const { fileMatch, url } = jsonSchemaMatches().find(({ url: address }) => address.includes('/books.'))!;
    assert.deepEqual(
      { fileMatch, url },
      { fileMatch: ['/content/books/*.json'], url: './.vscode/schemas/books.schema.json' },
    );
  });

  test('let a records file hold one record or a list, a vocabulary a list, a document one record', () => {
    const shape = (name: string) => {
      const { definitions: _, ...rest } = JSON.parse(read(`.vscode/schemas/${name}.schema.json`)) as Node;
      return rest;
    };
    const record = { $ref: '#/definitions/record' };
    const list = { type: 'array', items: record };
    const draft = { $schema: 'http://json-schema.org/draft-07/schema#' };
    assert.deepEqual(shape('books'), { ...draft, title: 'books', if: { type: 'array' }, then: list, else: record });
    assert.deepEqual(shape('places'), { ...draft, title: 'places', ...list });
    assert.deepEqual(shape('salaries'), { ...draft, title: 'salaries', ...record });
    assert.deepEqual(shape('site'), { ...draft, title: 'site', ...record });
  });

  test('let a document name its schema', () => {
    for (const name of ['salaries', 'reading-lists', 'site'] as const) {
      const { definitions } = JSON.parse(read(`.vscode/schemas/${name}.schema.json`)) as {
        definitions: { record: Node };
      };
      assert.ok(definitions.record.properties?.['$schema'], name);
    }
  });

  test('say what may be left out: a field with a default is not required', () => {
    const { definitions } = JSON.parse(read('.vscode/schemas/books.schema.json')) as { definitions: { record: Node } };
    const required = definitions.record['required'] as string[];
    assert.ok(required.includes('isbn13'));
    assert.ok(!required.includes('language'));
  });
});

describe('every field of every schema has a description', () => {
  for (const name of collectionNames) {
    test(name, () => {
      const schema = z.toJSONSchema(collections[name].schema, { io: 'input', unrepresentable: 'any' });
      const fields = properties(schema);
      assert.ok(fields.length > 1);
      const silent = fields.filter(([, { description }]) => !description?.trim()).map(([path]) => path);
      assert.deepEqual(silent, []);
    });
  }
});
