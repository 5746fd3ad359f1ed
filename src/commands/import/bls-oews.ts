/** BLS Occupational Employment and Wage Statistics: the publisher's workbook as CSV, or the same figures under plain column names. */
import type { Figure } from '#schemas/salary.ts';
import { amountCell, amountOf, inWords, required, type Marks } from './cells.ts';
import { totalOf, type Area, type PayFormat, type PayRow } from './pay-rows.ts';
import type { ImportOptions } from './plan.ts';
import { listed, refuse } from './refusal.ts';
import { PARTS, plain, PUBLISHER } from './bls-columns.ts';
import type { Row, Table } from './table.ts';

/** `*` wage not available, `**` employment not available, `#` at or above the highest wage BLS publishes. */
const MARKS: Marks = { suppressed: ['*', '**'], ceiling: '#' };

const NAMES = {
  median: 'median',
  mean: 'mean',
  p10: '10th percentile',
  p25: '25th percentile',
  p75: '75th percentile',
  p90: '90th percentile',
};

interface Level {
  by: Area['by'];
  /** Values of AREA_TYPE: 1 nation, 2 state, 3 territory, 4 metropolitan area. */
  types: readonly string[];
  digits: number;
  what: string;
  /** Set where all occupations and major groups are read as benchmarks. */
  totals?: true;
  plain: Record<string, string>;
}

const LEVELS = {
  national: { by: 'iso2', types: ['1'], digits: 2, what: 'the nation', totals: true, plain: { title: 'title' } },
  state: {
    by: 'fips',
    types: ['2', '3'],
    digits: 2,
    what: 'states',
    plain: { area: 'state_fips', areaTitle: 'state', title: 'title' },
  },
  metro: {
    by: 'cbsa',
    types: ['4'],
    digits: 5,
    what: 'metropolitan areas',
    plain: { area: 'cbsa', areaTitle: 'area_title', title: 'soc_title' },
  },
} as const satisfies Record<string, Level>;

export const blsOews: PayFormat[] = Object.entries(LEVELS).map(([name, level]) => ({
  name: `bls-oews-${name}`,
  about: `US Bureau of Labor Statistics, Occupational Employment and Wage Statistics, ${level.what}`,
  system: 'soc-2018',
  takes: ['as-of'],
  dialects: [PUBLISHER, plain(level.plain)],
  expects: `rows of ${level.what} (AREA_TYPE ${level.types.join(' or ')}) with detailed occupations (O_GROUP detailed)`,
  read: (row, table, options) => read(level, row, table, options),
}));

/** Values of O_GROUP; the others (minor, broad) repeat the detailed ones. */
const GROUPS = ['detailed', 'major', 'total'];

function read(level: Level, row: Row, table: Table, options: ImportOptions): PayRow | undefined {
  const isPublisher = table.dialect === PUBLISHER;
  if (isPublisher) {
    if (!level.types.includes(row.text('areaType'))) return undefined;
    if (!GROUPS.includes(row.text('group')) || (row.has('industry') && row.text('industry') !== 'cross-industry'))
      return undefined;
  }
  const code = required(row, 'code', 'a SOC code, e.g. 15-1252', /^\d\d-\d{4}$/);
  const total = totalOf(code);
  if (total && !level.totals) return undefined;
  const title = required(row, 'title', 'the title of the occupation, e.g. Software Developers');
  const asOf = vintage(row, table, options);
  const figure: PayRow['figure'] = { ...amounts(row), currency: 'USD', basis: 'gross, all employees', asOf };
  const employment = amountCell(row, 'employment', { suppressed: ['**', '*', '0'] });
  if (typeof employment === 'number') figure.employment = Math.round(employment);
  const sourceId = `bls-oews-${asOf.slice(0, 4)}`;
  return {
    line: row.line,
    area: areaOf(level, row),
    code,
    title,
    ...(total && { total }),
    figure,
    released: inWords(asOf),
    sourceId,
  };
}

function areaOf({ by, digits, what }: Level, row: Row): Area {
  if (by === 'iso2') return { by, code: 'US', title: 'the United States' };
  const example = digits === 2 ? '06' : '35620';
  const code = required(row, 'area', `the code of one of the ${what}, e.g. ${example}`, /^\d{1,5}$/).padStart(
    digits,
    '0',
  );
  return { by, code, title: required(row, 'areaTitle', `the name of one of the ${what}`) };
}

/** The workbook does not say its month; its file name does (state_M2025_dl.xlsx), or the user. */
function vintage(row: Row, { name, fileName }: Table, options: ImportOptions): string {
  if (row.has('vintage')) return required(row, 'vintage', 'a month, e.g. 2025-05', /^20\d\d-(0[1-9]|1[0-2])$/);
  const named = /(?:^|_)M(20\d\d)(?:_|\.)/.exec(fileName)?.[1];
  const month = options['as-of'] ?? (named && `${named}-05`);
  return (
    month ??
    refuse(
      `${name}: the file does not say of which month it is; add it, e.g. --as-of 2025-05, or keep the publisher's file name, e.g. state_M2025_dl.csv.`,
    )
  );
}

/** Annual amounts; hourly ones only where the source publishes no annual amount at all (some occupations work by the hour). */
function amounts(row: Row): Partial<Figure> & Pick<Figure, 'period'> {
  const cells = (unit: string) =>
    PARTS.filter((part) => row.has(`${unit} ${part}`)).map((part) => ({
      part,
      cell: amountCell(row, `${unit} ${part}`, MARKS),
    }));
  const annual = cells('annual');
  const isNumber = ({ cell }: { cell: unknown }) => typeof cell === 'number';
  const hourly = cells('hourly');
  const unit = !annual.some(isNumber) && hourly.some(isNumber) ? 'hourly' : 'annual';
  const chosen = unit === 'hourly' ? hourly : annual;
  const values = Object.fromEntries(chosen.map(({ part }) => [part, amountOf(row, `${unit} ${part}`, MARKS)]));
  const above = chosen.filter(({ cell }) => cell === 'ceiling').map(({ part }) => NAMES[part]);
  const note = `Above the highest amount that the source publishes: ${listed(above)}.`;
  return { ...values, period: unit === 'hourly' ? 'hour' : 'year', ...(above.length > 0 ? { note } : {}) };
}
