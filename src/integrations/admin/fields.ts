/** From the schema of a record to the fields of the form, so that a field added to a schema is a field of the form. */
import type { CollectionName } from '#schemas/collections.ts';
import type { SchemaNode } from '#schemas/record-schema.ts';

/** A field as the editor's configuration has it; what `widget` needs stands beside. */
export interface Field {
  name: string;
  label: string;
  widget: string;
  hint?: string;
  required?: boolean;
  fields?: Field[];
  field?: Field;
  [setting: string]: unknown;
}

/** What a kind of field has of its own. */
interface Settings {
  widget: string;
  [setting: string]: unknown;
}

/** How a field finds the entries of a collection that it may name: a relation, or a list of choices. */
export type Choices = (collection: CollectionName) => Record<string, unknown>;

/** Longer texts get a box of several lines. */
const LINE = 250;
const TITLES = ['title', 'name', 'id', 'place', 'book', 'course', 'topic', 'career', 'date'];

/** `coursePicks` as a reader writes it: Course picks. */
export function labelOf(name: string): string {
  const words = name
    .replace(/[-_]/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A number, or one fixed text in its place, e.g. "not published". */
export const isNumberOrWords = ({ anyOf }: SchemaNode): boolean =>
  anyOf?.length === 2 && /^(number|integer)$/.test(anyOf[0]?.type ?? '') && typeof anyOf[1]?.const === 'string';

export function fieldsOf({ properties = {}, required = [] }: SchemaNode, choices: Choices): Field[] {
  return Object.entries(properties)
    .filter(([name]) => name !== '$schema')
    .map(([name, node]) => fieldOf(name, node, required.includes(name), choices));
}

export function fieldOf(name: string, node: SchemaNode, isRequired: boolean, choices: Choices): Field {
  const { description, default: value } = node;
  // A text that is filled in beforehand would be written into every record that leaves it out.
  const isFilledIn = ['number', 'boolean'].includes(typeof value);
  return {
    name,
    label: labelOf(name),
    ...settingsOf(node, choices),
    // A box that is not ticked is an answer.
    required: isRequired && node.type !== 'boolean',
    ...(isFilledIn && { default: value }),
    ...(description && { hint: description }),
  };
}

function settingsOf(node: SchemaNode, choices: Choices): Settings {
  const { collection, type, anyOf } = node;
  if (collection) return choiceOf(choices(collection));
  if (node.enum) return { widget: 'select', options: node.enum };
  if (isNumberOrWords(node)) return numberOrWords(String(anyOf![1]!.const));
  if (anyOf) return { widget: 'select', options: anyOf.flatMap((one) => (one.const === undefined ? [] : [one.const])) };
  switch (type) {
    case 'boolean':
      return { widget: 'boolean' };
    case 'integer':
    case 'number':
      return numberOf(node);
    case 'array':
      return listOf(node, choices);
    case 'object':
      return { widget: 'object', collapsed: 'auto', fields: fieldsOf(withNamedKeys(node), choices) };
    case 'string':
      return textOf(node);
    default:
      throw new Error(`the form has no field for ${JSON.stringify(node)}`);
  }
}

const choiceOf = (found: Record<string, unknown>): Settings => ({
  widget: 'options' in found ? 'select' : 'relation',
  ...found,
});

function textOf({ format, pattern, patternErrorMessage, minLength, maxLength }: SchemaNode) {
  if (format === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  return {
    widget: maxLength && maxLength > LINE && format !== 'uri' && !pattern ? 'text' : 'string',
    ...(minLength && { minlength: minLength }),
    ...(maxLength && { maxlength: maxLength }),
    ...(format === 'uri' && { type: 'url' }),
    ...(pattern && { pattern: [pattern, patternErrorMessage ?? `write it in the form ${pattern}`] }),
  };
}

function numberOf({ type, minimum, maximum, exclusiveMinimum }: SchemaNode) {
  const isWhole = type === 'integer';
  const min = minimum ?? (isWhole && exclusiveMinimum !== undefined ? exclusiveMinimum + 1 : exclusiveMinimum);
  return {
    widget: 'number',
    value_type: isWhole ? 'int' : 'float',
    ...(min !== undefined && { min }),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { max: maximum }),
  };
}

/** A text to the form; the file's format turns its digits into a number (`start.js`). */
const numberOrWords = (words: string) => ({
  widget: 'string',
  pattern: [`^(\\d+(\\.\\d+)?|${words})$`, `write digits only, e.g. 52000, or the words ${words}`],
});

/** An object whose keys are a fixed set, as one that has them as fields. */
function withNamedKeys(node: SchemaNode): SchemaNode {
  const { propertyNames, additionalProperties } = node;
  if (!propertyNames?.enum || typeof additionalProperties !== 'object') return node;
  return { ...node, properties: Object.fromEntries(propertyNames.enum.map((key) => [key, additionalProperties])) };
}

function listOf({ items = {}, minItems, maxItems }: SchemaNode, choices: Choices): Settings {
  const bounds = { ...(minItems && { min: minItems }), ...(maxItems && { max: maxItems }) };
  if (items.collection) return { ...choiceOf(choices(items.collection)), multiple: true, ...bounds };
  if (items.enum) return { widget: 'select', options: items.enum, multiple: true, ...bounds };
  const list = { widget: 'list', label_singular: 'entry', ...bounds };
  if (items.type !== 'object') return { ...list, field: fieldOf('item', items, true, choices) };
  const title = TITLES.find((name) => items.properties?.[name]);
  const summary = title && { summary: `{{fields.${title}}}` };
  return { ...list, collapsed: 'auto', ...summary, fields: fieldsOf(items, choices) };
}
