/** What an import gathers from the rows of a list: new records in a file beside, changed ones by their place. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inOrder, withoutLeftOvers } from '#check/fix/house-form.ts';
import { LineFile } from './line-file.ts';
import type { Data } from './list-content.ts';
import type { ListKind } from './mapping.ts';
import { Report } from './report.ts';
import type { Taken } from './taken.ts';

/** Lines that --dry-run shows. */
const SHOWN = 20;

export class Gathered implements Disposable {
  readonly added: LineFile;
  /** By file, and by place among the records of the file. */
  readonly updates = new Map<string, Map<number, Data>>();
  readonly report: Report;
  /** The first ids that are new (+) or changed (~). */
  readonly shown: string[] = [];
  unchanged = 0;
  /** Rows that the mapping did not ask for. */
  leftOut = 0;
  readonly #kind: ListKind;

  /** @param report file of the report, if there shall be one */
  constructor(kind: ListKind, report: string | undefined) {
    this.#kind = kind;
    this.report = new Report(report);
    this.added = new LineFile(join(tmpdir(), `pathleaf-${kind}-added`));
  }

  get updated(): number {
    return this.updates.values().reduce((sum, changes) => sum + changes.size, 0);
  }

  take(line: number, taken: Taken): void {
    if (taken.is === 'refused') this.report.add(line, taken.status, taken.faults, taken.reason);
    else if (taken.is === 'unchanged') this.unchanged += 1;
    else {
      const data = withoutLeftOvers(this.#kind, inOrder(this.#kind, taken.data)) as Data;
      const mark = taken.is === 'added' ? '+' : '~';
      if (this.shown.length < SHOWN) this.shown.push(`${mark} ${String(data['id'])}: ${String(data['title'])}`);
      if (taken.is === 'added') this.added.add(JSON.stringify(data));
      else this.#changesOf(taken.file).set(taken.place, data);
    }
  }

  #changesOf(file: string): Map<number, Data> {
    const changes = this.updates.get(file) ?? new Map<number, Data>();
    this.updates.set(file, changes);
    return changes;
  }

  [Symbol.dispose](): void {
    this.added[Symbol.dispose]();
    this.report[Symbol.dispose]();
  }
}
