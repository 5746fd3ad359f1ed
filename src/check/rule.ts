/** What a rule is, and what it finds. */
import type { FileProblem, Position, RawRecord } from '#files/record.ts';
import type { ContentIndex } from './content-index.ts';
import type { ProseDocument } from './prose/document.ts';

export type Problem = FileProblem;

/** A problem before its rule is written on it. */
export interface Finding extends Position {
  file: string;
  message: string;
}

export interface Rule {
  /** Kebab-case; printed with each problem. */
  name: string;
  severity: Problem['severity'];
  /** One sentence: what is right. */
  describe: string;
  /** Over everything at once, e.g. for duplicates. */
  checkContent?(content: ContentIndex): Iterable<Finding>;
  /** Over each record. */
  checkRecord?(record: RawRecord, content: ContentIndex): Iterable<Finding>;
  /** Over the body of each MDX file. */
  checkProse?(document: ProseDocument, content: ContentIndex): Iterable<Finding>;
}

/** A finding at the value of `path`. */
export const findingAt = (record: RawRecord, path: readonly PropertyKey[], message: string): Finding => ({
  file: record.file,
  ...record.locate(path),
  message,
});

/** A finding at the key of `path`. */
export const findingAtKey = (record: RawRecord, path: readonly PropertyKey[], message: string): Finding => ({
  file: record.file,
  ...record.locateKey(path),
  message,
});
