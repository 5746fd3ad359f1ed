/** Books that wait for a second source, in an NDJSON file outside content/, from one import to the next. */
import { existsSync, rmSync } from 'node:fs';
import { schemaIssues } from '#check/schema-issues.ts';
import { refuse } from '../refusal.ts';
import { waitingBook, type WaitingBook } from './book-claim.ts';
import { readRows } from './list-rows.ts';
import { openLines } from './report.ts';

const KEYS = Object.keys(waitingBook.shape);

export class WaitingBooks {
  /** JSON by ISBN: a list of tens of thousands takes a third of the room that its records would. */
  readonly #lines = new Map<string, string>();
  readonly #path: string | undefined;
  #before = '';

  private constructor(path: string | undefined) {
    this.#path = path;
  }

  /** @throws Refusal when the file is there and holds anything but waiting books */
  static async read(path: string | undefined): Promise<WaitingBooks> {
    const waiting = new WaitingBooks(path);
    if (path !== undefined && !path.endsWith('.ndjson')) {
      refuse(`--waiting: found "${path}", expected a name in .ndjson.`);
    }
    if (path === undefined || !existsSync(path)) return waiting;
    for await (const row of readRows(path, [])) {
      if (!('cell' in row)) refuse(`${path}:${row.line}: found ${row.found}, expected ${row.expected}.`);
      const record = Object.fromEntries(
        KEYS.flatMap((key) => (row.cell(key) === undefined ? [] : [[key, row.cell(key)]])),
      );
      const [issue] = schemaIssues(waitingBook, record);
      if (issue) refuse(`${path}:${row.line}: ${issue.path.join('.')}: ${issue.message}.`);
      waiting.set(waitingBook.parse(record));
    }
    waiting.#before = waiting.#text();
    return waiting;
  }

  get count(): number {
    return this.#lines.size;
  }

  get(isbn: string): WaitingBook | undefined {
    const line = this.#lines.get(isbn);
    return line === undefined ? undefined : (JSON.parse(line) as WaitingBook);
  }

  set(book: WaitingBook): void {
    const ordered = KEYS.flatMap((key) => {
      const value = book[key as keyof WaitingBook];
      return value === undefined ? [] : [[key, value] as const];
    });
    this.#lines.set(book.isbn13, JSON.stringify(Object.fromEntries(ordered)));
  }

  delete(isbn: string): void {
    this.#lines.delete(isbn);
  }

  #text = (): string => [...this.#sorted()].map((line) => `${line}\n`).join('');

  /** In the order of ISBNs, so that two imports write the same file. */
  *#sorted(): Generator<string> {
    for (const isbn of [...this.#lines.keys()].sort()) yield this.#lines.get(isbn)!;
  }

  /** Says whether there was anything to write. */
  save(): boolean {
    if (this.#path === undefined || this.#text() === this.#before) return false;
    if (this.count === 0) rmSync(this.#path, { force: true });
    if (this.count === 0) return true;
    using file = openLines(this.#path, '--waiting');
    for (const line of this.#sorted()) file.add(line);
    file.keep();
    return true;
  }
}
