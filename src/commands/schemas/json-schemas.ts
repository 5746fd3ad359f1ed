/** JSON Schemas of the JSON collections, so that an editor's program explains each field, offers the ids there are and marks mistakes as they are typed. */
import { collections, type CollectionKind, type CollectionName } from '#schemas/collections.ts';
import { recordSchema, type SchemaNode } from '#schemas/record-schema.ts';
import { references } from '#schemas/references.ts';

export interface JsonSchemaFile {
  /** Path from the project's root. */
  file: string;
  text: string;
}

export interface JsonSchemaMatch {
  fileMatch: string[];
  url: string;
}

/** An entry that others may name. */
export interface Named {
  id: string;
  title: string;
}

/** The entries of each collection that is named by another, e.g. `topics`. */
export type Vocabulary = Partial<Record<CollectionName, readonly Named[]>>;

const FOLDER = '.vscode/schemas';
const DRAFT = 'http://json-schema.org/draft-07/schema#';
const RECORD = { $ref: '#/definitions/record' };
const LIST = { type: 'array', items: RECORD };
/** One file for the ids of all collections, so that a new topic changes one file. */
const IDS = 'ids.schema.json';

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

/** Collections whose entries a JSON record names. */
export const namedCollections: readonly CollectionName[] = [
  ...new Set(jsonCollections.flatMap(({ name }) => (references[name] ?? []).map(({ target }) => target))),
].sort();

/** A field that names an entry admits the ids of its collection and nothing else. */
function withIds(node: SchemaNode): object {
  const { collection, ...own } = node;
  if (collection) {
    const { description } = own;
    return { ...(description && { description }), allOf: [{ $ref: `./${IDS}#/definitions/${collection}` }] };
  }
  const { properties, items, anyOf } = own;
  const entries = Object.entries(properties ?? {}).map(([name, part]) => [name, withIds(part)]);
  return {
    ...own,
    ...(properties && { properties: Object.fromEntries(entries) }),
    ...(items && { items: withIds(items) }),
    ...(anyOf && { anyOf: anyOf.map(withIds) }),
  };
}

/** VS Code shows the title beside the id. */
function idsSchema(vocabulary: Vocabulary): object {
  const definitions = namedCollections.map((name) => {
    const entries = [...(vocabulary[name] ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
    return [name, { enum: entries.map(({ id }) => id), enumDescriptions: entries.map(({ title }) => title) }];
  });
  return { $schema: DRAFT, title: 'ids', definitions: Object.fromEntries(definitions) };
}

/** One file a collection, in the order of their names, and one for the ids. */
export function jsonSchemas(vocabulary: Vocabulary): JsonSchemaFile[] {
  const schemas = jsonCollections.map(({ name, kind, schema, file }) => {
    const record = withIds(recordSchema(schema, references[name]));
    return { file, whole: { $schema: DRAFT, title: name, ...SHAPES[kind], definitions: { record } } };
  });
  return [...schemas, { file: `${FOLDER}/${IDS}`, whole: idsSchema(vocabulary) }].map(({ file, whole }) => ({
    file,
    text: `${JSON.stringify(whole, null, 2)}\n`,
  }));
}

/** The value of `json.schemas` in `.vscode/settings.json`. */
export function jsonSchemaMatches(): JsonSchemaMatch[] {
  return jsonCollections.map(({ kind, path, file }) => ({
    fileMatch: [`/content/${path}${kind === 'document' || kind === 'records' ? '/*.json' : ''}`],
    url: `./${file}`,
  }));
}
