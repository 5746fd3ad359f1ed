import assert from 'node:assert/strict';
import { globSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'astro/zod';
import { collectionNames, collections } from '#schemas/collections.ts';
import { jsonSchemaMatches, jsonSchemas } from '../../src/commands/schemas/json-schemas.ts';
import { FixtureProject, FIXTURES } from '../content/fixture-project.ts';
import { readVocabulary } from '../../src/commands/schemas/vocabulary.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const vocabulary = await readVocabulary(root);
const files = jsonSchemas(vocabulary);

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

/** Required lists without a least number of elements, however deep. */
function emptyLists(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties: fields = {}, required = [] } = node as Node & { required?: string[] };
  const own = required.filter((name) => fields[name]?.['type'] === 'array' && !fields[name]['minItems']);
  return [
    ...own.map((name) => `${path}.${name}`),
    ...Object.entries(node).flatMap(([key, value]) => emptyLists(value, `${path}.${key}`)),
  ];
}

describe('the JSON Schemas for editors', () => {
  test('are the ones that the Zod schemas give; `npm run schemas` writes them', () => {
    for (const { file, text } of jsonSchemas())
      assert.ok(read(file) === text, `${file} is out of date: run npm run schemas, and hand it in with your change`);
  });

  test('offer ids that may be a little older than content/, for who edits without npm cannot write them', () => {
    const collectionsOf = (text: string) => Object.keys((JSON.parse(text) as { definitions: object }).definitions);
    const { file, text } = files.find((one) => one.file.endsWith('/ids.schema.json'))!;
    assert.deepEqual(collectionsOf(read(file)), collectionsOf(text));
  });

  test('let a list be left out where it may be empty, because a form leaves it out', () => {
    const empty = collectionNames.flatMap((name) => {
      const schema = z.toJSONSchema(collections[name].schema, { io: 'input', unrepresentable: 'any' });
      return emptyLists(schema, name);
    });
    assert.deepEqual(empty, []);
  });

  test('are there for every JSON collection, one for the ids, and no other', () => {
    const names = collectionNames
      .filter((name) => collections[name].kind !== 'prose')
      .map((name) => `${name}.schema.json`);
    assert.deepEqual(readdirSync(join(root, '.vscode/schemas')).sort(), [...names, 'ids.schema.json'].sort());
  });

  test('come out the same every time', () => assert.deepEqual(jsonSchemas(vocabulary), files));

  test('keep the ids they have while a file of content/ cannot be read', async () => {
    using project = new FixtureProject(join(FIXTURES, 'syntax/bad'));
    assert.equal(await readVocabulary(project.root), undefined);
    assert.deepEqual(
      jsonSchemas().map(({ file }) => file),
      files.map(({ file }) => file).filter((file) => !file.endsWith('/ids.schema.json')),
    );
  });

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

describe('a validator of JSON Schema', () => {
  const BASE = 'https://schemas.test/';
  const ajv = new Ajv({
    strict: true,
    allErrors: true,
    allowUnionTypes: true,
    keywords: ['patternErrorMessage', 'enumDescriptions'],
  });
  addFormats.default(ajv);
  for (const { file, text } of files) {
    ajv.addSchema({ ...(JSON.parse(text) as object), $id: BASE + file.split('/').at(-1) });
  }
  const validatorOf = (url: string) => ajv.getSchema(BASE + url.split('/').at(-1))!;
  const parse = (file: string) => JSON.parse(read(file)) as unknown;
  const book = () => (parse('content/books/backend.json') as Record<string, unknown>[])[0]!;
  const faultsOf = (record: unknown) => {
    const validate = validatorOf('books.schema.json');
    void validate(record);
    return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  };

  test('accepts every JSON file of content/', () => {
    let count = 0;
    for (const { fileMatch, url } of jsonSchemaMatches()) {
      for (const file of globSync(
        fileMatch.map((pattern) => pattern.slice(1)),
        { cwd: root },
      )) {
        const validate = validatorOf(url);
        void validate(parse(file));
        assert.deepEqual(validate.errors, null, file);
        count++;
      }
    }
    assert.ok(count > 20);
  });

  test('refuses the id of a topic that is not there, where it stands', () => {
    assert.deepEqual(faultsOf(book()), []);
    const faults = faultsOf({ ...book(), topics: ['sql', 'sqll'] });
    assert.deepEqual(
      faults.map(({ instancePath, keyword }) => [instancePath, keyword]),
      [['/topics/1', 'enum']],
    );
    const { allowedValues } = faults[0]!.params as { allowedValues: string[] };
    assert.ok(allowedValues.includes('sql') && !allowedValues.includes('sqll'));
  });

  test('refuses a source, a level and a field that are not there', () => {
    const confirmedBy = [{ source: 'nowhere', facts: ['title'] }, ...(book()['confirmedBy'] as object[])];
    const wrong = { ...book(), confirmedBy, level: 'expert', pages: 300 };
    const places = faultsOf(wrong).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
    assert.deepEqual(places.sort(), [' additionalProperties', '/confirmedBy/0/source enum', '/level enum']);
  });

  test('is told of the ids of a place, a topic, a provider, a field and the rest, each with its title', () => {
    const { definitions } = JSON.parse(files.find(({ file }) => file.endsWith('/ids.schema.json'))!.text) as {
      definitions: Record<string, { enum: string[]; enumDescriptions: string[] }>;
    };
    for (const name of ['topics', 'places', 'sources', 'providers', 'currencies', 'books']) {
      const { enum: ids, enumDescriptions } = definitions[name]!;
      assert.ok(ids.length > 3, name);
      assert.equal(ids.length, enumDescriptions.length);
    }
    assert.equal(definitions['topics']!.enumDescriptions[definitions['topics']!.enum.indexOf('sql')], 'SQL');
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
