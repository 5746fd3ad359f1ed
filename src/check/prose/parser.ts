/**
 * Parses MDX in a process of its own: the parser is native code, and a hostile text can keep it busy for minutes or end
 * the process it runs in. The content checker must survive both with a sentence.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ParsedProse } from './parse.ts';

const MODULE = fileURLToPath(new URL('./parser-process.ts', import.meta.url));
const TIME_LIMIT = 5_000;
const STARTING_TIME_LIMIT = 30_000;

export class ProseParser implements Disposable {
  #child: ChildProcess | undefined;
  #warm: Promise<unknown> | undefined;
  #timeLimit: number;

  /** @param timeLimit milliseconds for one text */
  constructor(timeLimit = TIME_LIMIT) {
    this.#timeLimit = timeLimit;
  }

  /** Starts the process; `parse` does so too, this only does it earlier. */
  start(): void {
    this.#warm ??= this.#ask('', STARTING_TIME_LIMIT);
  }

  /** One text at a time. */
  async parse(source: string): Promise<ParsedProse> {
    if (this.#child?.connected === false) this[Symbol.dispose](); // it was ended from outside since the last text
    this.start();
    await this.#warm;
    return this.#ask(source, this.#timeLimit);
  }

  #ask(source: string, timeLimit: number): Promise<ParsedProse> {
    const child = (this.#child ??= fork(MODULE, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] }));
    return new Promise((resolve) => {
      const finish = (answer: ParsedProse) => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (answer.error?.startsWith(TOO_MUCH)) this[Symbol.dispose]();
        resolve(answer);
      };
      const timer = setTimeout(
        () => finish({ error: `${TOO_MUCH}: it took more than ${timeLimit / 1000} s` }),
        timeLimit,
      );
      timer.unref();
      child.once('message', (answer) => finish(answer as ParsedProse));
      child.once('exit', () => finish({ error: `${TOO_MUCH}: the parser gave up` }));
      child.once('error', () => finish({ error: `${TOO_MUCH}: the parser gave up` }));
      child.send(source, (error) => void (error && finish({ error: `${TOO_MUCH}: the parser gave up` })));
    });
  }

  [Symbol.dispose](): void {
    this.#child?.removeAllListeners();
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
    this.#warm = undefined;
  }
}

/** Start of the error for a text that is too much for the parser. */
export const TOO_MUCH = 'too much to read';
