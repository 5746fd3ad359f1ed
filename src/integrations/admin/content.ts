/** What the configuration of the visual editor takes from `content/`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent } from '#files/read-content.ts';
import type { RawRecord } from '#files/record.ts';
import { collections } from '#schemas/collections.ts';
import { site } from '#schemas/site.ts';
import type { AdminContent, Option } from './config.ts';

type Listed = keyof AdminContent['options'];

/** @throws when `content/site.json` is not what its schema says; the checker says more */
export async function adminContent(root: string): Promise<AdminContent> {
  const { records, files } = await readContent(root, collections, { only: ['site', 'books', 'courses'] });
  const of = (name: string) => records.filter(({ collection }) => collection === name);
  const collectionOf = (file: string): Listed => (file.startsWith('content/books/') ? 'books' : 'courses');
  const json = files.filter((file) => /^content\/(books|courses)\/.*\.json$/.test(file));
  const texts = await Promise.all(json.map((file) => readFile(join(root, file), 'utf8')));
  return {
    site: site.parse(of('site')[0]?.data),
    options: { books: optionsOf(of('books')), courses: optionsOf(of('courses')) },
    lists: json
      .filter((_, i) => texts[i]!.trimStart().startsWith('['))
      .map((file) => ({ collection: collectionOf(file), file })),
  };
}

function optionsOf(records: readonly RawRecord[]): Option[] {
  const options = records.map(({ id, data }) => ({ value: id, label: `${titleOf(data)} (${id})` }));
  return options.sort((a, b) => (a.label < b.label ? -1 : 1));
}

const titleOf = (data: unknown) => String((data as { title?: unknown } | null)?.title ?? '');
