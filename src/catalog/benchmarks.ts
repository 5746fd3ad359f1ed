/** Which benchmarks a group of pay figures may be read against: only those of the same survey, month and kind of pay. */
import type { Benchmark } from '#schemas/benchmark.ts';
import type { PayGroup } from './pay.ts';
import type { Entry } from './records.ts';

/** The source whose figures a benchmark may stand beside. */
export const surveyOf = ({ data }: Entry<Benchmark>): string => data.survey ?? data.source;

const SCOPES = ['all occupations', 'occupation group'] as const;

/** The two leading digits of a SOC code are its major group. */
const majorGroup = (code: string): string => code.slice(0, 2);

/**
 * At most one for each scope, all occupations first, of the same month, period, basis and currency, for a place that
 * is one of the rows or holds most of them (the metropolitan areas of the United States come with San Juan). Where
 * the survey itself and another publication have it, the survey's own counts.
 * @param candidates benchmarks of the group's survey
 */
export function benchmarksOf(group: PayGroup, candidates: readonly Entry<Benchmark>[]): Entry<Benchmark>[] {
  const fitting = candidates
    .filter((candidate) => isComparable(group, candidate.data))
    .toSorted((a, b) => Number(b.data.source === group.source.id) - Number(a.data.source === group.source.id));
  return SCOPES.flatMap((scope) => fitting.find(({ data }) => data.scope === scope) ?? []);
}

function isComparable({ rows, asOf, period, basis, currency }: PayGroup, benchmark: Benchmark): boolean {
  const isAlike =
    benchmark.asOf === asOf &&
    benchmark.period === period &&
    benchmark.basis === basis &&
    benchmark.currency === currency;
  const within = rows.filter(({ place: { id, data } }) => benchmark.place === id || benchmark.place === data.country);
  return (
    isAlike && within.length > rows.length / 2 && (benchmark.scope === 'all occupations' || holds(benchmark, rows))
  );
}

const holds = ({ occupation: group }: Benchmark, rows: PayGroup['rows']): boolean =>
  rows.every(({ figure: { occupation } }) => {
    const isSoc = occupation?.system === 'soc-2018' && group.system === 'soc-2018';
    return isSoc && majorGroup(occupation.code) === majorGroup(group.code);
  });
