/** The checker in a thread of its own, so that a page is drawn while it works. One that dies is replaced. */
import { Worker } from 'node:worker_threads';
import type { Problem } from '#check/rule.ts';

export class CheckThread {
  #module: URL;
  #root: string;
  #worker: Worker | undefined;
  #waiting: { resolve: (problems: Problem[]) => void; reject: (error: unknown) => void } | undefined;

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
    const worker = (this.#worker ??= this.#start());
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      worker.postMessage('check');
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#module, { workerData: { root: this.#root } });
    const lost = (error: unknown) => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      this.#waiting?.reject(error);
    };
    worker.on('message', (problems: Problem[]) => this.#waiting?.resolve(problems));
    worker.on('error', lost);
    worker.on('exit', (code) => lost(new Error(`the thread of the checker ended with ${code}`)));
    return worker;
  }

  end(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }
}
