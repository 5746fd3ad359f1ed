/** The pay figures of a career's file, as raw as they stand. */
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

/** Full-time, the year round: 2,080 hours, 260 days, 52 weeks, 12 months. For comparisons only, never shown. */
const PERIODS_A_YEAR: Record<string, number> = { year: 1, month: 12, week: 52, day: 260, hour: 2080 };

/** Median, or mean where there is none, for a year; nothing when it is not published. */
export function yearlyAmount(figure: unknown): number | undefined {
  const { median, mean } = figure as { median?: unknown; mean?: unknown };
  const amount = typeof median === 'number' ? median : mean;
  const periods = PERIODS_A_YEAR[textOf(figure, ['period']) ?? ''];
  return typeof amount === 'number' && periods ? amount * periods : undefined;
}
