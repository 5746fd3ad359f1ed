import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { phraseFinder } from '#check/voice/find-phrases.ts';
import { FILLER, WEAK } from '#check/voice/phrases.ts';

const filler = (text: string) => phraseFinder(FILLER)(text).map(({ found }) => found);
const weak = (text: string) => phraseFinder(WEAK)(text).map(({ found }) => found);

/** A phrase as an author may write it: the first of each choice, a word for a star. */
const written = (phrase: string) => {
  let text = phrase;
  while (text.includes('(')) text = text.replace(/\(([^()|]*)(?:\|[^()]*)?\)/g, '$1');
  return text.replace(/ \* /g, ' very new ').replaceAll('*', 'ies');
};

describe('The phrases', () => {
  it('are each found as they are written, once, with a reason and something better', () => {
    for (const list of [FILLER, WEAK]) {
      const find = phraseFinder(list);
      for (const { phrase, why, instead } of list) {
        const [first] = find(`So ${written(phrase)}, they say.`);
        assert.equal(first?.found, written(phrase), phrase);
        assert.deepEqual([first.why, first.instead].map(Boolean), [true, true], phrase);
        assert.ok(why.length > 20 && instead.length > 20, phrase);
      }
      assert.equal(new Set(list.map(({ phrase }) => phrase)).size, list.length);
    }
  });

  const found: [text: string, phrases: string[], find: (text: string) => string[]][] = [
    ["In today's fast-paced world, order counts.", ["In today's fast-paced world"], filler],
    ['A pipe of 5" for a team player.', ['team player'], filler],
    ['He said "no" and 6" later a "yes" to the team player.', ['team player'], filler],
    ['A mark “never closed before the team player.', ['team player'], filler],
    ['The nurses’ ward isn’t for a self-starter, nor the others’.', ['self-starter'], filler],
    ['In today’s very  new and busy economy', ['In today’s very new and busy economy'], filler],
    ['Testing played a pivotal role. It’s worth noting, too.', ['played a pivotal role', 'It’s worth noting'], filler],
    ['It will unlock your full career potential.', ['unlock your full career'], filler],
    ['Whether you are a beginner or an expert', ['Whether you are a beginner or'], weak],
    ["Whether you're just curious or not", ["Whether you're just curious or"], weak],
    [
      'You utilise a wide range of tools when it comes to it.',
      ['utilise', 'a wide range of', 'when it comes to'],
      weak,
    ],
  ];
  for (const [text, phrases, find] of found) {
    it(`are found in "${text}"`, () => assert.deepEqual(find(text), phrases));
  }

  const left = [
    'The key unlocks the cabinet. Unlock the door, then the new meter box.',
    'An advert asks for "a team player in a fast-paced office"; ask what the last one left for.',
    'A pipe of 5" and the notice “a team player”, then ‘a fast-paced team’s self-starter’ and "a go-getter".',
    'He plays a role in the works choir, and the edge that cuts is the cutting edge.',
    'Time to appeal runs whether you are ill or not.',
    'At the end of the day the till is counted. Today the world outside the ward goes on.',
    'The journey to the site takes an hour, and the field beside it is wet.',
    'Selection panels have read enough about a passion for young people.',
  ];
  for (const text of left) {
    it(`are not found in "${text}"`, () => assert.deepEqual([...filler(text), ...weak(text)], []));
  }
});
