/** One request at a time for each host, with a pause after each; and hosts that want to be left alone. */
import { setTimeout as sleep } from 'node:timers/promises';

export class HostGate {
  readonly #pause: number;
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #restUntil = new Map<string, number>();
  readonly #closed = new Set<string>();
  readonly #silences = new Map<string, number>();
  readonly #patience: number;

  /**
   * @param pause milliseconds between the end of a request and the next one to the same host
   * @param patience silences in a row after which a host is closed
   */
  constructor({ pause, patience }: { pause: number; patience: number }) {
    this.#pause = pause;
    this.#patience = patience;
  }

  /** Runs the task when it is its turn. */
  async turn<T>(host: string, task: () => Promise<T>): Promise<T> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const before = this.#turns.get(host);
    this.#turns.set(host, promise);
    await before;
    await sleep(Math.max(0, (this.#restUntil.get(host) ?? 0) - Date.now()));
    try {
      return await task();
    } finally {
      this.rest(host, this.#pause);
      resolve(undefined);
    }
  }

  /** No request to the host begins within the time, in milliseconds. */
  rest(host: string, time: number): void {
    this.#restUntil.set(host, Math.max(this.#restUntil.get(host) ?? 0, Date.now() + time));
  }

  /** Counts the times in a row that a host did not answer in time. */
  note(host: string, isSilent: boolean): void {
    const silences = isSilent ? (this.#silences.get(host) ?? 0) + 1 : 0;
    this.#silences.set(host, silences);
    if (silences >= this.#patience) this.close(host);
  }

  /** The host is asked nothing more in this run. */
  close(host: string): void {
    this.#closed.add(host);
  }

  isClosed(host: string): boolean {
    return this.#closed.has(host);
  }
}
