/** Which entry names which, in its fields, by its file name, or in the words "listed in <source>". */
import type { RawRecord } from '#files/record.ts';
import { collectionNames, type CollectionName } from '#schemas/collections.ts';
import { referencedIds, references as table } from '#schemas/references.ts';
import type { ContentIndex } from './content-index.ts';
import { textOf } from './raw-value.ts';

export interface Named {
  record: RawRecord;
  /** Of the value that names; empty when the file name does. */
  path: readonly PropertyKey[];
  target: CollectionName;
  id: string;
}

/** Everything that names an entry: fields, file names, and the words "listed in <source>". */
export function* namedEntries(content: ContentIndex): Generator<Named> {
  for (const collection of collectionNames) {
    for (const record of content.of(collection)) {
      for (const { path, target } of table[collection] ?? []) {
        for (const { id, at } of referencedIds(record.data, path)) yield { record, path: at, target, id };
      }
    }
  }
  for (const record of [...content.of('salaries'), ...content.of('occupations')]) {
    yield { record, path: [], target: 'careers', id: record.id };
  }
  for (const record of content.of('reading-lists')) {
    yield { record, path: [], target: subjectOf(record), id: record.id };
  }
  for (const record of [...content.of('courses'), ...content.of('books')]) {
    const source = /^listed in ([a-z0-9-]+)$/.exec(textOf(record.data, ['checked', 'how']) ?? '')?.[1];
    if (source) yield { record, path: ['checked', 'how'], target: 'sources', id: source };
  }
}

/** What a reading list is for. */
export const subjectOf = ({ data }: RawRecord): CollectionName =>
  textOf(data, ['subject']) === 'topic' ? 'topics' : 'careers';
