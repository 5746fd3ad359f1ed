/** What stands behind `npm run links --`. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { clockDay, isDay } from '#check/clock-day.ts';
import { Refusal } from '../import/refusal.ts';
import type { Choice } from './choose-links.ts';
import type { Manners } from './manners.ts';

export const USAGE = `npm run links -- [--only host] [--limit 50] [--strict] [--today YYYY-MM-DD] [--root folder] [--pause 1]

  --only           one host and its subdomains, e.g. --only edx.org
  --limit          at most so many links, those first whose last check is the longest ago
  --strict         end with 1 when a link is dead
  --today          the day to write down; default: the clock
  --root           the folder that holds content/; default: the current one
  --pause          seconds between two requests to one host; default: 1
  --allow-private  also ask addresses of private networks and of this machine`;

export interface Arguments extends Choice {
  root: string;
  today: string;
  isStrict: boolean;
  manners: Partial<Manners>;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const options = {
  ...{ only: text, limit: text, today: text, pause: text, root: { ...text, default: '.' } },
  ...{ strict: flag, 'allow-private': flag, help: { ...flag, short: 'h' } },
} as const;

/** @throws Refusal for what nobody can follow */
export function readArguments(args: string[]): Arguments | 'help' {
  const values = parse(args);
  if (values.help) return 'help';
  const { only, today = clockDay(), strict, 'allow-private': allowPrivate } = values;
  const root = resolve(values.root);
  if (!isDay(today)) throw new Refusal(`--today is a day such as 2026-11-23, found "${today}"`);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new Refusal(`--root: there is no folder ${root}`);
  const limit = number('limit', values.limit, /^[1-9]\d{0,5}$/, '50');
  const pause = number('pause', values.pause, /^\d{1,3}(\.\d+)?$/, '0.5');
  const manners = { ...(pause !== undefined && { pause: pause * 1_000 }), mayBePrivate: () => allowPrivate };
  return { root, today, only, limit, isStrict: strict, manners };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

function number(name: string, value: string | undefined, pattern: RegExp, example: string): number | undefined {
  if (value === undefined) return undefined;
  if (!pattern.test(value)) throw new Refusal(`--${name} is a number such as ${example}, found "${value}"`);
  return Number(value);
}
