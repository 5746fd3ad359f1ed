/** The courses or books nearest to one, by the topics that both teach. */
import type { Entry } from '#catalog/records.ts';

const SHOWN = 5;

interface Near<T> {
  entry: Entry<T>;
  shared: number;
}

/**
 * At most five, nearest first, equally near ones by id.
 *
 * @param teaching every entry that teaches a topic
 * @param weigh what a shared topic counts
 */
export function neighbours<T extends { topics: readonly string[] }>(
  of: Entry<T>,
  teaching: ReadonlyMap<string, readonly Entry<T>[]>,
  weigh: (topic: string) => number,
): Entry<T>[] {
  const shared = new Map<Entry<T>, number>();
  for (const topic of of.data.topics) {
    const weight = weigh(topic);
    for (const other of teaching.get(topic) ?? []) {
      if (other.id !== of.id) shared.set(other, (shared.get(other) ?? 0) + weight);
    }
  }
  // A wide topic has thousands of entries: a place among five is cheaper to keep than all of them to sort.
  const nearest: Near<T>[] = [];
  for (const [entry, weight] of shared) {
    const candidate = { entry, shared: weight };
    const position = nearest.findIndex((known) => isNearer(candidate, known));
    if (position >= 0) nearest.splice(position, 0, candidate);
    else if (nearest.length < SHOWN) nearest.push(candidate);
    if (nearest.length > SHOWN) nearest.pop();
  }
  return nearest.map(({ entry }) => entry);
}

const isNearer = <T>(a: Near<T>, b: Near<T>): boolean =>
  a.shared === b.shared ? a.entry.id < b.entry.id : a.shared > b.shared;
