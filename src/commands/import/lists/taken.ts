/** What becomes of one row, and of a whole list. */
import type { Data } from './list-content.ts';
import type { Report, Status } from './report.ts';
import type { Fault } from './row-fields.ts';
import type { WaitingBooks } from './waiting-books.ts';

export type Taken =
  | { is: 'added'; data: Data }
  | { is: 'updated'; data: Data; file: string; place: number }
  | { is: 'unchanged' }
  | { is: 'refused'; status: Status; faults: readonly Fault[]; reason: string };

/** Takes the fields of one row. */
export type Taker = (fields: Data, checked: string, line: number) => Taken;

export interface Outcome {
  /** Where new records go, relative to the project. */
  target: string;
  added: number;
  updated: number;
  unchanged: number;
  /** Rows that the mapping did not ask for. */
  leftOut: number;
  waiting: WaitingBooks;
  report: Report;
  /** Every file that changed, or would. */
  files: string[];
}

export const refused = (status: Status, faults: readonly Fault[], reason: string): Taken => ({
  is: 'refused',
  status,
  faults,
  reason,
});
