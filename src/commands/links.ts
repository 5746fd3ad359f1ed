/** `npm run links`: asks for every external link of content/. Exit 1 on dead links with --strict only, 2 for wrong usage. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { visible } from '#check/reporters/visible.ts';
import { Refusal } from './import/refusal.ts';
import { runLinks } from './links/run-links.ts';

const USAGE = `npm run links -- [--only host] [--limit 50] [--strict] [--today YYYY-MM-DD] [--root folder] [--pause 1]

  --only           one host and its subdomains, e.g. --only edx.org
  --limit          at most so many links, those first whose last check is the longest ago
  --strict         end with 1 when a link is dead
  --today          the day to write down; default: the clock
  --root           the folder that holds content/; default: the current one
  --pause          seconds between two requests to one host; default: 1
  --allow-private  also ask addresses of private networks and of this machine`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const options = {
  ...{ only: text, limit: text, today: text, pause: text, root: { ...text, default: '.' } },
  ...{ strict: flag, 'allow-private': flag, help: { ...flag, short: 'h' } },
} as const;

function readArguments() {
  try {
    return parseArgs({ options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function refuse(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

function isDay(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toJSON().startsWith(day);
}

function number(name: string, value: string | undefined, pattern: RegExp, example: string): number | undefined {
  if (value === undefined) return undefined;
  return pattern.test(value) ? Number(value) : refuse(`--${name} is a number such as ${example}, found "${value}"`);
}

const values = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const root = resolve(values.root);
const today = values.today ?? new Date().toJSON().slice(0, 10);
if (!isDay(today)) refuse(`--today is a day such as 2026-11-23, found "${today}"`);
if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) refuse(`--root: there is no folder ${root}`);
const limit = number('limit', values.limit, /^[1-9]\d{0,5}$/, '50');
const pause = number('pause', values.pause, /^\d{1,3}(\.\d+)?$/, '0.5');

const stop = new AbortController();
process.once('SIGINT', () => {
  console.error('\nStopping after the questions under way; what they find is kept.');
  stop.abort();
});
try {
  const { lines, dead } = await runLinks(root, {
    ...{ today, only: values.only, limit, signal: stop.signal },
    manners: { ...(pause !== undefined && { pause: pause * 1_000 }), allowPrivate: values['allow-private'] },
    onProgress: process.stderr.isTTY ? (done, all) => process.stderr.write(`\r${done} of ${all} `) : undefined,
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  for (const line of lines) console.log(line);
  process.exitCode = values.strict && dead > 0 ? 1 : 0;
} catch (error) {
  const said = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  console.error(visible(error instanceof Refusal ? said : `The check of links stopped: ${said}`));
  process.exitCode = 2;
}
