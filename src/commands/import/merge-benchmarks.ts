/** New benchmarks into `benchmarks.json`: an editor's records stay, imported ones are replaced, vanished ones go. */
import { isDeepStrictEqual as isSame } from 'node:util';
import type { Benchmark } from '#schemas/benchmark.ts';
import type { Counts, FileChange } from './plan.ts';

/** What a file says of one total or group; who imported it and from where is added here. */
export type IncomingBenchmark = Omit<Benchmark, 'id' | 'source' | 'importer'>;

export interface BenchmarkScope {
  importer: string;
  source: string;
  /** Source id of an older release whose imported records go. */
  replaced?: string | undefined;
}

const keyOf = ({ source, place, occupation, basis }: Benchmark): string =>
  [source, place, occupation.code, basis].join('|');
const nameOf = ({ occupation, place }: Benchmark): string => `${occupation.code} ${occupation.title}, ${place}`;
const amountOf = ({ median, currency, period }: Benchmark): string => `${median} ${currency} a ${period}`;

/** Keys in the order of the schema, so that records read alike. */
function recordOf(incoming: IncomingBenchmark, { importer, source }: BenchmarkScope): Benchmark {
  const { scope, place, median, currency, period, basis, asOf, survey, occupation, note } = incoming;
  const id = `${source}-${occupation.code}-${place}`;
  const record = {
    id,
    scope,
    place,
    median,
    currency,
    period,
    basis,
    asOf,
    source,
    survey,
    occupation,
    note,
    importer,
  };
  return JSON.parse(JSON.stringify(record)) as Benchmark;
}

export function mergeBenchmarks(
  before: readonly Benchmark[],
  incoming: readonly IncomingBenchmark[],
  scope: BenchmarkScope,
): FileChange {
  const editors = before.filter(({ importer }) => !importer);
  const own = new Set(editors.map(keyOf));
  const old = new Map(before.filter(({ importer }) => importer).map((benchmark) => [keyOf(benchmark), benchmark]));
  const fresh = incoming.map((one) => recordOf(one, scope)).filter((benchmark) => !own.has(keyOf(benchmark)));
  const counts: Counts = { added: 0, updated: 0, removed: 0, unchanged: 0 };
  const details: string[] = [];
  const kept = new Map<string, Benchmark>();
  for (const benchmark of fresh) {
    const key = keyOf(benchmark);
    const was = old.get(key);
    kept.set(key, benchmark);
    if (!was) details.push(`+ ${nameOf(benchmark)}: ${amountOf(benchmark)}`);
    else if (!isSame(was, benchmark))
      details.push(`~ ${nameOf(benchmark)}: ${amountOf(was)} -> ${amountOf(benchmark)}`);
    counts[!was ? 'added' : isSame(was, benchmark) ? 'unchanged' : 'updated'] += 1;
  }
  for (const [key, benchmark] of old) {
    if (kept.has(key)) continue;
    const isOurs = benchmark.importer === scope.importer;
    if (isOurs && (benchmark.source === scope.source || benchmark.source === scope.replaced)) {
      counts.removed += 1;
      details.push(`- ${nameOf(benchmark)}: ${amountOf(benchmark)}`);
    } else kept.set(key, benchmark);
  }
  const sorted = [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { path: 'benchmarks.json', data: [...editors, ...sorted], counts, details };
}
