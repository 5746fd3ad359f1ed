/** Suggestions for a mistyped id. */
import { distance } from 'fastest-levenshtein';

/** At most this many candidates are measured, so that a hostile file costs little. */
const MEASURED = 5_000;

/**
 * The up to three ids closest to `wanted`, closest first; of equally close ones, those that hold it or that it
 * holds. Ids further than a third of the length away (at least two edits) are not offered.
 */
export function nearest(wanted: string, ids: Iterable<string>): string[] {
  const reach = Math.max(2, Math.ceil(wanted.length / 3));
  const found: { id: string; edits: number; contained: boolean }[] = [];
  let measured = 0;
  for (const id of ids) {
    const contained = (wanted.length > 3 && id.includes(wanted)) || (id.length > 3 && wanted.includes(id));
    if (!contained && Math.abs(id.length - wanted.length) > reach) continue;
    if (++measured > MEASURED) break;
    const edits = contained ? 1 : distance(id, wanted);
    if (edits <= reach) found.push({ id, edits, contained });
  }
  found.sort((a, b) => a.edits - b.edits || Number(b.contained) - Number(a.contained) || (a.id < b.id ? -1 : 1));
  return found.slice(0, 3).map(({ id }) => id);
}
