import { findingIn, quoteOf } from '../voice/finding.ts';
import { sentencePassagesOf, wordCount } from '../voice/passages.ts';
import { sentencesOf, wordsOf } from '../voice/sentences.ts';
import type { Rule } from '../rule.ts';

/** Of the 3,300 sentences of the first five guides and their topics, half have 15 words or fewer and one in a hundred has more than 40. */
const LONGEST = 40;

export const sentenceLength: Rule = {
  name: 'sentence-length',
  severity: 'warning',
  describe: `A sentence has at most ${LONGEST} words.`,
  why: 'Who has to keep forty words in mind until the verb comes reads it twice or not at all, least of all on a telephone or in a second language. Two sentences nearly always say it better.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'front matter',
    bad: "summary: 'Filing is putting what comes in where somebody else will look for it, which sounds easy until the third person has had a different idea of what the first two meant by urgent, and then nothing that was filed before that day is found.'",
    good: "summary: 'Filing is putting what comes in where somebody else will look for it. It sounds easy until a third person has another idea of what urgent means.'",
  },
  *checkRecord(record) {
    for (const passage of sentencePassagesOf(record)) {
      if (wordCount(passage) <= LONGEST) continue;
      for (const { text, index } of sentencesOf(passage.text)) {
        const words = wordsOf(text);
        if (words.length <= LONGEST) continue;
        const message = `found a sentence of ${words.length} words, "${quoteOf(text)}", expected at most ${LONGEST}: ${advice(text)}`;
        yield findingIn(passage, index + (words[0]?.index ?? 0), message);
      }
    }
  },
};

function advice(text: string): string {
  const [mark] = /[;:](?=\s)/.exec(text) ?? [];
  if (mark) return `end it at the ${mark === ';' ? 'semicolon' : 'colon'} and begin another`;
  return 'give each thought a sentence of its own';
}
