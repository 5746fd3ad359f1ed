/** Records in, one resolved catalog and every dangling reference out. Pure; linear in the number of references. */
import type { CollectionName, Entries } from '#schemas/collections.ts';
import { referencedIds, references } from '#schemas/references.ts';
import { Catalog } from './catalog.ts';
import { nearest } from './nearest.ts';
import type { Entry, Records } from './records.ts';

export interface ReferenceProblem {
  collection: CollectionName;
  id: string;
  file: string;
  /** Where in the record, e.g. `['topics', 3, 'topic']`. */
  at: PropertyKey[];
  target: CollectionName;
  wanted: string;
  /** The closest existing ids, at most three. */
  nearest: string[];
}

/** Suggestions are computed for this many problems; beyond it a list of ids helps no one. */
const SUGGESTED = 200;

export interface BuildOptions {
  /** true keeps draft entries in. Decided here alone: whatever asks the catalog sees drafts everywhere or nowhere. */
  drafts?: boolean;
}

export function build(
  records: Records,
  { drafts = false }: BuildOptions = {},
): {
  catalog: Catalog;
  problems: ReferenceProblem[];
} {
  const kept = drafts ? records : withoutDrafts(records);
  const catalog = new Catalog(kept, drafts);
  return { catalog, problems: danglingReferences(kept, catalog) };
}

function withoutDrafts(records: Records): Records {
  const careers = records.careers.filter(({ data }) => !data.draft);
  const topics = records.topics.filter(({ data }) => !data.draft);
  const pages = records.pages.filter(({ data }) => !data.draft);
  const drafts = {
    career: new Set(records.careers.filter(({ data }) => data.draft).map(({ id }) => id)),
    topic: new Set(records.topics.filter(({ data }) => data.draft).map(({ id }) => id)),
  };
  const salaries = records.salaries.filter(({ id }) => !drafts.career.has(id));
  const occupations = records.occupations.filter(({ id }) => !drafts.career.has(id));
  const lists = records['reading-lists'].filter(({ id, data }) => !drafts[data.subject].has(id));
  return { ...records, careers, topics, pages, salaries, occupations, 'reading-lists': lists };
}

function danglingReferences(records: Records, catalog: Catalog): ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const check = (
    collection: CollectionName,
    entry: Entry<unknown>,
    target: CollectionName,
    wanted: string,
    at: PropertyKey[],
  ) => {
    const known = catalog.collection(target);
    if (known.has(wanted)) return;
    const suggestions = problems.length < SUGGESTED ? nearest(wanted, known.keys()) : [];
    problems.push({ collection, id: entry.id, file: entry.file, at, target, wanted, nearest: suggestions });
  };
  for (const [collection, fields] of Object.entries(references) as [
    CollectionName,
    (typeof references)[CollectionName],
  ][]) {
    for (const entry of records[collection] as Entry<Entries[CollectionName]>[]) {
      for (const { path, target } of fields ?? []) {
        for (const { id, at } of referencedIds(entry.data, path)) check(collection, entry, target, id, at);
      }
    }
  }
  for (const name of ['salaries', 'occupations'] as const) {
    for (const entry of records[name]) check(name, entry, 'careers', entry.id, []);
  }
  for (const entry of records['reading-lists']) {
    check('reading-lists', entry, entry.data.subject === 'career' ? 'careers' : 'topics', entry.id, []);
  }
  return problems;
}

/** One line a problem, for a command or an error message. */
export function describeProblem({ file, at, target, wanted, nearest: near }: ReferenceProblem): string {
  const hint = near.length > 0 ? ` Did you mean ${near.map((id) => `"${id}"`).join(', ')}?` : '';
  return `${file} ${at.join('.')}: there is no "${wanted}" in ${target}.${hint}`;
}
