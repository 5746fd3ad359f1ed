/** What one run, or the median of several, says of a page; and where it falls short. */
import type { MeasuredPage } from './pages.ts';

/** Scores from 0 to 100, times in milliseconds, size in bytes over the wire. */
export interface Measures {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  fcp: number;
  lcp: number;
  cls: number;
  tbt: number;
  bytes: number;
  requests: number;
}

export interface Result {
  page: MeasuredPage;
  median: Measures;
  runs: Measures[];
  /** Audits that cost points in any run, e.g. `seo: is-crawlable`. */
  lost: string[];
}

const SCORES = ['performance', 'accessibility', 'bestPractices', 'seo'] as const;
const SCORE = 100;
const CLS = 0.01;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('there is no median of no values');
  return middle;
}

/** Each measure's own median. */
export function medians(runs: readonly Measures[]): Measures {
  const [first] = runs;
  if (!first) throw new Error('there is no median of no runs');
  const names = Object.keys(first) as (keyof Measures)[];
  return Object.fromEntries(names.map((name) => [name, median(runs.map((run) => run[name]))])) as unknown as Measures;
}

/** Missed goals, a sentence each. */
export function missedGoals({ page, median: found }: Result): string[] {
  return [
    ...SCORES.filter((name) => found[name] < SCORE).map((name) => `${name} ${found[name]}, the goal is ${SCORE}`),
    ...(found.lcp > page.lcp ? [`LCP ${Math.round(found.lcp)} ms, the goal is ${page.lcp} ms`] : []),
    ...(found.cls > CLS ? [`CLS ${found.cls.toFixed(3)}, the goal is ${CLS}`] : []),
  ].map((goal) => `${page.name}: ${goal}`);
}

const COLUMNS: readonly [string, (result: Result) => string][] = [
  ['page', ({ page }) => page.name],
  ['perf', ({ median }) => String(median.performance)],
  ['a11y', ({ median }) => String(median.accessibility)],
  ['best', ({ median }) => String(median.bestPractices)],
  ['SEO', ({ median }) => String(median.seo)],
  ['FCP ms', ({ median }) => median.fcp.toFixed(0)],
  ['LCP ms (goal)', ({ median, page }) => `${median.lcp.toFixed(0)} (${page.lcp})`],
  [`CLS (${CLS})`, ({ median }) => median.cls.toFixed(3)],
  ['TBT ms', ({ median }) => median.tbt.toFixed(0)],
  ['kB', ({ median }) => (median.bytes / 1024).toFixed(1)],
  ['requests', ({ median }) => String(median.requests)],
];

/** Lines of the table, the head first. */
export function table(results: readonly Result[]): string[] {
  const rows = [COLUMNS.map(([head]) => head), ...results.map((result) => COLUMNS.map(([, cell]) => cell(result)))];
  const widths = COLUMNS.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
  );
}
