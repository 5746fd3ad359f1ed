/** A part of the editors' desk: one kind of thing to see to, and where in the files it stands. */
import type { CollectionName } from '#schemas/collections.ts';

export interface FilePlace {
  /** Relative to the project, e.g. `content/careers/accountant.mdx`. */
  file: string;
  line: number;
}

/** Where an entry stands, or the value at `path` in it; where that is absent, its nearest ancestor. */
export type Locate = (collection: CollectionName, id: string, path?: readonly PropertyKey[]) => FilePlace;

export interface DeskItem {
  title: string;
  /** The entry's page, when it has one. */
  href?: string;
  /** What is the matter with it. */
  note: string;
  place: FilePlace;
}

export interface DeskPart {
  id: string;
  title: string;
  /** What is listed, in a sentence. */
  about: string;
  /** Said where nothing is listed. */
  none: string;
  items: DeskItem[];
  /** Said in place of the number of items where nobody has looked. */
  unknown?: string;
}
