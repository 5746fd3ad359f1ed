/** The pay figures of a career's file, as raw as they stand. */
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

export const figuresOf = (record: RawRecord): RawFigure[] =>
  listOf(record.data, ['figures']).map((data, i) => ({
    record,
    path: ['figures', i],
    data,
    place: textOf(data, ['place']) ?? '',
    source: textOf(data, ['source']) ?? '',
  }));

export function* allFigures(content: ContentIndex): Generator<RawFigure> {
  for (const record of content.of('salaries')) yield* figuresOf(record);
}

/** Median, or mean where there is none, for a year; nothing when it is not published. */
export function yearlyAmount(figure: unknown): number | undefined {
  const { median, mean } = figure as { median?: unknown; mean?: unknown };
  const amount = typeof median === 'number' ? median : mean;
  const periods = (PERIODS_A_YEAR as Record<string, number>)[textOf(figure, ['period']) ?? ''];
  return typeof amount === 'number' && periods ? amount * periods : undefined;
}
