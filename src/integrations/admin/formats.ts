/** What the JSON files of a collection say otherwise than the form: a number or words, and a box that is not ticked. */
import { collectionNames, collections, type CollectionName } from '#schemas/collections.ts';
import { recordSchema, type SchemaNode } from '#schemas/record-schema.ts';
import { isNumberOrWords } from './fields.ts';

/** In paths `[]` stands for every element of a list. */
export interface FileFormat {
  name: string;
  /** Fields that are text in the form and may be numbers in the file. */
  numbers: string[];
  /** Fields that are left out of the file when they are false. */
  switches: string[];
}

/** Name of the format of a collection's files, and of those that hold a list of its records. */
export const formatOf = (name: CollectionName): string => `json-${name}`;
export const listFormatOf = (name: CollectionName): string => `${formatOf(name)}-list`;

function pathsOf(node: SchemaNode, isMeant: (node: SchemaNode) => boolean, path = ''): string[] {
  if (isMeant(node)) return [path];
  const parts = Object.entries(node.properties ?? {}).flatMap(([name, part]) =>
    pathsOf(part, isMeant, path ? `${path}.${name}` : name),
  );
  return node.items ? [...parts, ...pathsOf(node.items, isMeant, `${path}[]`)] : parts;
}

/** The formats of the collections that have a folder of JSON files. */
export const fileFormats = (): FileFormat[] =>
  collectionNames
    .filter((name) => collections[name].kind === 'document' || collections[name].kind === 'records')
    .flatMap((name) => {
      const schema = recordSchema(collections[name].schema);
      const formatFor = (format: string, node: SchemaNode) => ({
        name: format,
        numbers: pathsOf(node, isNumberOrWords),
        switches: pathsOf(node, ({ type, default: value }) => type === 'boolean' && value === false),
      });
      const list = { type: 'array', items: schema };
      return [formatFor(formatOf(name), schema), formatFor(listFormatOf(name), list)];
    });
