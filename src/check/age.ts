/** How old a fact may grow before somebody looks again. */

/** In months: of pay and benchmarks since their month, of courses and books since their check. */
export const OLDEST = 24;

/** Whole months from `date` (`YYYY-MM` or `YYYY-MM-DD`) to `today`; 0 when it is no date. */
export function monthsBefore(today: string, date: string): number {
  const count = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return /^\d{4}-\d\d/.test(date) ? count(today) - count(date) : 0;
}
