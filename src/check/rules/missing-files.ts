import type { Rule } from '../rule.ts';

const NEEDED = ['content/site.json'];

export const missingFiles: Rule = {
  name: 'missing-file',
  severity: 'error',
  describe: 'The files without which there is no site are there.',
  *checkContent({ files }) {
    for (const file of NEEDED) {
      if (!files.includes(file))
        yield { file, line: 1, column: 1, message: 'expected this file with the name of the site' };
    }
  },
};
