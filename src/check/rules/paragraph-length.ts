import { findingIn, quoteOf } from '../voice/finding.ts';
import { passagesOf, wordCount } from '../voice/passages.ts';
import { wordsOf } from '../voice/sentences.ts';
import type { Rule } from '../rule.ts';

/**
 * Of the 850 paragraphs of the first five guides and their topics, half have 41 words or fewer and one
 * in a hundred has more than 110. The longest are days of a week told in full.
 */
const LONGEST = 140;

export const paragraphLength: Rule = {
  name: 'paragraph-length',
  severity: 'warning',
  describe: `A paragraph, or an item of a list, has at most ${LONGEST} words.`,
  why: 'On a telephone that is a whole screen without a rest for the eye. A paragraph that is longer mostly holds two.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'words',
    bad: 'One paragraph of 180 words on how papers are ordered and how they are found again.',
    good: 'Two paragraphs of 90 words, with an empty line between them: the order, and the finding.',
  },
  *checkRecord(record) {
    for (const passage of passagesOf(record)) {
      if (passage.kind !== 'text' || wordCount(passage) <= LONGEST) continue;
      const message = `found ${wordCount(passage)} words in one paragraph, "${quoteOf(passage.text)}", expected at most ${LONGEST}: put an empty line where the thought turns`;
      yield findingIn(passage, wordsOf(passage.text)[0]!.index, message);
    }
  },
};
