import { careerNames } from '../career-names.ts';
import { duplicatesOf } from '../duplicates.ts';
import type { Rule } from '../rule.ts';

export const duplicateTitles: Rule = {
  name: 'duplicate-title',
  severity: 'error',
  describe: 'A title or shown alias belongs to one career; upper and lower case and hyphens do not make a new one.',
  *checkContent(content) {
    const shown = careerNames(content).filter(({ isHidden }) => !isHidden);
    yield* duplicatesOf(
      shown,
      ({ name, firstSaid, first }) =>
        `found the name "${name}", which "${firstSaid.record.id}" already has at ${first}; a name leads to one career`,
    );
  },
};
