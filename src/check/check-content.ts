/** The content checker: every problem of every file at once. */
import { OpenCheck } from './open-check.ts';
import type { ProseParser } from './prose/parser.ts';
import type { Problem } from './rule.ts';

export interface CheckOptions {
  /** `YYYY-MM-DD`: later dates are errors, figures 24 months older are warned about. */
  today: string;
  /** One to share between many checks; by default each has its own. */
  parser?: ProseParser;
}

export interface CheckResult {
  /** Sorted by file, line, column and rule. */
  problems: Problem[];
  /** Files read, records in them. */
  files: number;
  records: number;
}

/** @param root the project: the folder that holds `content/` */
export async function checkProject(root: string, { today, parser }: CheckOptions): Promise<CheckResult> {
  using check = new OpenCheck(root, { today: () => today, parser });
  return await check.update();
}

/** The problems alone. */
export async function checkContent(root: string, options: CheckOptions): Promise<Problem[]> {
  return (await checkProject(root, options)).problems;
}
