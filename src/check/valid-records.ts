/** Raw records as the catalog takes them. */
import type { Records } from '#catalog/records.ts';
import type { RawRecord } from '#files/record.ts';
import { collectionNames, collections } from '#schemas/collections.ts';

/** Those that keep their schema; the others are the checker's to report. */
export function validRecords(raw: readonly RawRecord[]): Records {
  const valid = Object.fromEntries(collectionNames.map((name) => [name, []])) as unknown as Records;
  for (const { collection, id, data, body = '', file } of raw) {
    const name = collection as keyof Records;
    const parsed = collections[name].schema.safeParse(data);
    if (parsed.success) valid[name].push({ id, data: parsed.data, body, file } as never);
  }
  return valid;
}
