/** A new career or topic under a name, or at an address, that is taken. */
import { nameKey } from '#check/career-names.ts';
import type { ContentIndex } from '#check/content-index.ts';
import { listOf, textOf } from '#check/raw-value.ts';
import type { RawRecord } from '#files/record.ts';
import type { Given, NewEntry } from './entry.ts';
import type { Fault } from './faults.ts';

interface Taken {
  record: RawRecord;
  what: string;
  path: readonly PropertyKey[];
}

export function* nameClashes(entries: readonly NewEntry[], { content }: Given): Generator<Fault> {
  for (const { collection, id, data } of entries) {
    if (collection !== 'careers' && collection !== 'topics') continue;
    const taken = namesOf(content, collection);
    for (const { name, flag } of namesIn(data)) {
      const clash = taken.get(nameKey(name));
      if (clash) yield { flag, message: describe(name, clash) };
    }
    const old = content.find('redirects', `/${collection}/${id}/`);
    if (!old) continue;
    const message = `found the address /${collection}/${id}/ in ${old.file}:${old.line}, where it leads to ${textOf(old.data, ['to'])}; give another, e.g. --id ${id}-2`;
    yield { flag: 'id', message };
  }
}

const namesIn = (data: unknown): { name: string; flag: string }[] => [
  ...[textOf(data, ['title'])].flatMap((name) => (name ? [{ name, flag: 'title' }] : [])),
  ...listOf(data, ['aliases']).flatMap((name) => (typeof name === 'string' ? [{ name, flag: 'alias' }] : [])),
];

function namesOf(content: ContentIndex, collection: 'careers' | 'topics'): Map<string, Taken> {
  const names = new Map<string, Taken>();
  for (const record of content.of(collection)) {
    const add = (name: unknown, what: string, path: readonly PropertyKey[]) => {
      if (typeof name === 'string' && !names.has(nameKey(name))) names.set(nameKey(name), { record, what, path });
    };
    add(textOf(record.data, ['title']), 'the title', ['title']);
    for (const [i, name] of listOf(record.data, ['aliases']).entries()) add(name, 'an alias', ['aliases', i]);
    for (const [i, name] of listOf(record.data, ['hiddenTitles']).entries()) {
      add(name, 'a hidden title', ['hiddenTitles', i]);
    }
  }
  return names;
}

function describe(name: string, { record, what, path }: Taken): string {
  const place = `${record.file}:${record.locate(path).line}`;
  return `found "${name}", which is ${what} of "${record.id}" (${place}); write in that file, or choose another name`;
}
