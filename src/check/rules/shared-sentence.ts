import { quoteOf, findingIn } from '../voice/finding.ts';
import { sentencePassagesOf, type Passage } from '../voice/passages.ts';
import { runsOf, SharedWords, type Runs } from '../voice/shared-words.ts';
import type { Finding, Rule } from '../rule.ts';

const SHORTEST = 12;

export const sharedSentence: Rule = {
  name: 'shared-sentence',
  severity: 'warning',
  describe: `No two careers share ${SHORTEST} words in a row.`,
  why: 'What is true of two occupations word for word says nothing about either. Who reads both guides stops believing them.',
  example: {
    file: 'content/careers/typist.mdx',
    part: 'words',
    bad: 'A guide with the sentence "You work in an office with shelves, alone or with two or three colleagues.", which stands in the guide for records clerks too.',
    good: 'The same guide with "You sit in a pool of six desks, where nobody talks before ten."',
  },
  *checkContent(content) {
    const others = new SharedWords<Passage>();
    for (const record of content.of('careers')) {
      const found: Finding[] = [];
      for (const passage of sentencePassagesOf(record)) {
        for (const { index, length, text, home, homeIndex } of others.runsIn(runsIn(passage))) {
          const other = `${home.record.file}:${home.at(homeIndex).line}`;
          const message = `found ${length} words that stand at ${other} too, "${quoteOf(text, SHORTEST)}"; say what is true of this occupation alone, or take it out of one guide`;
          found.push(findingIn(passage, index, message));
        }
      }
      yield* found;
      for (const passage of sentencePassagesOf(record)) others.remember(runsIn(passage), passage);
    }
  },
};

/** A passage that has not changed is the same object at the next check. */
const known = new WeakMap<Passage, Runs>();

function runsIn(passage: Passage): Runs {
  const runs = known.get(passage) ?? runsOf(passage.text, SHORTEST);
  known.set(passage, runs);
  return runs;
}
