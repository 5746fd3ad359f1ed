/** A row of a list, whatever its file. */

export interface ListRow {
  line: number;
  /** Value by column; nothing when the row has no such column. */
  cell(column: string): unknown;
}

export interface BadRow {
  line: number;
  found: string;
  expected: string;
}

/** No record of ours is a tenth as long. */
export const MAX_ROW = 65_536;

export const TOO_LONG = {
  found: `a row of more than ${MAX_ROW / 1024} kB`,
  expected: 'the facts of one course or book',
};
