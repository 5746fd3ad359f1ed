import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { countWords, readingMinutes } from '#catalog/reading-time.ts';

describe('words of a guide', () => {
  const cases: [string, string, number][] = [
    ['plain words', 'One two three.', 3],
    ['nothing', '', 0],
    ['a contraction and a number as one word each', 'It doesn’t cost 1,200.', 4],
    ['headings and emphasis without their marks', '## The *whole* **work**', 3],
    ['the text of a link, not its target', 'See [the method](/method/#ranking) now', 4],
    ['what stands inside a component, not its tag', '<Aside kind="note" title="In short">Two words</Aside>', 2],
    ['no word for a self-closing component', 'Pay is <Pay place="us" source="bls-oews-2025" /> here', 3],
    ['no word of a comment', 'One {/* not this one */} two', 2],
    ['cells of a table without its rule', '| a | b |\n| --- | :-: |\n| c | d |', 4],
    ['letters of any script', 'Größe naïve 東京', 3],
  ];
  for (const [what, source, words] of cases) test(`counts ${what}`, () => assert.equal(countWords(source), words));
});

describe('minutes', () => {
  test('are words by 238, rounded', () => {
    assert.equal(readingMinutes(238 * 18), 18);
    assert.equal(readingMinutes(238 * 2 + 120), 3);
    assert.equal(readingMinutes(238 * 2 + 100), 2);
  });

  test('are never fewer than one', () => assert.equal(readingMinutes(0), 1));
});
