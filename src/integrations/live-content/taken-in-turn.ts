/** Names of what has changed, taken in one turn after the other: none is lost that comes while another is taken in. */
import { setTimeout as wait } from 'node:timers/promises';

/** A program may write a file in several steps, first of all empty; they are one change. */
const QUIET_MS = 30;

export class TakenInTurn {
  #take: (names: string[]) => Promise<void>;
  #failed: (error: unknown) => void;
  #due = new Set<string>();
  #isRunning = false;

  /** @param failed hears why a turn came to nothing; the next one begins all the same */
  constructor(take: (names: string[]) => Promise<void>, failed: (error: unknown) => void) {
    this.#take = take;
    this.#failed = failed;
  }

  add(name: string): void {
    this.#due.add(name);
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#due.size > 0) {
      await wait(QUIET_MS);
      const names = [...this.#due];
      this.#due.clear();
      await this.#take(names).catch(this.#failed);
    }
    this.#isRunning = false;
  }
}
