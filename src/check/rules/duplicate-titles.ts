import { careerNames } from '../career-names.ts';
import { duplicatesOf } from '../duplicates.ts';
import type { Rule } from '../rule.ts';

export const duplicateTitles: Rule = {
  name: 'duplicate-title',
  severity: 'error',
  describe: 'A title or shown alias belongs to one career; upper and lower case and hyphens do not make a new one.',
  why: 'A reader who searches for a name should arrive at one guide and not have to choose between two.',
  example: {
    file: 'content/careers/mail-clerk.mdx',
    part: 'another file',
    bad: `title: 'Mail Clerk'
aliases: ['Filing Clerk']
hiddenTitles: []`,
    good: `title: 'Mail Clerk'
aliases: ['Post Clerk']
hiddenTitles: []`,
  },
  *checkContent(content) {
    const shown = careerNames(content).filter(({ isHidden }) => !isHidden);
    yield* duplicatesOf(
      shown,
      ({ name, firstSaid, first }) =>
        `found the name "${name}", which "${firstSaid.record.id}" already has at ${first}; a name leads to one career`,
    );
  },
};
