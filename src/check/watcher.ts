/**
 * Checks again after every change under `content/` and `public/`. Looks at the folders several times a second instead
 * of asking the system for events: those are lost in shared folders and containers and end with a deleted folder, and
 * to look at a hundred files costs a millisecond.
 */
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Checked, OpenCheck } from './open-check.ts';
import { changesBetween, type ProblemChanges } from './problem-changes.ts';
import type { Problem } from './rule.ts';

export interface CheckChange extends ProblemChanges {
  result: Checked;
  /** What the check took, without the waiting. */
  milliseconds: number;
}

export interface WatchOptions {
  /** Ends the watching. */
  signal: AbortSignal;
  /** Milliseconds between two looks. A save is over when two looks in a row show the same. */
  interval?: number;
}

const FOLDERS = ['content', 'public'];
/** Milliseconds after which a check is shown although saves go on: a stream of them may have no end. */
const LONGEST_WAIT = 1_000;

/**
 * Yields what is there at the start, with every problem as fresh, then once for each settled change, and about once a
 * second while changes do not settle.
 */
export async function* watchCheck(
  check: OpenCheck,
  root: string,
  { signal, interval = 50 }: WatchOptions,
): AsyncGenerator<CheckChange, void, void> {
  let seen = '';
  let problems: readonly Problem[] = [];
  /** When the first change came of which nothing has been said yet. */
  let since: number | undefined;
  for (let isFirst = true; !signal.aborted; isFirst = false) {
    if (!isFirst && (await stateOf(root)) === seen) {
      if (!(await pause(interval, signal))) return;
      continue;
    }
    since ??= performance.now();
    const state = await settled(root, interval, since + LONGEST_WAIT, signal);
    if (signal.aborted) return;
    const start = performance.now();
    const result = await check.update().catch(async (error: unknown) => {
      // A file that goes while it is read is no reason to stop.
      if ((await stateOf(root)) === state) throw error;
      return undefined;
    });
    if (signal.aborted) return; // Ctrl-C reaches the parser too, and what it then says is no problem
    // A check that files changed under is only shown when the changes do not end; the next round checks again.
    const isOvertaken = (await stateOf(root)) !== state;
    if (!result || (isOvertaken && !isFirst && performance.now() - since < LONGEST_WAIT)) continue;
    if (!isOvertaken) seen = state;
    since = undefined;
    const milliseconds = performance.now() - start;
    yield { result, milliseconds, ...changesBetween(problems, result.problems) };
    problems = result.problems;
  }
}

/** Waits until nothing changes any more, or until the deadline; the state that then is. */
async function settled(root: string, interval: number, deadline: number, signal: AbortSignal): Promise<string> {
  let state = await stateOf(root);
  while (performance.now() < deadline) {
    if (!(await pause(interval, signal))) return state;
    const next = await stateOf(root);
    if (next === state) return state;
    state = next;
  }
  return state;
}

/** False when the watching has ended meanwhile. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  wait(milliseconds, true, { signal }).catch(() => false);

/** Changes with every file that comes, goes, or is written. */
async function stateOf(root: string): Promise<string> {
  const states = await Promise.all(FOLDERS.map((folder) => filesIn(join(root, folder))));
  return states.flat().sort().join('\n');
}

/** What is gone by the time it is looked at is left out. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      if (entry.isDirectory()) return path;
      const status = await lstat(path, { bigint: true }).catch(() => undefined);
      return `${path} ${status?.ino} ${status?.size} ${status?.mtimeNs} ${status?.ctimeNs}`;
    }),
  );
}
