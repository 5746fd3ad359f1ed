/** `.links/`: what is remembered, and the report. Neither belongs into Git. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LINK_REPORT, type LinkReport } from '#schemas/link-report.ts';
import { writeAll } from '../import/write-files.ts';
import { emptyMemory, memory, type Memory } from './memory.ts';
import { jsonText } from './report.ts';

export const STATE_FILE = '.links/state.json';

/** `notice` when there is a file that cannot be used: the run then begins without a memory. */
export async function readMemory(root: string): Promise<{ memory: Memory; notice?: string }> {
  let text: string;
  try {
    text = await readFile(join(root, STATE_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { memory: emptyMemory() };
    throw error;
  }
  const parsed = memory.safeParse(parseJson(text));
  if (parsed.success) return { memory: parsed.data };
  const notice = `${STATE_FILE} is not what this command wrote; starting without what earlier runs found.`;
  return { memory: emptyMemory(), notice };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Both files or none. What is remembered of links that content no longer has is dropped. */
export async function store(root: string, { links }: Memory, report: LinkReport): Promise<void> {
  const kept = report.links.flatMap(({ url }) => (links[url] ? [[url, links[url]] as const] : []));
  await writeAll(root, [
    { path: STATE_FILE, text: jsonText({ version: 1, links: Object.fromEntries(kept) } satisfies Memory) },
    { path: LINK_REPORT, text: jsonText(report) },
  ]);
}
