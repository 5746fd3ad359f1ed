/** Every name a reader can find a career under. */
import type { RawRecord } from '#files/record.ts';
import type { ContentIndex } from './content-index.ts';
import type { Said } from './duplicates.ts';
import { listOf, textOf } from './raw-value.ts';

export interface CareerName extends Said {
  name: string;
  isHidden: boolean;
}

/** Titles of all careers, then shown aliases, then hidden titles, so that a duplicate is reported on the lesser name. */
export function careerNames(content: ContentIndex): CareerName[] {
  const careers = content.of('careers');
  return [
    ...careers.flatMap((record) => named(record, ['title'], textOf(record.data, ['title']), false)),
    ...careers.flatMap((record) => listed(record, 'aliases', false)),
    ...careers.flatMap((record) => listed(record, 'hiddenTitles', true)),
  ];
}

const listed = (record: RawRecord, key: string, isHidden: boolean): CareerName[] =>
  listOf(record.data, [key]).flatMap((name, i) => named(record, [key, i], name, isHidden));

/** Equal for names that a reader would take for one: case, hyphens and spaces do not count. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();

function named(record: RawRecord, path: PropertyKey[], name: unknown, isHidden: boolean): CareerName[] {
  return typeof name === 'string' ? [{ record, path, name, isHidden, key: nameKey(name) }] : [];
}
