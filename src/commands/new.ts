/** `npm run new -- <kind> "Name"`: a new entry, complete and valid. Exit 1 when something is missing or wrong. */
import { resolve } from 'node:path';
import { clockDay } from '#check/clock-day.ts';
import { Refusal } from './import/refusal.ts';
import { writeAll } from './import/write-files.ts';
import { askMissing } from './new/ask.ts';
import { planNew, start } from './new/plan.ts';
import { readArguments } from './new/read-arguments.ts';
import { describeFaults, summary, usage } from './new/words.ts';

async function main(args: string[]): Promise<void> {
  const read = readArguments(args);
  if ('problems' in read) {
    if (read.problems.length === 0) return console.log(usage());
    return refuse(`${read.problems.join('\n')}\n\n${usage(read.kind)}`);
  }
  const { kind, isDryRun, wantsHelp, today = clockDay() } = read;
  if (wantsHelp) return console.log(usage(kind));
  const root = resolve(read.root);
  const begun = await start(root, today);
  const { stdin: input, stdout: output } = process;
  const isTerminal = input.isTTY && output.isTTY;
  const answers = isTerminal
    ? await askMissing(begun, kind, read.answers, { input, output, isTerminal })
    : read.answers;
  if (!answers) return refuse('');
  const planned = await planNew(begun, kind, answers);
  if (planned.faults.length > 0) {
    return refuse(`${describeFaults(planned.faults)}\n\nnpm run new -- ${kind.name} --help explains each option.`);
  }
  if (!isDryRun) await writeAll(root, planned.files);
  console.log(summary(planned, isDryRun));
}

function refuse(message: string): void {
  console.error(`${message}\nNothing was written.`);
  process.exitCode = 1;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const said = error instanceof Error ? error.message.split('\n')[0]! : String(error);
  refuse(error instanceof Refusal ? said : `The command stopped: ${said}`);
}
