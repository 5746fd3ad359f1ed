/** New lists of O*NET into a career's file: an editor's list stays, an imported one is replaced. */
import { isDeepStrictEqual as isSame } from 'node:util';
import { keysAt } from '#check/schema-field.ts';
import { occupation as schema, type WrittenOccupations } from '#schemas/occupations.ts';
import type { CareerCode } from './content.ts';
import type { Counts } from './plan.ts';

export type ListName = 'tasks' | 'titles' | 'related' | 'technologies';
type Written = WrittenOccupations['occupations'][number];

export interface Incoming {
  list: ListName;
  source: string;
  importer: string;
  /** By code of the occupation. */
  items: ReadonlyMap<string, readonly unknown[]>;
}

export interface Merged {
  data: WrittenOccupations;
  counts: Counts;
  details: string[];
  /** Codes whose list an editor wrote. */
  kept: string[];
  /** Items that the same importer had written. */
  known: number;
}

/** @param codes those of the career, in the order of its front matter; their occupations stand in it */
export function mergeOccupations(
  before: WrittenOccupations | undefined,
  codes: readonly CareerCode[],
  incoming: Incoming,
): Merged {
  const { list, importer } = incoming;
  const old = new Map((before?.occupations ?? []).map((one) => [one.code, one]));
  const merged: Merged = {
    data: { ...before, occupations: [] },
    counts: { added: 0, updated: 0, removed: 0, unchanged: 0 },
    details: [],
    kept: [],
    known: 0,
  };
  for (const { code, title, match } of codes) {
    const was = old.get(code);
    const items = incoming.items.get(code);
    old.delete(code);
    if (!was && !items) continue;
    const next: Record<string, unknown> = { ...was, code, title, match };
    const isEditors = was?.[list] !== undefined && was[list].importer === undefined;
    if (items && isEditors) merged.kept.push(code);
    else if (items) {
      next[list] = { source: incoming.source, importer, items };
      merged.known += was?.[list]?.items.length ?? 0;
      count(merged, `${code} ${title}`, was?.[list], next[list] as Written[ListName]);
    }
    if (was && (was.title !== title || was.match !== match)) {
      merged.counts.updated += 1;
      merged.details.push(`~ ${code}: ${was.title} (${was.match}) -> ${title} (${match})`);
    }
    const keys = keysAt(schema, []).filter((key) => next[key] !== undefined);
    merged.data.occupations.push(Object.fromEntries(keys.map((key) => [key, next[key]])) as Written);
  }
  merged.data.occupations.push(...old.values());
  return merged;
}

const nameOf = (item: unknown): string => {
  if (typeof item === 'string') return item;
  const { statement, title, name } = item as Record<string, string>;
  return statement ?? title ?? name ?? '';
};

/** Items are told apart by their names; with another source or order the list is as good as new. */
function count({ counts, details }: Merged, where: string, was: Written[ListName], next: Written[ListName]): void {
  const old = new Map<string, unknown>((was?.items ?? []).map((item) => [nameOf(item), item]));
  const isMoved =
    was !== undefined &&
    (was.source !== next?.source ||
      !isSame(
        was.items.map(nameOf).filter((name) => next.items.some((item) => nameOf(item) === name)),
        next.items.map(nameOf).filter((name) => old.has(name)),
      ));
  for (const item of next?.items ?? []) {
    const name = nameOf(item);
    const isNew = !old.has(name);
    const isChanged = isMoved || !isSame(old.get(name), item);
    counts[isNew ? 'added' : isChanged ? 'updated' : 'unchanged'] += 1;
    if (isNew || isChanged) details.push(`${isNew ? '+' : '~'} ${where}: ${name}`);
    old.delete(name);
  }
  counts.removed += old.size;
  details.push(...[...old.keys()].map((name) => `- ${where}: ${name}`));
}
