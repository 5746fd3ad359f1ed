/** JSON Schemas of the JSON collections, so that an editor's program explains each field and marks mistakes as they are typed. */
import { z } from 'astro/zod';
import { collections, type CollectionKind, type CollectionName } from '#schemas/collections.ts';

export interface JsonSchemaFile {
  /** Path from the project's root. */
  file: string;
  text: string;
}

export interface JsonSchemaMatch {
  fileMatch: string[];
  url: string;
}

const FOLDER = '.vscode/schemas';
const DRAFT = 'http://json-schema.org/draft-07/schema#';
const RECORD = { $ref: '#/definitions/record' };
const LIST = { type: 'array', items: RECORD };

/** What a file of each kind holds; prose keeps its facts in front matter, which Astro's own extension explains. */
const SHAPES: Record<Exclude<CollectionKind, 'prose'>, object> = {
  document: RECORD,
  singleton: RECORD,
  vocabulary: LIST,
  records: { if: { type: 'array' }, then: LIST, else: RECORD },
};

const jsonCollections = (Object.keys(collections) as CollectionName[]).sort().flatMap((name) => {
  const { kind, path, schema } = collections[name];
  return kind === 'prose' ? [] : [{ name, kind, path, schema, file: `${FOLDER}/${name}.schema.json` }];
});

/** One file a collection, in the order of their names. */
export function jsonSchemas(): JsonSchemaFile[] {
  return jsonCollections.map(({ name, kind, schema, file }) => {
    const { $schema: _, ...record } = z.toJSONSchema(schema, {
      io: 'input',
      target: 'draft-7',
      unrepresentable: 'any',
    });
    const whole = { $schema: DRAFT, title: name, ...SHAPES[kind], definitions: { record } };
    return { file, text: `${JSON.stringify(whole, null, 2)}\n` };
  });
}

/** The value of `json.schemas` in `.vscode/settings.json`. */
export function jsonSchemaMatches(): JsonSchemaMatch[] {
  return jsonCollections.map(({ kind, path, file }) => ({
    fileMatch: [`/content/${path}${kind === 'document' || kind === 'records' ? '/*.json' : ''}`],
    url: `./${file}`,
  }));
}
