/** What the reader hands on: records as they stand in the files, and what is wrong with the files. */

/** 1-based; the column counts UTF-16 code units, as editors do. */
export interface Position {
  line: number;
  column: number;
}

export interface RawRecord {
  collection: string;
  /** File name without ending, or the record's own `id`; empty when a record in a list has no text as `id`. */
  id: string;
  /** As parsed, before any schema: anything that JSON can say. */
  data: unknown;
  /** MDX below the front matter, and the line of the file it starts on. */
  body?: string;
  bodyLine?: number;
  /** With forward slashes, relative to the project, e.g. `content/careers/accountant.mdx`. */
  file: string;
  /** First line of the record. */
  line: number;
  /** Where the value stands; of its nearest existing ancestor when it is absent. Parses on the first call. */
  locate(path: readonly PropertyKey[]): Position;
  /** Where the key of the value stands, for a key that should not be there. */
  locateKey(path: readonly PropertyKey[]): Position;
}

export type Severity = 'error' | 'warning';

export interface FileProblem extends Position {
  rule: string;
  /** With forward slashes, relative to the project. */
  file: string;
  message: string;
  severity: Severity;
}

/** Structurally the kinds of `src/schemas/collections.ts`, which describes each. */
export type FileKind = 'prose' | 'document' | 'records' | 'vocabulary' | 'singleton';

/** Where the files of a collection lie, relative to `content/`. */
export interface CollectionPlace {
  kind: FileKind;
  path: string;
}

export type CollectionPlaces = Readonly<Record<string, CollectionPlace>>;

export interface FileContents {
  records: RawRecord[];
  problems: FileProblem[];
}

/** Bytes of one MDX or JSON file. */
export const MAX_FILE_BYTES = 512 * 1024;
/** Bytes of one line of an NDJSON file. */
export const MAX_LINE_BYTES = 32 * 1024;
/** Levels of lists and objects in one record. */
export const MAX_DEPTH = 32;

/** The id of a record in a list; empty when there is none. */
export function idOf(data: unknown): string {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'id')) return '';
  const { id } = data as { id: unknown };
  return typeof id === 'string' ? id : '';
}
