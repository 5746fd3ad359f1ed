import { MAX_NESTING } from '../prose/parse.ts';
import type { Rule } from '../rule.ts';

export const proseNesting: Rule = {
  name: 'prose-nesting',
  severity: 'error',
  describe: `Quotations, lists and components lie at most ${MAX_NESTING} deep in each other.`,
  why: 'A reader is lost after the second, and hundreds bring the build down without a word.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'text',
    bad: '> > > > > > > > > > > > > > > > > > One.',
    good: '> One.',
  },
  *checkProse({ nodes, at }) {
    for (const { type, position } of nodes) {
      if (type !== 'tooDeep') continue;
      yield at(
        position,
        `found something more than ${MAX_NESTING} levels deep; take most of the > signs, bullets or tags away`,
      );
    }
  },
};
