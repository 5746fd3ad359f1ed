/** Workflow commands: each problem appears beside its line in a pull request. */
import type { CheckResult } from '../check-content.ts';
import { summarise } from './summary.ts';
import { visible } from './visible.ts';

const data = (text: string): string =>
  visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

export function* githubReport(result: CheckResult): Generator<string> {
  for (const { file, line, column, rule, message, severity } of result.problems) {
    const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
    yield `::${severity} ${place}::${data(message)}`;
  }
  yield summarise(result);
}
