/** A run of `npm run links`, from the files of content/ to the files of .links/. */
import { LINK_REPORT } from '#schemas/link-report.ts';
import { Refusal } from '../import/refusal.ts';
import { checkLinks } from './check-links.ts';
import { chooseLinks, type Choice } from './choose-links.ts';
import { collectLinks } from './collect-links.ts';
import { MANNERS, userAgent, type Manners } from './manners.ts';
import { linkReport, reportLines } from './report.ts';
import { readMemory, store } from './store.ts';

export interface RunOptions extends Choice {
  today: string;
  manners?: Partial<Manners>;
  signal?: AbortSignal;
  onProgress?: (done: number, all: number) => void;
}

/** @throws Refusal when there is nothing to check */
export async function runLinks(root: string, options: RunOptions): Promise<{ lines: string[]; dead: number }> {
  const { today, signal, onProgress } = options;
  const { links, unreadable, site } = await collectLinks(root);
  if (unreadable.includes('content')) throw new Refusal(`Found no folder content/ in ${root}.`);
  const { memory: before, notice } = await readMemory(root);
  const urls = chooseLinks(links, before, options);
  const manners = { ...MANNERS, userAgent: userAgent(site), ...options.manners };
  const run = { today, manners, signal, onProgress: (done: number) => onProgress?.(done, urls.length) };
  const { memory, checked, leftAlone, isOffline } = await checkLinks(urls, before, run);
  const report = linkReport(links, memory, today);
  if (!isOffline) await store(root, memory, report);
  const lines = [
    ...(notice ? [notice] : []),
    ...unreadable.map((file) => `${file} cannot be read, nor its links; npm run check says why.`),
    ...reportLines(report),
    ...(isOffline ? [OFFLINE] : [`${asked(checked, leftAlone)} The report is in ${LINK_REPORT}.`]),
  ];
  return { lines, dead: report.links.filter(({ status }) => status === 'dead').length };
}

const OFFLINE = 'No host answered today: is this machine connected? Nothing was written down.';

const asked = (checked: number, leftAlone: number): string =>
  `Asked for ${checked} today.${leftAlone > 0 ? ` ${leftAlone} wait for the next run: their hosts want a pause.` : ''}`;
