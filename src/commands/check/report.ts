/** What `npm run check` prints. */
import type { CheckResult } from '#check/check-content.ts';
import { codeFrames } from '#check/reporters/code-frame.ts';
import { githubReport } from '#check/reporters/github.ts';
import { jsonReport } from '#check/reporters/json.ts';
import { plainReport } from '#check/reporters/plain.ts';
import { sarifReport } from '#check/reporters/sarif.ts';
import type { CheckArguments } from './options.ts';

export function reportOf(
  { format, root }: CheckArguments,
  { problems, files, records }: CheckResult,
): Iterable<string> {
  const result = { problems, files, records };
  switch (format) {
    case 'plain':
      return plainReport(result, process.stdout.isTTY ? codeFrames(root) : undefined);
    case 'github':
      return githubReport(result);
    case 'json':
      return jsonReport(result);
    case 'sarif':
      return sarifReport(result);
  }
}

/** @returns the exit code of a command that only had to say something */
export function print(lines: Iterable<string>): 0 {
  for (const line of lines) process.stdout.write(`${line}\n`);
  return 0;
}
