/** The checker, run again after each change: one run at a time, and the answer is never older than the last change. */
import type { Problem } from '#check/rule.ts';

/** An editor program may write a file in several steps; they are one change. */
const QUIET_MS = 30;

export class LatestCheck {
  #check: () => Promise<Problem[]>;
  #report: (problems: Problem[]) => void;
  #isStale = true;
  #running: Promise<Problem[]> | undefined;

  /**
   * @param check what fails here is said on the terminal, and begun anew when somebody asks again
   * @param report hears of every finished check that no later change has overtaken
   */
  constructor(check: () => Promise<Problem[]>, report: (problems: Problem[]) => void) {
    this.#check = check;
    this.#report = report;
  }

  changed(): void {
    this.#isStale = true;
    void this.problems();
  }

  /** Problems of the content as it is now, or as it was before the check failed; waits for one that is under way. */
  async problems(): Promise<Problem[]> {
    if (this.#isStale) this.#running ??= this.#run();
    return (await this.#running) ?? this.#last;
  }

  #last: Problem[] = [];

  async #run(): Promise<Problem[]> {
    try {
      while (this.#isStale) {
        await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
        this.#isStale = false;
        this.#last = await this.#check();
      }
    } catch (error) {
      this.#isStale = true;
      console.error(error);
      return this.#last;
    } finally {
      this.#running = undefined;
    }
    this.#report(this.#last);
    return this.#last;
  }
}
