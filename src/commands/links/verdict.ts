/** What a visit says about a link. */
import { RequestFailure } from './failure.ts';
import { endsAtErrorPage, endsAtFrontPage, endsAtLogin } from './not-found.ts';
import type { Visit } from './visit.ts';

/**
 * - `ok`: a reader gets the page
 * - `moved`: the same, and the host asks for another address to be used
 * - `refused`: the host answers, but not to us: it may well answer to a reader
 * - `failed`: a reader would get no page; one such day proves nothing
 * - `unsure`: nothing can be said
 */
export type VerdictKind = 'ok' | 'moved' | 'refused' | 'failed' | 'unsure';

export interface Verdict {
  kind: VerdictKind;
  /** In an editor's words, to stand after the address. */
  detail?: string;
  movedTo?: string;
}

/** Answers to robots, to the wrong country, to whoever has not paid or logged in. LinkedIn made up 999. */
const REFUSALS = new Set([401, 402, 403, 405, 406, 407, 418, 421, 429, 451, 999]);

const TRAPS = {
  circle: 'redirects in a circle',
  'too long': 'redirects without end',
  nowhere: 'redirects to no page',
} as const;

export function judge({ way, permanent, reply, trap, setsCookie }: Visit): Verdict {
  const [from, to] = [way[0]!, way.at(-1)!];
  const via = way.length > 1 ? ` after a redirect to ${to}` : '';
  if (reply instanceof RequestFailure) {
    const { kind, message } = reply;
    const isUnsure = kind === 'here' || kind === 'private' || kind === 'left-alone';
    return { kind: isUnsure ? 'unsure' : 'failed', detail: message + via };
  }
  if (trap === 'circle' && setsCookie) return { kind: 'refused', detail: `${TRAPS.circle} without cookies` };
  if (trap) return { kind: 'failed', detail: TRAPS[trap] + via };
  const { status, headers } = reply;
  if (REFUSALS.has(status) || headers['cf-mitigated'] === 'challenge')
    return { kind: 'refused', detail: `answers ${status}${via}` };
  const isGood = (status >= 200 && status < 300) || status === 304;
  if (!isGood) return { kind: 'failed', detail: `answers ${status}${via}` };
  if (endsAtLogin(from, to)) return { kind: 'refused', detail: `asks to log in at ${to}` };
  if (endsAtErrorPage(from, to)) return { kind: 'failed', detail: `redirects to the page for missing pages, ${to}` };
  if (endsAtFrontPage(from, to)) return { kind: 'failed', detail: `redirects to the front page, ${to}` };
  const home = way[permanent]!;
  // Content holds https addresses only: an http one cannot take its place.
  const isWorse = from.startsWith('https:') && home.startsWith('http:');
  return permanent > 0 && !isWorse ? { kind: 'moved', movedTo: home } : { kind: 'ok' };
}
