/** `npm run check`: lists every problem of the content. Exit 1 on errors, 0 otherwise, 2 for wrong usage. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkProject } from '#check/check-content.ts';
import { codeFrames } from '#check/reporters/code-frame.ts';
import { explanation, listOfRules, unknownRule } from '#check/reporters/explanation.ts';
import { githubReport } from '#check/reporters/github.ts';
import { jsonReport } from '#check/reporters/json.ts';
import { plainReport } from '#check/reporters/plain.ts';
import { sarifReport } from '#check/reporters/sarif.ts';
import { findRule } from '#check/rule-texts.ts';

const USAGE = `npm run check -- [--format plain|github|json|sarif] [--today YYYY-MM-DD] [--root folder] [--explain rule]

  --explain what a rule asks, why, and an example; "all" lists the rules
  --format  plain (default), github (workflow commands), json or sarif (SARIF 2.1.0)
  --today   the day to compare dates with; default: the clock
  --root    the folder that holds content/; default: the current one`;

const options = {
  format: { type: 'string', default: 'plain' },
  today: { type: 'string' },
  root: { type: 'string', default: '.' },
  explain: { type: 'string' },
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

/** The reader's own calendar day. */
function clockDay(): string {
  const now = new Date();
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const { format, root: folder, today = clockDay(), explain, help } = readArguments();
if (help) {
  console.log(USAGE);
  process.exit(0);
}
if (explain !== undefined) {
  const rule = findRule(explain);
  if (!rule && explain !== 'all') refuse(unknownRule(explain));
  for (const line of rule ? explanation(rule) : listOfRules()) console.log(line);
  process.exit(0);
}
const root = resolve(folder);
if (!['plain', 'github', 'json', 'sarif'].includes(format))
  refuse(`--format is plain, github, json or sarif, found "${format}"`);
if (!isDay(today)) refuse(`--today is a day such as 2026-11-23, found "${today}"`);
if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) refuse(`--root: there is no folder ${root}`);

const result = await checkProject(root, { today });
const report = {
  plain: () => plainReport(result, process.stdout.isTTY ? codeFrames(root) : undefined),
  github: () => githubReport(result),
  json: () => jsonReport(result),
  sarif: () => sarifReport(result),
}[format as 'plain' | 'github' | 'json' | 'sarif']();
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(); // the reader, e.g. `head`, has seen enough
});
for (const line of report) process.stdout.write(`${line}\n`);
process.exitCode = result.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
