/** From an offset in a text to line and column, and from a path in a record to a position; both only when asked. */
import type { Position, RawRecord } from './record.ts';

/** Line starts are found on the first call: most files never need them. */
export function positionsOf(text: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    if (!starts) {
      starts = [0];
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** Offsets of a value and of its key. */
export interface Offsets {
  value(path: readonly PropertyKey[]): number;
  key(path: readonly PropertyKey[]): number;
}

type Locators = Pick<RawRecord, 'locate' | 'locateKey'>;

/** One slot: problems come record by record, and 100,000 syntax trees at once would not fit in memory. */
let parsed: { owner: object; offsets: Offsets } | undefined;

export function lazyLocators(parse: () => Offsets, toPosition: (offset: number) => Position): Locators {
  const owner = {};
  const offsets = (): Offsets => {
    if (parsed?.owner !== owner) parsed = { owner, offsets: parse() };
    return parsed.offsets;
  };
  return {
    locate: (path) => toPosition(offsets().value(path)),
    locateKey: (path) => toPosition(offsets().key(path)),
  };
}
