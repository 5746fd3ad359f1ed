/**
 * BLS Employment Projections, table 1.2 (occupation.xlsx): the median wage of all occupations and of each major group.
 * The table takes its wages from the Occupational Employment and Wage Statistics survey of May of its base year: they
 * equal those that the Occupational Outlook Handbook gives as "Median annual wages, May 2024".
 */
import { amountCell, inWords, required } from './cells.ts';
import { sourceFor, type Content } from './content.ts';
import { onceOnly } from './duplicates.ts';
import { mergeBenchmarks, type IncomingBenchmark } from './merge-benchmarks.ts';
import { placesByCode } from './pay-figure.ts';
import { totalOf } from './pay-rows.ts';
import type { Format, ImportOptions, Plan } from './plan.ts';
import { refuse } from './refusal.ts';
import type { Dialect, Row, Table } from './table.ts';

/** The base year stands in the names of the columns; a release comes every year. */
const BASE_YEARS = [2024, 2023, 2025, 2026, 2027, 2028, 2029, 2030];

const dialects: Dialect[] = BASE_YEARS.map((year) => ({
  columns: {
    title: `${year} National Employment Matrix title`,
    code: `${year} National Employment Matrix code`,
    median: `Median annual wage, dollars, ${year}[1]`,
  },
}));

const baseYear = ({ dialect }: Table): number => BASE_YEARS[dialects.indexOf(dialect)] ?? 0;

export const blsEp12: Format = {
  name: 'bls-ep-1-2',
  about: 'US Bureau of Labor Statistics, Employment Projections, table 1.2: median wages of all and of major groups',
  dialects,
  takes: ['source', 'replace'],
  plan,
};

async function plan(table: Table, content: Content, options: ImportOptions): Promise<Plan> {
  const year = baseYear(table);
  const span = `${year}-${String(year + 10).slice(2)}`;
  const source = sourceFor(content, table.name, options.source, `bls-ep-${span}`, span).id;
  const survey = sourceFor(content, table.name, undefined, `bls-oews-${year}`, inWords(`${year}-05`)).id;
  if (options.replace !== undefined) sourceFor(content, table.name, options.replace, '');
  const place = placesByCode(content).get('iso2 US');
  if (!place)
    refuse('content/places.json: found no country with the code US, expected it; import it with geonames-countries.');
  const once = onceOnly(table.name);
  const incoming: IncomingBenchmark[] = [];
  for await (const row of table.rows) {
    const code = required(row, 'code', 'a code of the National Employment Matrix, e.g. 15-0000', /^\d\d-\d{4}$/);
    const title = required(row, 'title', 'the title of the occupation, e.g. Software developers');
    once(code, row.line, `${code} ${title}`);
    const benchmark = readTotal(row, code, title, year);
    if (benchmark) incoming.push({ ...benchmark, place, survey });
  }
  if (!incoming.some(({ scope }) => scope === 'all occupations')) {
    refuse(`${table.name}: found no row for all occupations (00-0000), expected the whole of table 1.2.`);
  }
  const scope = { importer: blsEp12.name, source, replaced: options.replace };
  return { changes: [mergeBenchmarks(content.benchmarks, incoming, scope)], notes: [] };
}

function readTotal(row: Row, code: string, title: string, year: number): Omit<IncomingBenchmark, 'place'> | undefined {
  const scope = totalOf(code);
  if (!scope) return undefined;
  const median = amountCell(row, 'median', { suppressed: ['—', '-'] });
  if (typeof median !== 'number') return undefined;
  const note = `The projections repeat this median from the Occupational Employment and Wage Statistics survey of May ${year}.`;
  const pay = { currency: 'USD', period: 'year', basis: 'gross, all employees', asOf: `${year}-05` } as const;
  return { scope, median, ...pay, occupation: { system: 'soc-2018', code, title }, note };
}
