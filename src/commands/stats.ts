/** `npm run stats`: each career in figures, and what needs work first. Prints; judges nothing. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { clockDay } from '#check/clock-day.ts';
import { isoDate } from '#schemas/text.ts';
import './closed-pipe.ts';
import { plain } from './stats/plain.ts';
import { readStats } from './stats/read-stats.ts';

const USAGE = `npm run stats -- [--json] [--today YYYY-MM-DD] [--root folder]

  --json   the same as JSON
  --today  the day from which ages are counted; default: the clock
  --root   the folder that holds content/; default: the current one`;

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { json: flag, help: { ...flag, short: 'h' }, today: text, root: text } });
  const { json, help, today = clockDay(), root = '.' } = values;
  if (help) return console.log(USAGE);
  if (!isoDate.safeParse(today).success) throw new Error(`--today is a day such as 2026-11-23, found "${today}"`);
  const stats = await readStats(resolve(root), today);
  console.log(json ? JSON.stringify(stats, null, 2) : plain(stats));
}

try {
  await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
