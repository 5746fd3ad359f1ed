/** JSON files in which a field may hold a number or words: the editor has no such field, so their numbers are text in the form. */
import { collectionNames, collections, type CollectionName } from '#schemas/collections.ts';
import { recordSchema, type SchemaNode } from '#schemas/record-schema.ts';
import { isNumberOrWords } from './fields.ts';

export interface FileFormat {
  name: string;
  /** Fields that are text in the form and may be numbers in the file; `[]` stands for every element of a list. */
  numbers: string[];
}

/** Name of the format of a collection's files. */
export const formatOf = (name: CollectionName): string => `json-${name}`;

function numbersOf(node: SchemaNode, path = ''): string[] {
  if (isNumberOrWords(node)) return [path];
  const parts = Object.entries(node.properties ?? {}).flatMap(([name, part]) =>
    numbersOf(part, path ? `${path}.${name}` : name),
  );
  return node.items ? [...parts, ...numbersOf(node.items, `${path}[]`)] : parts;
}

/** The formats of the collections with one record a file. */
export const fileFormats = (): FileFormat[] =>
  collectionNames
    .filter((name) => collections[name].kind === 'document' || collections[name].kind === 'records')
    .map((name) => ({ name: formatOf(name), numbers: numbersOf(recordSchema(collections[name].schema)) }));
