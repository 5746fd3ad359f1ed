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

/** Two versions of one passage. The rule speaks about the bad one and not about the good one; a test lays both into a project. */
export interface RuleExample {
  /** Where the passage stands, relative to the project. */
  file: string;
  part: ExamplePart;
  bad: string;
  good: string;
}

/**
 * What of the file is shown:
 * - `file`: all of it; `name`: its path alone; `words`: a description of it, where a passage cannot show the mistake
 * - `front matter`: lines of it; `text`: what stands below it
 * - `record`: keys of a record; `figure`, `pick`: keys of one in the list of figures or picks
 * - `another file`, `another record`, `another figure`: keys of one that stands beside those that are there
 */
export type ExamplePart =
  | 'file'
  | 'name'
  | 'words'
  | 'front matter'
  | 'text'
  | 'record'
  | 'figure'
  | 'pick'
  | 'another file'
  | 'another record'
  | 'another figure';

/** What an editor is told about a rule. */
export interface RuleText {
  /** Kebab-case; printed with each problem. */
  name: string;
  severity: Problem['severity'];
  /** One sentence: what is right. */
  describe: string;
  /** Why that is right, in a sentence or two. */
  why: string;
  example: RuleExample;
}

export interface Rule extends RuleText {
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
