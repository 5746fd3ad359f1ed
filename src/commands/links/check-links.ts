/** All links of a run, host by host. */
import { checkLink, type CheckedLink } from './check-link.ts';
import type { FailureKind } from './failure.ts';
import { HostGate } from './host-gate.ts';
import type { Manners } from './manners.ts';
import { remember, type Memory } from './memory.ts';

export interface Run {
  /** `YYYY-MM-DD`. */
  today: string;
  manners: Manners;
  /** Ends the run after the questions under way. */
  signal?: AbortSignal;
  /** Called after each link. */
  onProgress?: (done: number) => void;
}

export interface RunResult {
  memory: Memory;
  checked: number;
  /** Links not asked for, because their host wanted no more questions. */
  leftAlone: number;
  /** True when two hosts or more were asked and none answered: then nothing is remembered, the fault being here. */
  isOffline: boolean;
}

/** What a machine without a network meets. A bad certificate or an answer that is not HTTP comes from a host. */
const SILENCE = new Set<FailureKind>(['name', 'time', 'connection', 'here']);

export async function checkLinks(urls: readonly string[], before: Memory, run: Run): Promise<RunResult> {
  const gate = new HostGate(run.manners);
  const hosts = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const found = new Map<string, CheckedLink>();
  await Promise.all(Array.from({ length: run.manners.hostsAtOnce }, askHosts));
  const learnt = [...found].filter(([, { failure }]) => failure !== 'left-alone');
  const asked = learnt.filter(([, { failure }]) => failure !== 'private');
  const isSilent = asked.every(([, { failure }]) => failure !== undefined && SILENCE.has(failure));
  const isOffline = isSilent && new Set(asked.map(([url]) => new URL(url).host)).size > 1;
  const notes = learnt.map(([url, finding]) => [url, remember(before.links[url], finding, run.today)] as const);
  return {
    memory: isOffline ? before : { version: 1, links: { ...before.links, ...Object.fromEntries(notes) } },
    checked: learnt.length,
    leftAlone: found.size - learnt.length,
    isOffline,
  };

  async function askHosts(): Promise<void> {
    for (let links = hosts.shift(); links; links = hosts.shift()) {
      for (const url of links) {
        if (run.signal?.aborted) return;
        found.set(url, await checkLink(url, before.links[url], run.today, gate, run.manners));
        run.onProgress?.(found.size);
      }
    }
  }
}
