/** Finds what is said twice. */
import type { RawRecord } from '#files/record.ts';
import { findingAt, type Finding } from './rule.ts';

export interface Said {
  record: RawRecord;
  path: readonly PropertyKey[];
  /** Equal keys are the same thing. */
  key: string;
}

/** A finding at every place but the first; `describe` gets the first as `file:line`. */
export function* duplicatesOf<T extends Said>(
  said: Iterable<T>,
  describe: (again: T & { first: string; firstSaid: T }) => string,
): Generator<Finding> {
  const seen = new Map<string, T>();
  for (const item of said) {
    const firstSaid = seen.get(item.key);
    if (!firstSaid) {
      seen.set(item.key, item);
      continue;
    }
    const { line } = firstSaid.record.locate(firstSaid.path);
    yield findingAt(
      item.record,
      item.path,
      describe({ ...item, firstSaid, first: `${firstSaid.record.file}:${line}` }),
    );
  }
}
