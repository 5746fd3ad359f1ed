import { phraseFinder } from '../voice/find-phrases.ts';
import { findingIn } from '../voice/finding.ts';
import { passagesOf } from '../voice/passages.ts';
import { FILLER, WEAK, type Phrase } from '../voice/phrases.ts';
import { withoutInlineCode } from '../voice/readable.ts';
import type { Rule } from '../rule.ts';

const checkWith = (phrases: readonly Phrase[]): Rule['checkRecord'] => {
  const find = phraseFinder(phrases);
  return function* (record) {
    for (const passage of passagesOf(record)) {
      for (const { found, index, why, instead } of find(withoutInlineCode(passage.text))) {
        yield findingIn(passage, index, `found "${found}": ${why}; ${instead}`);
      }
    }
  };
};

export const filler: Rule = {
  name: 'filler',
  severity: 'error',
  describe:
    'No phrase that would fit any job: they are listed, each with what to write instead, in `src/check/voice/phrases.ts`.',
  why: 'A reader who meets one knows that nobody was thinking when it was written, and doubts the sentence beside it. In quotation marks it is what somebody else says, and allowed.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'text',
    bad: "In today's fast-paced world, filing plays a crucial role.",
    good: 'A claim that was filed under the wrong year is paid twice, and the auditor finds it in May.',
  },
  checkRecord: checkWith(FILLER),
};

export const weakPhrase: Rule = {
  name: 'weak-phrase',
  severity: 'warning',
  describe: 'A phrase that is mostly filler has a reason to be there.',
  why: 'Each has an honest use now and then; far more often a plainer or more exact sentence stands behind it.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'text',
    bad: 'Clerks need attention to detail and handle a wide range of papers.',
    good: 'A clerk who misreads a 1 for a 7 sends the claim of one family to another.',
  },
  checkRecord: checkWith(WEAK),
};
