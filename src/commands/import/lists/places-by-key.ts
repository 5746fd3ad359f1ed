/** Where the records stand that are there already, by what makes two of them the same. */
import type { RawRecord } from '#files/record.ts';
import type { Data } from './list-content.ts';

export interface RecordPlace {
  data: Data;
  file: string;
  /** Among the records of its file, from 0. */
  place: number;
}

/** @param keyOf an empty text for a record that has no such key */
export function placesByKey(records: readonly RawRecord[], keyOf: (data: unknown) => string): Map<string, RecordPlace> {
  const counts = new Map<string, number>();
  const places = new Map<string, RecordPlace>();
  for (const { file, data } of records) {
    const place = counts.get(file) ?? 0;
    counts.set(file, place + 1);
    const key = keyOf(data);
    if (key !== '' && !places.has(key)) places.set(key, { data: data as Data, file, place });
  }
  return places;
}
