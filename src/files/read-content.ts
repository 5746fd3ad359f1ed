/** The whole of `content/`, read once: every record with its place, every file problem, no exception for a bad file. */
import { listContent, type ContentFile } from './content-files.ts';
import { readFileRecords } from './read-file.ts';
import type { CollectionPlaces, FileContents, FileProblem, RawRecord } from './record.ts';

export interface Content {
  /** In the order of `files`, and within a file in the order they are written. */
  records: RawRecord[];
  problems: FileProblem[];
  /** Every file that belongs to a collection, sorted, relative to the project. */
  files: string[];
}

const FILES_AT_ONCE = 16;

/**
 * @param root the project: the folder that holds `content/`
 * @param collections where the files of each lie; pass `collections` of `#schemas/collections.ts`
 * @param options `only`: names of the collections to read; all of them by default. `read`: reads one file; for a caller
 *   that remembers what it has read
 */
export async function readContent(
  root: string,
  collections: CollectionPlaces,
  options: { only?: readonly string[]; read?: (file: ContentFile) => Promise<FileContents> } = {},
): Promise<Content> {
  const { only, read: readOne = ({ file, collection, kind }) => readFileRecords(root, file, collection, kind) } =
    options;
  const listed = await listContent(root, collections);
  const wanted = only ? listed.files.filter(({ collection }) => only.includes(collection)) : listed.files;
  const records: RawRecord[] = [];
  const problems: FileProblem[] = [...listed.problems];
  for (let start = 0; start < wanted.length; start += FILES_AT_ONCE) {
    const batch = wanted.slice(start, start + FILES_AT_ONCE);
    const read = batch.map(readOne);
    for (const contents of await Promise.all(read)) {
      for (const record of contents.records) records.push(record);
      for (const problem of contents.problems) problems.push(problem);
    }
  }
  return { records, problems, files: wanted.map(({ file }) => file) };
}
