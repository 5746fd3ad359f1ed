/** The pay figures of a career's file and the benchmarks, as raw as they stand. */
import { PERIODS_A_YEAR } from '#catalog/pay.ts';
import type { RawRecord } from '#files/record.ts';
import type { ContentIndex } from './content-index.ts';
import { listOf, textOf } from './raw-value.ts';

export interface RawFigure {
  record: RawRecord;
  path: PropertyKey[];
  data: unknown;
  place: string;
  source: string;
}

/** Every figure of a career's file; a benchmark is one figure; other records have none. */
export function figuresOf(record: RawRecord): RawFigure[] {
  if (record.collection === 'benchmarks') return [rawFigure(record, [], record.data)];
  if (record.collection !== 'salaries') return [];
  return listOf(record.data, ['figures']).map((data, i) => rawFigure(record, ['figures', i], data));
}

const rawFigure = (record: RawRecord, path: PropertyKey[], data: unknown): RawFigure => ({
  record,
  path,
  data,
  place: textOf(data, ['place']) ?? '',
  source: textOf(data, ['source']) ?? '',
});

export const allFigures = (content: ContentIndex): RawFigure[] =>
  [...content.of('salaries'), ...content.of('benchmarks')].flatMap(figuresOf);

/** Median, or mean where there is none, for a year; nothing when it is not published. */
export function yearlyAmount(figure: unknown): number | undefined {
  const { median, mean } = figure as { median?: unknown; mean?: unknown };
  const amount = typeof median === 'number' ? median : mean;
  const periods = (PERIODS_A_YEAR as Record<string, number>)[textOf(figure, ['period']) ?? ''];
  return typeof amount === 'number' && periods ? amount * periods : undefined;
}
