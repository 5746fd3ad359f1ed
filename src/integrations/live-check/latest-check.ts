/** The checker, run again after each change: one run at a time, and the answer is never older than the last change. */
import type { Problem } from '#check/rule.ts';

/** An editor program may write a file in several steps; they are one change. */
const QUIET_MS = 30;

export class LatestCheck {
  #check: () => Promise<Problem[]>;
  #report: (problems: Problem[]) => void;
  #isStale = true;
  #running: Promise<Problem[]> | undefined;

  /** @param report hears of every finished check that no later change has overtaken */
  constructor(check: () => Promise<Problem[]>, report: (problems: Problem[]) => void) {
    this.#check = check;
    this.#report = report;
  }

  changed(): void {
    this.#isStale = true;
    void this.problems();
  }

  /** Problems of the content as it is now; waits for the check that is under way. */
  problems(): Promise<Problem[]> {
    if (this.#isStale) this.#running ??= this.#run();
    return this.#running ?? this.#last;
  }

  #last: Promise<Problem[]> = Promise.resolve([]);

  async #run(): Promise<Problem[]> {
    let found: Problem[] = [];
    while (this.#isStale) {
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
      this.#isStale = false;
      found = await this.#check();
    }
    this.#last = Promise.resolve(found);
    this.#running = undefined;
    this.#report(found);
    return found;
  }
}
