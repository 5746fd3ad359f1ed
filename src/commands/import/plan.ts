/** What an import would change, as a value: computed first and whole, written afterwards or not at all. */
import type { Content } from './content.ts';
import type { Dialect, Table } from './table.ts';

export interface Counts {
  added: number;
  updated: number;
  removed: number;
  unchanged: number;
}

export interface FileChange {
  /** Relative to `content/`, with forward slashes. */
  path: string;
  /** The record or list to write as JSON; of a guide, the fields of its front matter that are written, by name. */
  data: unknown;
  counts: Counts;
  /** One line a change, for --dry-run. */
  details: string[];
}

export interface Plan {
  changes: FileChange[];
  /** Sentences for the summary: what was left alone, not found or skipped. */
  notes: string[];
}

/** Options of the command as the user typed them, without the hyphens. */
export interface ImportOptions {
  source?: string;
  'as-of'?: string;
  replace?: string;
  only?: string;
  positions?: string;
  occupations?: string;
  'min-population'?: string;
  'allow-removals'?: boolean;
}

export interface Format {
  name: string;
  /** One line for the list of formats. */
  about: string;
  dialects: readonly Dialect[];
  takes: readonly (keyof ImportOptions)[];
  plan(table: Table, content: Content, options: ImportOptions): Promise<Plan>;
}

export const isChanged = ({ counts }: FileChange): boolean => counts.added + counts.updated + counts.removed > 0;
