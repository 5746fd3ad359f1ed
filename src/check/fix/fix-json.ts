/** JSON as the importers write it, so that what a hand, a form and an import have made is byte-equal. */
import { isDeepStrictEqual } from 'node:util';
import { parseJson } from '#files/json.ts';
import { idOf } from '#files/record.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { inOrder, withoutLeftOvers, withTexts } from './house-form.ts';

export interface Fixed {
  text: string;
  /** What was mended, in a few words each. */
  done: string[];
}

/** Lists in which the order says nothing. Importers and editors decide on that of the others. */
const SORTED: ReadonlySet<CollectionName> = new Set([
  'books',
  'courses',
  'currencies',
  'fields',
  'providers',
  'redirects',
  'sources',
]);

/** Nothing when the text cannot be read. */
export function fixJson(text: string, collection: CollectionName): Fixed | undefined {
  const { value, problems } = parseJson(text);
  if (problems.length > 0) return undefined;
  const done: string[] = [];
  const data = sorted(fixData(value, collection, done), collection, done);
  const fixed = `${JSON.stringify(data, null, 2)}\n`;
  if (text !== `${JSON.stringify(value, null, 2)}\n`) done.push('form of JSON');
  return { text: fixed, done };
}

/** A record a line; blank lines are left out. Nothing when a line cannot be read. */
export function fixNdjson(text: string, collection: CollectionName): Fixed | undefined {
  const done: string[] = [];
  const lines: string[] = [];
  for (const line of text.split('\n').filter((written) => written.trim() !== '')) {
    const { value, problems } = parseJson(line);
    if (problems.length > 0) return undefined;
    lines.push(JSON.stringify(fixData(value, collection, done)));
    if (line !== JSON.stringify(value)) done.push('form of JSON');
  }
  return { text: lines.map((line) => `${line}\n`).join(''), done: [...new Set(done)] };
}

function fixData(value: unknown, collection: CollectionName, done: string[]): unknown {
  const records = Array.isArray(value) ? (value as unknown[]) : [value];
  const ordered = records.map((record) => inOrder(collection, record));
  if (JSON.stringify(ordered) !== JSON.stringify(records)) done.push('order of keys');
  const fixed = ordered.map((record) => withTexts(record));
  if (!isDeepStrictEqual(fixed, ordered)) done.push('spaces and quotation marks');
  const full = fixed.map((record) => withoutLeftOvers(collection, record));
  if (!isDeepStrictEqual(full, fixed)) done.push('fields that say nothing');
  return Array.isArray(value) ? full : full[0];
}

function sorted(data: unknown, collection: CollectionName, done: string[]): unknown {
  if (!Array.isArray(data) || !SORTED.has(collection)) return data;
  const ids = data.map(idOf);
  if (ids.includes('')) return data;
  const records = data.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0)) as unknown[];
  if (ids.join() !== records.map(idOf).join()) done.push('order of records');
  return records;
}
