/** A new entry before it is written, and what is known when it is made. */
import type { ContentIndex } from '#check/content-index.ts';
import { parseFrontMatter, splitMdx } from '#files/front-matter.ts';
import type { CollectionName } from '#schemas/collections.ts';

/** What the entry is made from besides the answers. */
export interface Given {
  content: ContentIndex;
  /** `YYYY-MM-DD`. */
  today: string;
}

export interface NewEntry {
  collection: CollectionName;
  id: string;
  data: unknown;
  /** Relative to the project, with forward slashes. */
  file: string;
  /** The whole file; absent for a record that is put into a list. */
  text?: string;
  /** True for a file that is there and says nothing yet. */
  replaces?: boolean;
}

/** An entry from the text of an MDX file, so that what is checked is what is written. */
export function proseEntry(collection: 'careers' | 'topics', id: string, text: string): NewEntry {
  const parts = splitMdx(text);
  const { value } = parseFrontMatter(parts?.yaml ?? '');
  return { collection, id, data: value ?? {}, file: `content/${collection}/${id}.mdx`, text };
}

export function documentEntry(
  collection: 'salaries' | 'occupations' | 'reading-lists',
  id: string,
  data: unknown,
): NewEntry {
  return { collection, id, data, file: `content/${collection}/${id}.json`, text: asJson(data) };
}

/** JSON as every file of `content/` is written. */
export const asJson = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
