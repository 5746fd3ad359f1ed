/** What a schema and the vocabularies have against a record that a row became. */
import type { z } from 'astro/zod';
import { nearest } from '#catalog/nearest.ts';
import { valueAt } from '#check/raw-value.ts';
import { fieldAt } from '#check/schema-field.ts';
import { schemaIssues, show } from '#check/schema-issues.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { referencedIds, references } from '#schemas/references.ts';
import type { Data, ListContent } from './list-content.ts';
import type { ListKind } from './mapping.ts';
import type { Fault } from './row-fields.ts';

export function rowFaults(schema: z.ZodType, data: Data, kind: ListKind, content: ListContent): Fault[] {
  const issues = schemaIssues(schema, data).map(({ path, message }): Fault => ({
    field: path.map(String).join('.'),
    found: show(valueAt(data, path) ?? null),
    expected: expectation(message) ?? fieldAt(schema, path)?.description ?? message,
  }));
  return [...issues, ...strangers(data, kind, content)];
}

/** The checker's sentences say what was found first. */
const expectation = (message: string): string | undefined =>
  /^(?:found [\s\S]*?; |found [\s\S]*?, expected |"[^"]*" is missing; expected (?:it: )?)(?<rest>[\s\S]+)$/.exec(
    message,
  )?.groups?.['rest'];

function strangers(data: Data, kind: ListKind, content: ListContent): Fault[] {
  return (references[kind] ?? []).flatMap(({ path, target }) => {
    const known = content.vocabulary(target);
    return referencedIds(data, path)
      .filter(({ id }) => !known.has(id))
      .map(({ id, at }) => ({ field: at.join('.'), found: show(id), expected: expectedId(id, target, known) }));
  });
}

/** A long list names the same few strangers again and again; by vocabulary. */
const hints = new WeakMap<ReadonlySet<string>, Map<string, string>>();
const HINTS_KEPT = 500;

function expectedId(id: string, target: CollectionName, known: ReadonlySet<string>): string {
  const said = hints.get(known) ?? new Map<string, string>();
  hints.set(known, said);
  const before = said.get(id);
  if (before) return before;
  const near = nearest(id, known);
  const text = `a published id of ${target}${near.length > 0 ? `; did you mean ${near.map(show).join(' or ')}?` : ''}`;
  if (said.size < HINTS_KEPT) said.set(id, text);
  return text;
}
