import { careerNames } from '../career-names.ts';
import { duplicatesOf } from '../duplicates.ts';
import type { Rule } from '../rule.ts';

export const duplicateHiddenTitles: Rule = {
  name: 'duplicate-hidden-title',
  severity: 'warning',
  describe: 'A hidden title is best kept to one career.',
  why: 'A search for the title finds both careers. Sometimes that is right, so this is a warning.',
  example: {
    file: 'content/careers/mail-clerk.mdx',
    part: 'another file',
    bad: `title: 'Mail Clerk'
aliases: []
hiddenTitles: ['Paper Pusher']`,
    good: `title: 'Mail Clerk'
aliases: []
hiddenTitles: ['Letter Sorter']`,
  },
  *checkContent(content) {
    const names = careerNames(content);
    const hiddenKeys = new Set(names.filter(({ isHidden }) => isHidden).map(({ key }) => key));
    const findable = names.filter(({ key }) => hiddenKeys.has(key));
    const firstShown = new Set<string>();
    const concerned = findable.filter(({ key, isHidden }) => {
      if (isHidden) return true;
      if (firstShown.has(key)) return false;
      firstShown.add(key);
      return true;
    });
    yield* duplicatesOf(
      concerned,
      ({ name, firstSaid, first }) =>
        `found the hidden title "${name}", which "${firstSaid.record.id}" also has at ${first}; a search for it finds both`,
    );
  },
};
