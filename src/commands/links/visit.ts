/** Where an address leads: redirects are followed one by one, and every stop of the way is remembered. */
import { ask, type Question, type Reply } from './ask.ts';
import { RequestFailure } from './failure.ts';
import type { HostGate } from './host-gate.ts';
import type { Manners } from './manners.ts';
import type { Answer } from './request.ts';

export interface Visit {
  /** The address asked for, then each one it redirects to. */
  way: string[];
  /** How many redirects from the start are permanent ones. */
  permanent: number;
  reply: Reply;
  /** Set when the way has no end. */
  trap?: 'circle' | 'too long' | 'nowhere';
  /** True when a stop set a cookie, which we do not carry on. */
  setsCookie: boolean;
}

const MAX_REDIRECTS = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

/** @param conditionsOf what to send along to an address that is known from an earlier run */
export async function visit(
  url: string,
  needsPage: boolean,
  conditionsOf: (url: string) => Question['conditions'],
  gate: HostGate,
  manners: Manners,
): Promise<Visit> {
  const way = [url];
  let permanent = 0;
  let setsCookie = false;
  for (;;) {
    const at = way.at(-1)!;
    const reply = await ask({ url: at, needsPage, conditions: conditionsOf(at) }, gate, manners);
    const end = (trap?: Visit['trap']): Visit => ({ way, permanent, reply, trap, setsCookie });
    if (reply instanceof RequestFailure || !REDIRECTS.has(reply.status)) return end();
    setsCookie ||= reply.headers['set-cookie'] !== undefined;
    const next = targetOf(reply, at);
    if (next === undefined) return end('nowhere');
    if (way.includes(next)) return end('circle');
    if (way.length > MAX_REDIRECTS) return end('too long');
    if (PERMANENT.has(reply.status) && permanent === way.length - 1) permanent += 1;
    way.push(next);
  }
}

/** Longer ones are no addresses of pages. */
const MAX_ADDRESS = 2_000;

/** Nothing when the redirect leads to no page: no address, a broken one, or one of another kind, such as `mailto:`. */
function targetOf({ headers }: Answer, from: string): string | undefined {
  const { location = '' } = headers;
  if (location === '' || location.length > MAX_ADDRESS || !URL.canParse(location, from)) return undefined;
  const url = new URL(location, from);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  url.hash = '';
  return url.href;
}
