/** What an import must know of `content/`: careers' codes, sources, places, currencies and the pay files as they stand. */
import { nearest } from '#catalog/nearest.ts';
import { readContent } from '#files/read-content.ts';
import type { RawRecord } from '#files/record.ts';
import type { Benchmark } from '#schemas/benchmark.ts';
import { career, type Career } from '#schemas/career.ts';
import { collections, type Collection, type CollectionName } from '#schemas/collections.ts';
import type { WrittenOccupations } from '#schemas/occupations.ts';
import type { Place } from '#schemas/place.ts';
import type { Salaries } from '#schemas/salary.ts';
import type { Currency, Source } from '#schemas/vocabularies.ts';
import { guideFacts } from './guide-facts.ts';
import { listed, refuse } from './refusal.ts';

export type CareerCode = Career['codes'][number];

/** A place or a pay file as written: what has a default may be absent. */
export type WrittenPlace = Omit<Place, 'aliases' | 'codes'> & Partial<Pick<Place, 'aliases' | 'codes'>>;
export type WrittenSalaries = Pick<Salaries, '$schema' | 'figures'> & Partial<Pick<Salaries, 'withheld'>>;

/** Records as they are written, without the defaults that a schema would add, so that a file is written back as it was. */
export interface Content {
  careers: Map<string, CareerCode[]>;
  /** Front matter of the careers as it stands; its facts have the form of `guideFacts`, the rest may be anything. */
  guides: Map<string, Readonly<Record<string, unknown>>>;
  sources: Map<string, Source>;
  places: WrittenPlace[];
  currencies: Currency[];
  benchmarks: Benchmark[];
  salaries: Map<string, WrittenSalaries>;
  occupations: Map<string, WrittenOccupations>;
}

/** Files that would be replaced as if there were none, e.g. when one is a symbolic link. */
const WRITTEN =
  /^content\/(?:(?:places|currencies|benchmarks)\.json|(?:salaries|occupations)(?:\/[^/]+\.json)?|careers(?:\/[^/]+\.mdx)?)$/;

const NEEDED = [
  'careers',
  'sources',
  'places',
  'currencies',
  'benchmarks',
  'salaries',
  'occupations',
] as const satisfies CollectionName[];

/** @throws Refusal when a file that the import builds on cannot be read or breaks its schema */
export async function readImportContent(root: string): Promise<Content> {
  const { records, problems, files } = await readContent(root, collections, { only: NEEDED });
  const readable = new Set(records.map(({ file }) => file));
  const broken = problems.find(
    ({ file }) => !readable.has(file) && (file === 'content' || WRITTEN.test(file) || files.includes(file)),
  );
  if (broken) {
    refuse(
      `${broken.file}:${broken.line}:${broken.column}: ${broken.message}; mend it first (npm run check lists everything).`,
    );
  }
  const of = (name: CollectionName) => records.filter(({ collection }) => collection === name);
  const written = <T>(name: CollectionName): [string, T][] =>
    of(name).map((record) => {
      keep(record, collections[name].schema, record.data);
      return [record.id, record.data as T];
    });
  return {
    careers: new Map(of('careers').map((record) => [record.id, codesOf(record)])),
    guides: new Map(of('careers').map((record) => [record.id, factsOf(record)])),
    sources: new Map(written<Source>('sources')),
    places: written<WrittenPlace>('places').map(([, place]) => place),
    currencies: written<Currency>('currencies').map(([, currency]) => currency),
    benchmarks: written<Benchmark>('benchmarks').map(([, benchmark]) => benchmark),
    salaries: new Map(written<WrittenSalaries>('salaries')),
    occupations: new Map(written<WrittenOccupations>('occupations')),
  };
}

function codesOf(record: RawRecord): CareerCode[] {
  const front = record.data as { codes?: unknown } | null;
  return keep(record, career.shape.codes, front?.codes, ['codes']) as CareerCode[];
}

function factsOf(record: RawRecord): Record<string, unknown> {
  const front = (record.data ?? {}) as Record<string, unknown>;
  keep(record, guideFacts, front);
  return front;
}

function keep(record: RawRecord, schema: Collection['schema'], data: unknown, base: PropertyKey[] = []): unknown {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = [...base, ...(issue?.path ?? [])];
  const { line, column } = record.locate(path);
  return refuse(
    `${record.file}:${line}:${column}: ${path.join('.')}: ${issue?.message ?? 'breaks its schema'}; mend it first (npm run check lists everything).`,
  );
}

/** The source a file is imported as: the one the user names, else the one whose id follows from format and vintage.
 * @param fallback what the id would be, e.g. `bls-oews-2025`; without its vintage it names the publisher's series
 * @param released words that the source's `release` must hold, e.g. `May 2025`
 * @throws Refusal when there is no such source, it is of another series or its release is another one */
export function sourceFor(
  content: Content,
  file: string,
  named: string | undefined,
  fallback: string,
  released?: string,
): Source {
  const id = named ?? fallback;
  const series = fallback.replace(/-\d.*$/, '');
  const isOfSeries = (one: string) => one === series || one.startsWith(`${series}-`);
  if (series !== '' && !isOfSeries(id)) {
    const ids = [...content.sources.keys()].filter(isOfSeries);
    const near = nearest(id, ids);
    const hint =
      ids.length > 0 ? `; did you mean ${(near.length > 0 ? near : ids).join(' or ')}?` : `, e.g. ${fallback}`;
    refuse(
      `${file}: found --source ${id}, expected the source that this format reads, whose id starts with "${series}"${hint}`,
    );
  }
  const source = content.sources.get(id);
  if (!source) {
    const near = nearest(id, content.sources.keys());
    const hint = near.length > 0 ? `, or name one with --source, e.g. --source ${near[0]}` : '';
    refuse(
      `${file}: found no source "${id}" in content/sources.json; add it there${released ? ` with the release "${released}"` : ''}${hint}.`,
    );
  }
  const holds = (text: string, words: string) =>
    new RegExp(`(?<![\\w])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w])`, 'i').test(text);
  if (released && !holds(source.release, released)) {
    refuse(
      `${file}: found the release "${released}" in the file, but content/sources.json says "${source.release}" for ${id}; expected the same; add a source for this release and name it, e.g. --source ${fallback}.`,
    );
  }
  return source;
}

/** The one source whose id starts with `prefix`; needed when a file does not tell its vintage. */
export function onlySource(content: Content, file: string, named: string | undefined, prefix: string): Source {
  const ids = [...content.sources.keys()].filter((id) => id.startsWith(prefix));
  if (!named && ids.length > 1)
    refuse(
      `${file}: found ${ids.length} sources that fit (${listed(ids)}), expected one; name it, e.g. --source ${ids.at(-1)}.`,
    );
  return sourceFor(content, file, named, ids[0] ?? prefix.replace(/-$/, ''));
}
