/**
 * Keeps pages that are drawn before and after a change apart. Vite shares between all pages what it is just reading:
 * a page asked for while an earlier one is still being drawn may get the content as it was before the change, and what
 * is made from it is kept for good.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { ServerResponse } from 'node:http';

/** A page that takes longer is waited for no more. */
const LONGEST_MS = 5_000;
/** Nor is one whose reader has gone: some answers then never come. */
const GONE_MS = 300;

export class PageTurns {
  #forget: () => void;
  #open = new Set<Promise<void>>();
  #turning: Promise<void> | undefined;

  /** @param forget throws away what pages were made from; called when none is being drawn */
  constructor(forget: () => void) {
    this.#forget = forget;
  }

  /** The content is another one from now on. */
  change(): void {
    if (this.#open.size === 0) return this.#forget();
    const earlier = [...this.#open];
    const ended = Promise.race([Promise.all(earlier), wait(LONGEST_MS, undefined, { ref: false })]);
    const turning = ended.then(() => {
      for (const drawn of earlier) this.#open.delete(drawn);
      this.#forget();
      if (this.#turning === turning) this.#turning = undefined;
    });
    this.#turning = turning;
  }

  /** Resolves when the answer may be made: after the last change, and after all that were begun before it. */
  async begin(response: ServerResponse): Promise<void> {
    while (this.#turning) await this.#turning;
    const writeHead = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
    const drawn = new Promise<void>((resolve) => {
      response.once('close', () => void wait(GONE_MS, undefined, { ref: false }).then(() => resolve()));
      response.writeHead = ((...given: unknown[]) => {
        resolve();
        return writeHead(...given);
      }) as ServerResponse['writeHead'];
    });
    this.#open.add(drawn);
    void drawn.then(() => this.#open.delete(drawn));
  }
}
