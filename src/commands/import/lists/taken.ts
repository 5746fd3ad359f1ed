/** What becomes of one row, and of a whole list. */
import type { Data } from './list-content.ts';
import type { Report, Status } from './report.ts';
import type { Fault } from './row-fields.ts';

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
  /** The first ids that are new (+) or changed (~), for --dry-run. */
  shown: string[];
  /** Rows that were not taken over, by status, and rejected ones by the field that is first to blame. */
  rows: Report['rows'];
  blamed: Report['blamed'];
  /** Every file that changed, or would. */
  files: string[];
}

export const refused = (status: Status, faults: readonly Fault[], reason: string): Taken => ({
  is: 'refused',
  status,
  faults,
  reason,
});
