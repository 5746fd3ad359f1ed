/** A file written line by line beside the place where it shall stand; it takes its name when it is whole, or never. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

const BUFFERED = 65_536;

export class LineFile implements Disposable {
  /** Where it lies until it is kept. */
  readonly path: string;
  readonly #target: string;
  readonly #descriptor: number;
  #waiting = '';
  #isOpen = true;
  /** Lines, and bytes with their line ends. */
  count = 0;
  bytes = 0;

  /** @throws what `node:fs` throws when the folder does not exist or may not be written */
  constructor(target: string) {
    this.#target = target;
    this.path = join(dirname(target), `.${process.pid}-${target.split(/[/\\]/).at(-1)}.tmp`);
    this.#descriptor = openSync(this.path, 'wx');
  }

  add(line: string): void {
    this.count += 1;
    this.bytes += Buffer.byteLength(line) + 1;
    this.#waiting += `${line}\n`;
    if (this.#waiting.length > BUFFERED) this.#flush();
  }

  /** Nothing may be added afterwards. */
  close(): void {
    if (!this.#isOpen) return;
    this.#flush();
    closeSync(this.#descriptor);
    this.#isOpen = false;
  }

  keep(): void {
    this.close();
    renameSync(this.path, this.#target);
  }

  #flush(): void {
    writeSync(this.#descriptor, this.#waiting);
    this.#waiting = '';
  }

  [Symbol.dispose](): void {
    this.close();
    rmSync(this.path, { force: true });
  }
}
