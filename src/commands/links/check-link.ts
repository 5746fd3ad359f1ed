/** One link, from the question to what is learnt. */
import { RequestFailure, type FailureKind } from './failure.ts';
import type { HostGate } from './host-gate.ts';
import type { Manners } from './manners.ts';
import { conditions, needsPage, validatorsOf, type Finding, type Note } from './memory.ts';
import { headlines, impossibleAddress, saysNotFound } from './not-found.ts';
import { judge } from './verdict.ts';
import { visit, type Visit } from './visit.ts';

export interface CheckedLink extends Finding {
  /** Set when no host answered, or when one was not asked. */
  failure?: FailureKind;
}

export async function checkLink(
  url: string,
  before: Note | undefined,
  today: string,
  gate: HostGate,
  manners: Manners,
): Promise<CheckedLink> {
  const needed = needsPage(before, today);
  const seen = await visit(url, needed, (address) => conditions(before, address), gate, manners);
  const { reply, way } = seen;
  if (reply instanceof RequestFailure) {
    const hasAnswer = way.length > 1 && reply.kind !== 'left-alone';
    return { verdict: judge(seen), wasRead: false, ...(!hasAnswer && { failure: reply.kind }) };
  }
  const judged = judge(seen);
  const isGood = judged.kind === 'ok' || judged.kind === 'moved';
  const isFalse = isGood && (await isFalseAnswer(seen, gate, manners));
  const validators = reply.status === 304 ? before?.validators : validatorsOf(way.at(-1)!, reply);
  return {
    verdict: isFalse ? { kind: 'failed', detail: 'shows a page that says "not found"' } : judged,
    wasRead: isGood && needed,
    ...(isGood && { validators }),
  };
}

/**
 * A title such as "Not found" is only believed when the host shows the same one, with the same good status, at an
 * address that no host has: a host that tells missing pages apart means something else by its title.
 */
async function isFalseAnswer({ reply, way }: Visit, gate: HostGate, manners: Manners): Promise<boolean> {
  if (reply instanceof RequestFailure || !saysNotFound(reply.body)) return false;
  const { reply: other } = await visit(impossibleAddress(way.at(-1)!), true, () => undefined, gate, manners);
  if (other instanceof RequestFailure || other.status !== reply.status) return false;
  return saysNotFound(other.body) && headlines(other.body).join() === headlines(reply.body).join();
}
