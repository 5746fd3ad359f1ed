/** Which links a run asks for: those of one host, and not more than a limit. */
import { nearest } from '#catalog/nearest.ts';
import { Refusal } from '../import/refusal.ts';
import type { Link } from './collect-links.ts';
import type { Memory } from './memory.ts';

export interface Choice {
  /** A host; its subdomains belong to it. */
  only?: string;
  limit?: number;
}

/**
 * The links whose last check is the longest ago come first; those never checked before all others.
 * @throws Refusal when no link leads to the host
 */
export function chooseLinks(links: readonly Link[], { links: notes }: Memory, { only, limit }: Choice): string[] {
  const urls = links.map(({ url }) => url).filter((url) => only === undefined || isOf(hostOf(url), only));
  if (only !== undefined && urls.length === 0) throw new Refusal(noHost(only, links));
  const lastCheck = (url: string) => notes[url]?.checked ?? '';
  return urls.sort((a, b) => (lastCheck(a) < lastCheck(b) ? -1 : lastCheck(a) > lastCheck(b) ? 1 : 0)).slice(0, limit);
}

const hostOf = (url: string): string => new URL(url).hostname;
const isOf = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

function noHost(only: string, links: readonly Link[]): string {
  const hosts = new Set(links.map(({ url }) => hostOf(url).replace(/^www\./, '')));
  const near = nearest(only.replace(/^www\./, ''), hosts);
  const hint = near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'expected the host of a link, e.g. edx.org.';
  return `--only: found "${only}", to which no link of content/ leads; ${hint}`;
}
