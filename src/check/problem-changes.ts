/** What a change to the content has brought and what it has mended. */
import type { Problem } from './rule.ts';

export interface ProblemChanges {
  /** In the order of the check they were found by. */
  fresh: Problem[];
  mended: Problem[];
}

/** A problem that has only moved to another line is the same problem. */
export function changesBetween(before: readonly Problem[], after: readonly Problem[]): ProblemChanges {
  return { fresh: without(after, before), mended: without(before, after) };
}

/** Equal problems are taken away one for one. */
function without(problems: readonly Problem[], taken: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  for (const problem of taken) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
  return problems.filter((problem) => {
    const left = counts.get(keyOf(problem)) ?? 0;
    counts.set(keyOf(problem), left - 1);
    return left <= 0;
  });
}

const keyOf = ({ file, rule, severity, message }: Problem): string =>
  JSON.stringify([file, rule, severity, message.replace(/\b(?:line |:)\d+/g, '')]);
