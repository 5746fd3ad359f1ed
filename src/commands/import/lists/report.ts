/** The report of an import: a line for everything that was not taken over, and why. CSV or NDJSON, by its name. */
import { Refusal, refuse } from '../refusal.ts';
import { LineFile } from './line-file.ts';
import type { Fault } from './row-fields.ts';

/**
 * - `rejected`: the row breaks a rule, or contradicts what is known
 * - `waiting`: a book that needs a second source
 * - `kept`: the record that is there stays as it is
 */
export type Status = 'rejected' | 'waiting' | 'kept';

const KEYS = ['line', 'status', 'field', 'found', 'expected', 'reason'] as const;

const LONGEST = 400;

export class Report implements Disposable {
  readonly #file: LineFile | undefined;
  readonly #isCsv: boolean;
  /** Rows by status, and rejected rows by the field that is first to blame. */
  readonly rows: Record<Status, number> = { rejected: 0, waiting: 0, kept: 0 };
  readonly blamed = new Map<string, number>();

  /** @param path nothing: only counted */
  constructor(path: string | undefined) {
    this.#isCsv = path?.endsWith('.csv') ?? false;
    this.#file = path === undefined ? undefined : openReport(path);
    if (this.#isCsv) this.#file?.add(KEYS.join(','));
  }

  /** @param reason a sentence on the row as a whole */
  add(line: number, status: Status, faults: readonly Fault[], reason: string): void {
    this.rows[status] += 1;
    const first = faults[0]?.field ?? 'row';
    if (status === 'rejected') this.blamed.set(first, (this.blamed.get(first) ?? 0) + 1);
    for (const fault of faults) {
      const [field, found, expected] = [fault.field, fault.found, fault.expected].map(visible);
      const entry = { line, status, field, found, expected, reason };
      this.#file?.add(this.#isCsv ? KEYS.map((key) => csvCell(entry[key])).join(',') : JSON.stringify(entry));
    }
  }

  keep(): void {
    this.#file?.keep();
  }

  [Symbol.dispose](): void {
    this.#file?.[Symbol.dispose]();
  }
}

/** On one line, without characters that steer a terminal. */
const visible = (text = ''): string =>
  text
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);

/** A spreadsheet program would run a cell that begins like a formula; an apostrophe makes it text. */
function csvCell(value: string | number = ''): string {
  const text = String(value);
  const harmless = typeof value === 'string' && /^["\s]*[=+@-]/.test(text) ? `'${text}` : text;
  return /[",;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function openReport(path: string): LineFile {
  if (!/\.(csv|ndjson)$/.test(path)) refuse(`--report: found "${path}", expected a name in .csv or .ndjson.`);
  return openLines(path, '--report');
}

/** @throws Refusal naming the option */
export function openLines(path: string, option: string): LineFile {
  try {
    return new LineFile(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Refusal(`${option}: the file ${path} cannot be written (${code}); expected a folder that exists.`);
  }
}
