/** The axis of a pay table, and where each figure stands on it. */
import { scaleLinear } from 'd3-scale';
import { headline, published, type PayRow } from '#catalog/pay.ts';
import type { Figure } from '#schemas/salary.ts';
import { amount, compactNumber } from './wording.ts';

/** Positions on the axis, in percent of its width. A row without published percentiles has its middle only. */
export interface RangeBar {
  p10?: number;
  p25?: number;
  /** The median, or the mean where the source gives no median. */
  middle?: number;
  p75?: number;
  p90?: number;
}

export type Scale = ReturnType<typeof scaleLinear<number>>;

/**
 * From the lowest to the highest end of the rows' ranges; from zero where the source publishes no range, because
 * there lengths are compared. Undefined where nothing can be compared: fewer than two rows and no range.
 */
export function axisScale(rows: readonly PayRow[], marks: readonly number[] = []): Scale | undefined {
  const ends = rows.flatMap(({ figure }) => {
    const [low, high] = [published(figure.p10), published(figure.p90)];
    return low !== undefined && high !== undefined ? [low, high] : [];
  });
  const middles = rows.flatMap(({ figure }) => headline(figure) ?? []);
  if (ends.length > 0) return scaleLinear(extent([...ends, ...middles, ...marks]), [0, 100]).nice(10);
  if (middles.length < 2) return undefined;
  return scaleLinear([0, Math.max(...middles, ...marks)], [0, 100]).nice(4);
}

const extent = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** One decimal is finer than a pixel on the widest table. */
const percent = (value: number): number => Math.round(value * 10) / 10;

export const positionOf = (scale: Scale, value: number): number => percent(scale(value));

export const axisTicks = (scale: Scale): { at: number; label: string }[] =>
  scale.ticks(4).map((tick) => ({ at: positionOf(scale, tick), label: compactNumber(tick) }));

export function rangeBar(figure: Figure, scale: Scale): RangeBar | undefined {
  const at = (value: number | undefined) => (value === undefined ? undefined : positionOf(scale, value));
  const middle = at(headline(figure));
  const [p10, p25, p75, p90] = [figure.p10, figure.p25, figure.p75, figure.p90].map((p) => at(published(p)));
  const hasEnds = p10 !== undefined && p90 !== undefined;
  if (!hasEnds && middle === undefined) return undefined;
  return {
    ...(hasEnds && { p10, p90 }),
    ...(p25 !== undefined && p75 !== undefined && { p25, p75 }),
    ...(middle !== undefined && { middle }),
  };
}

/** `83,180 to 216,870`; undefined where the source does not publish both ends. */
export function span(low: Figure['p10'], high: Figure['p10']): string | undefined {
  const [from, to] = [published(low), published(high)];
  return from === undefined || to === undefined ? undefined : `${amount(from)} to ${amount(to)}`;
}
