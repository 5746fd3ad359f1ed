/** One JSON object: `{ problems, files, records }`, for other programs. */
import type { CheckResult } from '../check-content.ts';

export function* jsonReport(result: CheckResult): Generator<string> {
  yield JSON.stringify(result, null, 2);
}
