/** `file:line:column rule message`, a line a problem; in a terminal with the lines around it. */
import type { CheckResult } from '../check-content.ts';
import type { Problem } from '../rule.ts';
import type { CodeFrames } from './code-frame.ts';
import { summarise } from './summary.ts';
import { visible } from './visible.ts';

/** After this many, frames would bury what they explain. */
const MAX_FRAMES = 50;

/** @param frames nothing where the output is not a terminal */
export function* plainReport(result: CheckResult, frames?: CodeFrames): Generator<string> {
  for (const [i, problem] of result.problems.entries()) {
    yield describeProblem(problem);
    const frame = i < MAX_FRAMES && frames?.(problem);
    if (frame) yield `${frame}\n`;
  }
  yield summarise(result);
}

/** One problem as one line. */
export const describeProblem = ({ file, line, column, rule, message, severity }: Problem): string =>
  visible(`${file}:${line}:${column} ${rule} ${severity === 'warning' ? 'warning: ' : ''}${message}`);
