/** The header by which a host says when to come back: seconds, or a date. */
import type { Answer } from './request.ts';

/** Only with these does the header mean that the question was one too many. */
const ASKS_TO_WAIT = new Set([429, 503]);

/** Milliseconds from `now`; 0 when the answer asks for no wait, or in a way nobody can read. */
export function retryAfter({ status, headers }: Pick<Answer, 'status' | 'headers'>, now: number): number {
  const said = headers['retry-after'];
  if (!said || !ASKS_TO_WAIT.has(status)) return 0;
  if (/^\d{1,12}$/.test(said)) return Number(said) * 1_000;
  const day = Date.parse(said);
  return Number.isNaN(day) ? 0 : Math.max(0, day - now);
}
