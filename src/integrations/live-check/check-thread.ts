/** The checker in a thread of its own, so that a page is drawn while it works. One that dies is replaced. */
import { Worker } from 'node:worker_threads';
import type { Problem } from '#check/rule.ts';

export class CheckThread {
  #module: URL;
  #root: string;
  #worker: Worker | undefined;

  /** @param module what the thread runs: it answers each message with the problems */
  constructor(module: URL, root: string) {
    this.#module = module;
    this.#root = root;
  }

  /**
   * One check at a time.
   * @throws what ended the thread; the next check begins another
   */
  check(): Promise<Problem[]> {
    const worker = (this.#worker ??= new Worker(this.#module, { workerData: { root: this.#root } }));
    return new Promise((resolve, reject) => {
      const lost = (error: unknown) => {
        worker.removeAllListeners();
        this.#worker = undefined;
        reject(error as Error);
      };
      worker.once('error', lost);
      worker.once('exit', (code) => lost(new Error(`the thread of the checker ended with ${code}`)));
      worker.once('message', (problems: Problem[]) => {
        worker.removeAllListeners();
        // Without a listener an error of the thread, which may come between two checks, ends the server.
        worker.once('error', lost).once('exit', lost);
        resolve(problems);
      });
      worker.postMessage('check');
    });
  }

  end(): void {
    const worker = this.#worker;
    worker?.removeAllListeners();
    void worker?.terminate();
  }
}
