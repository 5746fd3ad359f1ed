/** Asks one address until there is an answer worth keeping: HEAD first where that is enough, GET where HEAD is refused. */
import { failureOf, RequestFailure } from './failure.ts';
import type { HostGate } from './host-gate.ts';
import type { Manners } from './manners.ts';
import { request, type Answer } from './request.ts';
import { retryAfter } from './retry-after.ts';

export interface Question {
  url: string;
  /** True when the page itself is to be looked at, which HEAD does not give. */
  needsPage: boolean;
  /** `If-None-Match` and the like. */
  conditions?: Record<string, string>;
}

export type Reply = Answer | RequestFailure;

const ACCEPT = 'text/html, application/xhtml+xml, */*;q=0.8';
const MAY_PASS = new Set([429, 500, 502, 503, 504]);

export async function ask(question: Question, gate: HostGate, manners: Manners): Promise<Reply> {
  const { host } = new URL(question.url);
  const { waits } = manners;
  if (!question.needsPage) {
    const reply = await once('HEAD');
    if (!isWorthGet(reply) || !mayGoOn(reply, mayPass(reply) ? waits[0] : 0)) return reply;
  }
  for (let tries = 1; ; tries += 1) {
    const reply = await once('GET');
    const isLast = !mayPass(reply) || (isSilence(reply) && tries > 1);
    if (!isLast && mayGoOn(reply, waits[tries - 1])) continue;
    gate.note(host, isSilence(reply));
    return reply;
  }

  function once(method: 'HEAD' | 'GET'): Promise<Reply> {
    const { userAgent, language, timeout } = manners;
    const allowPrivate = manners.mayBePrivate(host);
    const headers = {
      ...{ 'user-agent': userAgent, accept: ACCEPT, 'accept-language': language, 'accept-encoding': 'identity' },
      ...question.conditions,
    };
    return gate.turn<Reply>(host, async () => {
      if (gate.isClosed(host)) return new RequestFailure('left-alone', 'the host wants no more questions for now');
      try {
        return await request(question.url, { method, headers, timeout, allowPrivate });
      } catch (error) {
        return failureOf(error);
      }
    });
  }

  /** Lets the host rest before the next try. False when no try is left, or when the host wants a longer rest than one run can give. */
  function mayGoOn(reply: Reply, wait: number | undefined): boolean {
    const asked = reply instanceof RequestFailure ? 0 : retryAfter(reply, Date.now());
    const wantsPeace = asked > manners.longestWait || (wait === undefined && isTooMany(reply));
    if (wantsPeace) gate.close(host);
    if (wantsPeace || wait === undefined) return false;
    gate.rest(host, Math.max(asked, wait));
    return true;
  }
}

const isTooMany = (reply: Reply): boolean => !(reply instanceof RequestFailure) && reply.status === 429;
const isSilence = (reply: Reply): boolean => reply instanceof RequestFailure && reply.kind === 'time';

/** Many hosts answer HEAD with an error, or not at all, and GET with the page. */
const isWorthGet = (reply: Reply): boolean =>
  reply instanceof RequestFailure
    ? ['time', 'connection', 'protocol', 'here'].includes(reply.kind)
    : reply.status >= 400;

/** True for what may be over in a moment. */
const mayPass = (reply: Reply): boolean =>
  reply instanceof RequestFailure ? ['time', 'connection', 'here'].includes(reply.kind) : MAY_PASS.has(reply.status);
