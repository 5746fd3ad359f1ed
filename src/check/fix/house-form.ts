/** The one form of a record: keys in the order of its schema, no field that says nothing, texts without spaces around them, straight quotation marks. */
import { collections, type CollectionName } from '#schemas/collections.ts';
import { keysAt, saysNothing } from '../schema-field.ts';

/** Keys under which stand our own words. Titles and names are the source's, and stay as it writes them. */
const OUR_WORDS: ReadonlySet<PropertyKey> = new Set(
  (
    'summary why when note gap courseGap intro goal brief doneWhen assumptions costNote needs mayNeed hours setting ' +
    'reasonsFor reasonsAgainst unknowns requirement reason evidence method caveats'
  ).split(' '),
);

/** The whole text as it should stand at `path`. */
export function textAt(text: string, path: readonly PropertyKey[]): string {
  const key = path.findLast((step) => typeof step === 'string');
  const trimmed = text.trim();
  return key !== undefined && OUR_WORDS.has(key) ? straightened(trimmed) : trimmed;
}

/** The site writes straight quotation marks and apostrophes; where curly ones are wanted, they are made when printing. */
export const straightened = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

export const keysOf =
  (collection: CollectionName) =>
  (path: readonly PropertyKey[]): readonly string[] =>
    keysAt(collections[collection].schema, path);

/** The same record with its keys in order; those that the schema does not know stand last, as they stood. */
export function inOrder(collection: CollectionName, data: unknown, path: readonly PropertyKey[] = []): unknown {
  if (Array.isArray(data)) return data.map((item, i) => inOrder(collection, item, [...path, i]));
  if (typeof data !== 'object' || data === null) return data;
  const order = keysOf(collection)(path);
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const entries = Object.entries(data).sort(([a], [b]) => rank(a) - rank(b));
  return Object.fromEntries(entries.map(([key, value]) => [key, inOrder(collection, value, [...path, key])]));
}

/** The same record with every text in form. */
export function withTexts(data: unknown, path: readonly PropertyKey[] = []): unknown {
  if (typeof data === 'string') return textAt(data, path);
  if (Array.isArray(data)) return data.map((item, i) => withTexts(item, [...path, i]));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withTexts(value, [...path, key])]));
}

/** True for what a form leaves behind: an empty field, or one that holds what its absence says. */
export const isLeftOver =
  (collection: CollectionName) =>
  (path: readonly PropertyKey[], value: unknown): boolean =>
    saysNothing(collections[collection].schema, path, value);

/** The same record without what a form leaves behind. */
export function withoutLeftOvers(
  collection: CollectionName,
  data: unknown,
  path: readonly PropertyKey[] = [],
): unknown {
  if (Array.isArray(data)) return data.map((item, i) => withoutLeftOvers(collection, item, [...path, i]));
  if (typeof data !== 'object' || data === null) return data;
  const kept = Object.entries(data).filter(([key, value]) => !isLeftOver(collection)([...path, key], value));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutLeftOvers(collection, value, [...path, key])]));
}
