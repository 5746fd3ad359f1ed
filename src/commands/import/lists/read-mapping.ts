/** Reads a mapping and refuses one that does not fit, before the first row is read. */
import { basename, dirname } from 'node:path';
import { nearest } from '#catalog/nearest.ts';
import { schemaIssues } from '#check/schema-issues.ts';
import { readFileRecords } from '#files/read-file.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { quoted, refuse } from '../refusal.ts';
import type { ListContent } from './list-content.ts';
import { mappings, type Column, type ListKind, type Mapping } from './mapping.ts';

/** Fields whose words are ids of these collections. */
export const VOCABULARY: Readonly<Record<string, CollectionName>> = {
  provider: 'providers',
  source: 'sources',
  topics: 'topics',
};

/**
 * @param today `YYYY-MM-DD`: nobody looked at a list later than that
 * @throws Refusal with file, line and column
 */
export async function readMapping(path: string, kind: ListKind, content: ListContent, today: string): Promise<Mapping> {
  const { records, problems } = await readFileRecords(dirname(path), basename(path), 'mapping', 'document');
  const [broken] = problems;
  if (broken) refuse(`${path}:${broken.line}:${broken.column}: ${broken.message}.`);
  const [record] = records;
  if (!record) refuse(`${path}: found no mapping; expected a JSON file with the columns of the list.`);
  const stop = (at: readonly PropertyKey[], message: string): never => {
    const { line, column } = record.locate(at);
    return refuse(`${path}:${line}:${column}: ${at.length > 0 ? `${at.join('.')}: ` : ''}${message}.`);
  };
  const [issue] = schemaIssues(mappings[kind], record.data);
  if (issue) stop(issue.path, issue.message);
  const { only, constants, ...fields } = mappings[kind].parse(record.data);
  if (constants.checked > today) {
    stop(['constants', 'checked'], `found ${constants.checked}, which is in the future; today is ${today}`);
  }
  const columns = new Map(
    Object.entries(fields).map(([name, field]) => [name, typeof field === 'string' ? { column: field } : field]),
  ) as Map<string, Column>;
  for (const { word, at, name } of wordsOf(columns, constants)) {
    const target = VOCABULARY[name]!;
    const known = content.vocabulary(target);
    if (word === '' || known.has(word)) continue;
    const near = nearest(word, known);
    const hint =
      near.length > 0 ? `did you mean ${near.map(quoted).join(' or ')}?` : `add it to content/${target} first`;
    stop(at, `found ${quoted(word)}, which is no published id in ${target}; ${hint}`);
  }
  return { columns, only, constants };
}

/** Every id that the mapping writes into records. */
function wordsOf(columns: ReadonlyMap<string, Column>, constants: Readonly<Record<string, unknown>>) {
  return Object.keys(VOCABULARY).flatMap((name) => {
    const { values = {}, otherwise } = columns.get(name) ?? {};
    const found = (value: unknown, at: PropertyKey[]) =>
      [value].flat().map((word) => ({ word: String(word), at, name }));
    return [
      ...Object.entries(values).flatMap(([key, value]) => found(value, [name, 'values', key])),
      ...(otherwise === undefined ? [] : found(otherwise, [name, 'otherwise'])),
      ...(constants[name] === undefined ? [] : found(constants[name], ['constants', name])),
    ];
  });
}
