/** What an import of a list must know of `content/`: the courses or books that are there, and the ids they may name. */
import { readContent } from '#files/read-content.ts';
import { idOf, type RawRecord } from '#files/record.ts';
import { valueAt } from '#check/raw-value.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';
import { refuse } from '../refusal.ts';
import type { ListKind } from './mapping.ts';

export type Data = Readonly<Record<string, unknown>>;

export class ListContent {
  /** Records of the kind that is imported, in the order of the files. */
  readonly records: readonly RawRecord[];
  readonly files: readonly string[];
  /** Ids that nothing new may take: those of records, and old addresses. */
  readonly taken: Set<string>;
  #vocabularies: ReadonlyMap<CollectionName, ReadonlySet<string>>;

  constructor(kind: ListKind, all: readonly RawRecord[], files: readonly string[]) {
    const of = (name: CollectionName) => all.filter(({ collection }) => collection === name);
    this.records = of(kind);
    this.files = files;
    const old = of('redirects').flatMap(({ id }) => new RegExp(`^/${kind}/([^/]+)/?$`).exec(id)?.[1] ?? []);
    this.taken = new Set([...this.records.map(({ data }) => idOf(data)), ...old]);
    // Nothing published may name a draft.
    const published = (name: CollectionName) => of(name).filter(({ data }) => valueAt(data, ['draft']) !== true);
    this.#vocabularies = new Map(
      (['providers', 'sources', 'topics'] as const).map((name) => [name, new Set(published(name).map(({ id }) => id))]),
    );
  }

  /** Ids of published entries. */
  vocabulary(name: CollectionName): ReadonlySet<string> {
    return this.#vocabularies.get(name) ?? new Set();
  }
}

/** @throws Refusal when a file that the import builds on cannot be read whole */
export async function readListContent(root: string, kind: ListKind): Promise<ListContent> {
  const needed = [kind, 'providers', 'sources', 'topics', 'redirects'] as const;
  const { records, problems, files } = await readContent(root, collections, { only: needed });
  const own = new RegExp(`^content(/${kind}(/.*)?)?$`);
  const broken = problems.find(
    ({ file, severity }) => severity === 'error' && (files.includes(file) || own.test(file)),
  );
  if (broken) {
    refuse(
      `${broken.file}:${broken.line}:${broken.column}: ${broken.message}; mend it first (npm run check lists everything).`,
    );
  }
  return new ListContent(kind, records, files);
}
