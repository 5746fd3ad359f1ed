import type { Rule } from '../rule.ts';

const NEEDED = ['content/site.json'];

export const missingFiles: Rule = {
  name: 'missing-file',
  severity: 'error',
  describe: 'The files without which there is no site are there.',
  why: 'The name, the address and the licence of the site stand in this file, and every page prints them.',
  example: {
    file: 'content/site.json',
    part: 'name',
    bad: 'content/site-settings.json',
    good: 'content/site.json',
  },
  *checkContent({ files }) {
    for (const file of NEEDED) {
      if (!files.includes(file))
        yield { file, line: 1, column: 1, message: 'expected this file with the name of the site' };
    }
  },
};
