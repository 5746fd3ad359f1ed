/** What makes the figures of a group weak, in words. */
import { published, type PayGroup } from '#catalog/pay.ts';
import { occupationName } from './pay-receipt.ts';

/** Fewer people asked than this is a small sample. */
const SMALL_SAMPLE = 100;

/** Phrases, worst first; empty where the figures are as good as published pay gets. */
export function weaknesses({ rows, basis }: PayGroup): string[] {
  const figures = rows.map(({ figure }) => figure);
  const [first] = figures;
  if (!first) return [];
  const name = occupationName(first) ?? 'the source’s occupation';
  const means = figures.filter(({ median, mean }) => published(median) === undefined && published(mean) !== undefined);
  const small = figures.filter(({ n }) => typeof n === 'number' && n < SMALL_SAMPLE);
  const hasSpread = figures.some(({ p10, p25 }) => published(p10) ?? published(p25));
  const isKeptBack = figures.some(({ p10, p25 }) => (p10 ?? p25) === 'not published');
  return [
    ...(first.match.occupation === 'approximate' ? [`${name} only overlaps with this career`] : []),
    ...(first.match.occupation === 'broader' ? [`${name} contains more than this career`] : []),
    ...(basis === 'not stated' ? ['the source does not say what is counted'] : []),
    ...(means.length === figures.length ? ['averages, which a few high earners lift, not medians'] : []),
    ...(means.length > 0 && means.length < figures.length ? ['some amounts are averages, not medians'] : []),
    ...(small.length > 0 ? [`fewer than ${SMALL_SAMPLE} people stand behind some figures`] : []),
    ...(hasSpread ? [] : [isKeptBack ? 'the source publishes no spread' : 'our copy of the source holds no spread']),
  ];
}
