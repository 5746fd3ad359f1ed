/** `npm run check`: lists every problem of the content. Exit 1 on errors, 0 otherwise, 2 for wrong usage. */
import { clockDay } from '#check/clock-day.ts';
import { OpenCheck } from '#check/open-check.ts';
import { explanation, listOfRules, unknownRule } from '#check/reporters/explanation.ts';
import { findRule } from '#check/rule-texts.ts';
import './closed-pipe.ts';
import { onlyChanged } from './check/changed.ts';
import { fix } from './check/fix.ts';
import { branchOf } from './check/git.ts';
import { readArguments, USAGE, WrongUsage, type CheckArguments } from './check/options.ts';
import { print, reportOf } from './check/report.ts';
import { watch } from './check/watch.ts';
import { Refusal } from './import/refusal.ts';

async function run(args: CheckArguments): Promise<number> {
  const { root, today, explain, usesCache } = args;
  if (args.wantsHelp) return print([USAGE]);
  if (explain !== undefined) return explainRule(explain);
  if (args.fix) await fix(root, args.fix.isDryRun);
  if (args.fix?.isDryRun) return 0;
  using check = new OpenCheck(root, { today: () => today ?? clockDay(), usesCache });
  if (args.isWatching) return await watch(check, root);
  const branch = args.changedSince && (await branchOf(root, args.changedSince.base));
  const checked = await check.update();
  const { result, note } = branch ? await onlyChanged(root, checked, branch) : { result: checked };
  print(reportOf(args, result));
  if (note) console.error(note);
  return result.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function explainRule(name: string): number {
  const rule = findRule(name);
  if (!rule && name !== 'all') throw new WrongUsage(unknownRule(name), false);
  return print(rule ? explanation(rule) : listOfRules());
}

try {
  process.exitCode = await run(readArguments(process.argv.slice(2)));
} catch (error) {
  if (error instanceof WrongUsage) console.error(error.showsUsage ? `${error.message}\n\n${USAGE}` : error.message);
  else if (error instanceof Refusal) console.error(error.message);
  else console.error(`The check stopped: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  process.exitCode = 2;
}
