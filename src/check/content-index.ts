/** Everything the rules ask about the content: records by collection and id, and which files could not be read. */
import { basename, extname } from 'node:path';
import type { Content } from '#files/read-content.ts';
import type { RawRecord } from '#files/record.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';
import { valueAt } from './raw-value.ts';

export interface ContentIndex {
  /** `YYYY-MM-DD`. */
  today: string;
  files: readonly string[];
  records: readonly RawRecord[];
  /** Addresses of the files of `public/`, e.g. `/logo.png`. */
  publicFiles: ReadonlySet<string>;
  of(collection: CollectionName): readonly RawRecord[];
  find(collection: CollectionName, id: string): RawRecord | undefined;
  ids(collection: CollectionName): Iterable<string>;
  /** True when the entry may exist in a file that could not be read, so that nothing can be said about it. */
  isUnreadable(collection: CollectionName, id: string): boolean;
}

export function indexContent(
  { records, problems, files }: Content,
  today: string,
  publicFiles: ReadonlySet<string> = new Set(),
): ContentIndex {
  const byCollection = Map.groupBy(records, ({ collection }) => collection);
  const byId = new Map<string, Map<string, RawRecord>>();
  for (const [collection, list] of byCollection) {
    const entries = new Map<string, RawRecord>();
    for (const record of list) if (record.id && !entries.has(record.id)) entries.set(record.id, record);
    byId.set(collection, entries);
  }
  const unreadable = unreadableEntries(problems.filter((p) => p.severity === 'error').map(({ file }) => file));
  return {
    today,
    files,
    records,
    publicFiles,
    of: (collection) => byCollection.get(collection) ?? [],
    find: (collection, id) => byId.get(collection)?.get(id),
    ids: (collection) => byId.get(collection)?.keys() ?? [],
    isUnreadable: (collection, id) => unreadable.has(collection) || unreadable.has(`${collection}/${id}`),
  };
}

/** `<collection>/<id>` where the file name says which entry is lost, else the whole `<collection>`. */
function unreadableEntries(files: readonly string[]): Set<string> {
  const lost = new Set<string>();
  for (const [name, { kind, path }] of Object.entries(collections)) {
    for (const file of files) {
      if (file === `content/${path}`) lost.add(name);
      else if (!file.startsWith(`content/${path}/`)) continue;
      else if (kind === 'records') lost.add(name);
      else lost.add(`${name}/${basename(file, extname(file))}`);
    }
  }
  return lost;
}

export const isDraft = (record: RawRecord): boolean => valueAt(record.data, ['draft']) === true;
