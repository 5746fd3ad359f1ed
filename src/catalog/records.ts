/** The shape in which entries reach the catalog, whoever read them. */
import type { CollectionName, Entries } from '#schemas/collections.ts';

export interface Entry<T> {
  id: string;
  data: T;
  /** Source text below the front matter; empty for JSON. */
  body: string;
  /** Path from the project's root, e.g. `content/careers/backend-engineer.mdx`. */
  file: string;
  /** First line of the record, where its file may hold others. */
  line?: number;
}

export type Records = { [K in CollectionName]: Entry<Entries[K]>[] };
