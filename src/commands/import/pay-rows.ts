/** What every pay format shares: a row of the source as a figure, one row an area, occupation and level. */
import type { CodeSystem } from '#schemas/codes.ts';
import type { Benchmark } from '#schemas/benchmark.ts';
import type { Figure } from '#schemas/salary.ts';
import { refuse } from './refusal.ts';
import type { ImportOptions } from './plan.ts';
import { onceOnly } from './duplicates.ts';
import type { Dialect, Row, Table } from './table.ts';

/** How a source names an area; `country` by its English name, the others by their code. */
export interface Area {
  by: 'iso2' | 'fips' | 'cbsa' | 'country';
  code: string;
  title: string;
}

export interface PayRow {
  line: number;
  area: Area;
  /** Code and title of the occupation in the source's own classification. */
  code: string;
  title: string;
  /** Set for all occupations and for a major group: such a row is a benchmark and no career's figure. */
  total?: Benchmark['scope'];
  /** What the row itself says; place, source, occupation and match are added later. */
  figure: Pick<Figure, 'currency' | 'period' | 'basis' | 'asOf'> & Partial<Figure>;
  /** The release that the source entry must name, and the id it has unless the user names another. */
  released: string;
  sourceId: string;
}

export interface PayFormat {
  name: string;
  about: string;
  system: CodeSystem;
  dialects: readonly Dialect[];
  takes?: readonly (keyof ImportOptions)[];
  /** Nothing for a row that the format leaves out, such as a total. */
  read(row: Row, table: Table, options: ImportOptions): PayRow | undefined;
  /** What the file lacks when `read` leaves out every row. */
  expects: string;
}

export interface PayFile {
  /** By code, in file order; only the codes asked for. */
  byCode: Map<string, PayRow[]>;
  /** All occupations and major groups, where the format reads them and the file has them. */
  totals: PayRow[];
  /** Codes of areas that have at least one row of an occupation, as `by code`. */
  areas: Set<string>;
  released: string;
  sourceId: string;
}

export const areaKey = ({ by, code }: Area): string => `${by} ${code}`;

/** What a code of the SOC stands for when it is no occupation: 00-0000 is all of them, 15-0000 a major group. */
export function totalOf(code: string): Benchmark['scope'] | undefined {
  if (code === '00-0000') return 'all occupations';
  return code.endsWith('-0000') ? 'occupation group' : undefined;
}

const RISING = ['p10', 'p25', 'median', 'p75', 'p90'] as const;

function refuseDisorder(name: string, { line, figure }: PayRow): void {
  const known = RISING.flatMap((part) => {
    const amount = figure[part];
    return typeof amount === 'number' ? [{ part, amount }] : [];
  });
  for (const [i, { part, amount }] of known.entries()) {
    const lower = known[i - 1];
    if (!lower || lower.amount <= amount) continue;
    refuse(
      `${name}:${line}: found ${part} ${amount} below ${lower.part} ${lower.amount}, expected amounts that rise: ${RISING.join(', ')}; a column may be misplaced, or a digit missing.`,
    );
  }
}

/**
 * Reads and checks every row of the file; keeps those whose occupation a career names.
 * @throws Refusal on a bad cell, amounts out of order, the same row twice, two releases in one file or no usable row
 */
export async function readPayFile(
  format: PayFormat,
  table: Table,
  wanted: ReadonlySet<string>,
  options: ImportOptions,
): Promise<PayFile> {
  const byCode = new Map<string, PayRow[]>();
  const totals: PayRow[] = [];
  const areas = new Set<string>();
  const once = onceOnly(table.name);
  let first: PayRow | undefined;
  for await (const row of table.rows) {
    const pay = format.read(row, table, options);
    if (!pay) continue;
    first ??= pay;
    once(
      `${areaKey(pay.area)} ${pay.code} ${pay.figure.level ?? ''}`,
      row.line,
      `${pay.code} ${pay.title} for ${pay.area.title}`,
    );
    if (pay.released !== first.released) {
      refuse(
        `${table.name}:${row.line}: found the release "${pay.released}", but "${first.released}" on line ${first.line}; expected one release a file; split the file.`,
      );
    }
    if (pay.total) {
      refuseDisorder(table.name, pay);
      totals.push(pay);
      continue;
    }
    areas.add(areaKey(pay.area));
    if (!wanted.has(pay.code)) continue;
    refuseDisorder(table.name, pay);
    const rows = byCode.get(pay.code);
    if (rows) rows.push(pay);
    else byCode.set(pay.code, [pay]);
  }
  if (!first || areas.size === 0) refuse(`${table.name}: found no row for ${format.name}, expected ${format.expects}.`);
  return { byCode, totals, areas, released: first.released, sourceId: first.sourceId };
}
