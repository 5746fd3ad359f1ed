/** `npm run check`: lists every problem of the content. Exit 1 on errors, 0 otherwise, 2 for wrong usage. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkProject } from '#check/check-content.ts';
import { codeFrames } from '#check/reporters/code-frame.ts';
import { githubReport } from '#check/reporters/github.ts';
import { jsonReport } from '#check/reporters/json.ts';
import { plainReport } from '#check/reporters/plain.ts';
import { clockDay } from './clock-day.ts';

const USAGE = `npm run check -- [--format plain|github|json] [--today YYYY-MM-DD] [--root folder]

  --format  plain (default), github (workflow commands) or json
  --today   the day to compare dates with; default: the clock
  --root    the folder that holds content/; default: the current one`;

const options = {
  format: { type: 'string', default: 'plain' },
  today: { type: 'string' },
  root: { type: 'string', default: '.' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function refuse(message: string): never {
  console.error(`${message}\n\n${USAGE}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({ options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const { format, root: folder, today = clockDay(), help } = readArguments();
if (help) {
  console.log(USAGE);
  process.exit(0);
}
const root = resolve(folder);
if (!['plain', 'github', 'json'].includes(format)) refuse(`--format is plain, github or json, found "${format}"`);
if (!isDay(today)) refuse(`--today is a day such as 2026-11-23, found "${today}"`);
if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) refuse(`--root: there is no folder ${root}`);

const result = await checkProject(root, { today });
const report = {
  plain: () => plainReport(result, process.stdout.isTTY ? codeFrames(root) : undefined),
  github: () => githubReport(result),
  json: () => jsonReport(result),
}[format as 'plain' | 'github' | 'json']();
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(); // the reader, e.g. `head`, has seen enough
});
for (const line of report) process.stdout.write(`${line}\n`);
process.exitCode = result.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
