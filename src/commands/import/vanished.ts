/** A file that lacks many of the rows imported before is a part of a release, or cut off. */
import type { FileChange } from './plan.ts';
import { refuse } from './refusal.ts';

/** Above this share a file that lacks known rows is taken for a part of a release. */
const VANISHED_SHARE = 0.1;
const VANISHED_ROWS = 3;

/**
 * @param what the rows, e.g. `figures`
 * @param known how many rows the same import has written before
 * @param untouched how many of them stay, because the file says nothing of their occupation
 */
export function refuseVanished(
  name: string,
  what: string,
  changes: readonly FileChange[],
  known: number,
  untouched = 0,
): void {
  const absent = changes.reduce((sum, { counts }) => sum + counts.removed, untouched);
  if (absent < VANISHED_ROWS || absent <= known * VANISHED_SHARE) return;
  refuse(
    `${name}: found no row for ${absent} of the ${known} ${what} imported before, expected a whole release; fetch the file again, or add --allow-removals if the publisher withdrew them.`,
  );
}
