/** Words that are right because a record bears them as its name: people, publishers, providers, places, titles, codes. */
import type { RawRecord } from '#files/record.ts';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  careers: ['title', 'aliases', 'hiddenTitles', 'codes'],
  topics: ['title', 'aliases'],
  books: ['title', 'subtitle', 'authors', 'publisher'],
  courses: ['title', 'institution'],
  providers: ['name'],
  places: ['name', 'aliases'],
  sources: ['title', 'publisher'],
  currencies: ['name'],
  site: ['name', 'author'],
};

/** Only words with a capital letter: a title does not make its plain words right. */
export function namesIn(records: readonly RawRecord[]): Set<string> {
  const names = new Set<string>();
  for (const { collection, data } of records) {
    for (const field of NAMES[collection] ?? []) {
      const value = (data as Record<string, unknown> | undefined)?.[field];
      for (const text of textsIn(value)) {
        for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}'’]*/gu)) if (/\p{Lu}/u.test(word)) names.add(word);
      }
    }
  }
  return names;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? textsIn(Object.values(value)) : [];
}
