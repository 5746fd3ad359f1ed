import { CONFLICT } from '#files/json.ts';
import type { Rule } from '../rule.ts';

/** A line that Git wrote, alone or followed by the name of a version. */
const MARK = /^(?:<{7}|\|{7}|>{7}) ?\S*.*$|^={7}$/;

export const mergeMark: Rule = {
  name: 'merge-mark',
  severity: 'error',
  describe: 'No line that Git left behind stands in a text.',
  why: 'Some of these lines are Markdown by chance, and would be printed as quotations or headings.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'text',
    bad: '>>>>>>> a-branch',
    good: 'Filing begins with a name that everybody would look under.',
  },
  /** Where the text cannot be read, `mdx-syntax` says so. */
  *checkProse({ record: { file, body = '', bodyLine = 1 } }) {
    for (const [i, line] of body.split('\n').entries()) {
      if (MARK.test(line.trimEnd())) yield { file, line: bodyLine + i, column: 1, message: CONFLICT };
    }
  },
};
