/** The arguments of `npm run check` as a value, or the sentence that says what is wrong with them. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isDay } from '#check/clock-day.ts';

export const FORMATS = ['plain', 'github', 'json', 'sarif'] as const;
export type ReportFormat = (typeof FORMATS)[number];

export const USAGE = `npm run check -- [--format plain|github|json|sarif] [--today YYYY-MM-DD] [--root folder]
                 [--watch] [--changed [base]] [--fix [--dry-run]] [--explain rule] [--no-cache]

  --watch     checks again after every change and says what is new and what is mended
  --changed   only what this branch touches, and what depends on it; base: a branch or commit (main)
  --fix       mends what is mechanical: order of keys, quotes of dates, spaces, line ends, form of JSON
  --dry-run   with --fix: says what would change, writes nothing
  --explain   what a rule asks, why, and an example; "all" lists the rules
  --format    plain (default), github (workflow commands), json or sarif (SARIF 2.1.0)
  --today     the day to compare dates with; default: the clock
  --root      the folder that holds content/; default: the current one
  --no-cache  parses every file again`;

export interface CheckArguments {
  format: ReportFormat;
  root: string;
  /** Nothing: the clock's. */
  today?: string;
  /** Name of a rule, or `all`. */
  explain?: string;
  isWatching: boolean;
  /** Nothing: everything. */
  changedSince?: { base?: string };
  fix?: { isDryRun: boolean };
  usesCache: boolean;
  wantsHelp: boolean;
}

/** What the user is told; with the usage unless the arguments are right and the place is not. */
export class WrongUsage extends Error {
  readonly showsUsage: boolean;
  constructor(message: string, showsUsage = true) {
    super(message);
    this.showsUsage = showsUsage;
  }
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

/** @throws WrongUsage */
export function readArguments(args: readonly string[]): CheckArguments {
  const { values, positionals } = parse(args);
  const { format = 'plain', root: folder = '.', today, explain } = values;
  const [base, ...extra] = positionals;
  const root = resolve(folder);
  if (!isFormat(format)) refuse(`--format is ${listed(FORMATS)}, found "${format}"`);
  if (today !== undefined && !isDay(today)) refuse(`--today is a day such as 2026-11-23, found "${today}"`);
  if (extra.length > 0 || (base !== undefined && !values.changed)) {
    refuse(`found "${extra[0] ?? base}", which belongs to no option; a base stands after --changed`);
  }
  if (values['dry-run'] && !values.fix) refuse('--dry-run goes with --fix');
  const modes = (['watch', 'changed', 'fix'] as const).filter((name) => values[name]).map((name) => `--${name}`);
  if (modes.length > 1) refuse(`${modes.join(' and ')} do not go together; run one after the other`);
  if (format !== 'plain' && (values.watch || values.fix)) refuse(`${modes[0]} prints plain text; leave out --format`);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) refuse(`--root: there is no folder ${root}`);
  return {
    format,
    root,
    today,
    explain,
    isWatching: values.watch,
    changedSince: values.changed ? { base } : undefined,
    fix: values.fix ? { isDryRun: values['dry-run'] } : undefined,
    usesCache: !values['no-cache'],
    wantsHelp: values.help,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: withOptionalValues(args),
      allowPositionals: true,
      options: {
        ...{ format: text, today: text, root: text, explain: text },
        ...{ watch: flag, changed: flag, fix: flag, 'dry-run': flag, 'no-cache': flag },
        help: { ...flag, short: 'h' },
      },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** `parseArgs` knows no optional values: `--changed=x` becomes two words, `--explain` alone asks for all rules. */
const withOptionalValues = (args: readonly string[]): string[] =>
  args.flatMap((arg, i) => {
    if (arg.startsWith('--changed=')) return ['--changed', arg.slice('--changed='.length)];
    const isAlone = arg === '--explain' && (args[i + 1] === undefined || args[i + 1]!.startsWith('--'));
    return isAlone ? ['--explain', 'all'] : [arg];
  });

const isFormat = (name: string): name is ReportFormat => (FORMATS as readonly string[]).includes(name);

const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

function refuse(message: string): never {
  throw new WrongUsage(message);
}
