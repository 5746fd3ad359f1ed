/** `npm run check -- --watch`: what is new, what is mended, and how many are left, until Ctrl-C. */
import type { OpenCheck } from '#check/open-check.ts';
import { codeFrames } from '#check/reporters/code-frame.ts';
import { describeProblem, plainReport } from '#check/reporters/plain.ts';
import { summarise } from '#check/reporters/summary.ts';
import { watchCheck, type CheckChange } from '#check/watcher.ts';
import { print } from './report.ts';

export async function watch(check: OpenCheck, root: string): Promise<number> {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  const frames = process.stdout.isTTY ? codeFrames : undefined;
  let isFirst = true;
  for await (const change of watchCheck(check, root, { signal: ending.signal })) {
    print(isFirst ? plainReport(change.result, frames?.(root)) : describeChange(change));
    if (isFirst) print(['Waiting for changes; Ctrl-C ends.']);
    isFirst = false;
  }
  return 0;
}

export function* describeChange({ fresh, mended, result, milliseconds }: CheckChange): Generator<string> {
  yield '';
  for (const problem of mended) yield `mended ${describeProblem(problem)}`;
  for (const problem of fresh) yield `new    ${describeProblem(problem)}`;
  yield `${summarise(result)} (${Math.round(milliseconds)} ms)`;
}
