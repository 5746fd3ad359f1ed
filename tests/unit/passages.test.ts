import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { passagesOf } from '#check/voice/passages.ts';
import { withoutInlineCode } from '#check/voice/readable.ts';
import { sentencesOf } from '#check/voice/sentences.ts';
import type { RawRecord } from '#files/record.ts';

const record = (collection: string, data: unknown, body?: string): RawRecord =>
  ({
    ...{ collection, id: 'a', file: 'a.mdx', data, locate: () => ({ line: 2, column: 1 }) },
    ...(body === undefined ? {} : { body, bodyLine: 5 }),
  }) as unknown as RawRecord;

/** Line, column and words of each passage of a text. */
const placesIn = (body: string): string[] =>
  passagesOf(record('topics', {}, body)).map(({ text, at }) => {
    const start = text.search(/[\p{L}\p{N}]/u);
    const { line, column } = at(start);
    return `${line}:${column} ${text.slice(start).replace(/\s+/g, ' ').trim()}`;
  });

describe('A text is looked at in passages', () => {
  it('of which a heading is one, also directly above or below a paragraph', () => {
    assert.deepEqual(placesIn('Before it.\n## The heading\nThe paragraph\ngoes on with C# in it.\n### Next\n- One.'), [
      '5:1 Before it.',
      '6:4 The heading',
      '7:1 The paragraph goes on with C# in it.',
      '9:5 Next',
      '10:3 One.',
    ]);
  });

  it('without blocks of code and quotations', () => {
    const code = '```sh\n# a comment\nnpm ci > log\n\n```\n';
    assert.deepEqual(
      placesIn(`One.\n\n${code}\nTwo.\n\n> Somebody else\nin two lines.\n\n- > In a list.\n- Three.\n`),
      ['5:1 One.', '13:1 Two.', '19:3 Three.'],
    );
    assert.deepEqual(placesIn('````\n```\nnot ours\n```\n````\nOurs.\n~~~\nopen'), ['10:1 Ours.']);
    assert.deepEqual(placesIn('<Aside\n  kind="note"\n>\nOurs.\n</Aside>'), ['8:1 Ours.']);
  });

  it('and phrases are looked for beside the code in a line', () => {
    assert.equal(withoutInlineCode('Run `npm ci` and ``a`` now'), 'Run          and       now');
  });

  it('in time that a hostile text does not stretch', () => {
    const start = performance.now();
    for (const bad of ['```x\n', '~~~x\n', '`', '> \n', '>x\n', '“', '‘', '" ', '# ', '<Quote']) {
      const [text] = passagesOf(record('topics', {}, bad.repeat(100_000)));
      withoutInlineCode(text?.text ?? bad.repeat(100_000));
    }
    assert.ok(performance.now() - start < 5_000);
  });
});

describe('A sentence', () => {
  const CASES: [string, string[]][] = [
    ['It holds vitamin C. Then it is cut.', ['It holds vitamin C.', 'Then it is cut.']],
    ['It holds vitamin C. Lemons have it.', ['It holds vitamin C.', 'Lemons have it.']],
    ['They fall back on Plan B. Nobody likes it.', ['They fall back on Plan B.', 'Nobody likes it.']],
    ['They fall back on Plan B. Engineers wait.', ['They fall back on Plan B.', 'Engineers wait.']],
    ['Ledgers, letters, etc. The clerk sorts them.', ['Ledgers, letters, etc.', 'The clerk sorts them.']],
    ['He works in Fleet St. The office is old.', ['He works in Fleet St.', 'The office is old.']],
    ['Is it safe? No. Wires stay live.', ['Is it safe?', 'No.', 'Wires stay live.']],
    ['Donald E. Knuth and J. K. Miller wrote it.', ['Donald E. Knuth and J. K. Miller wrote it.']],
    ['Form No. 5 goes to Dr. Ames of St. Helens.', ['Form No. 5 goes to Dr. Ames of St. Helens.']],
    ['The U.S. Navy, e.g. Norfolk, pays it.', ['The U.S. Navy, e.g. Norfolk, pays it.']],
  ];
  for (const [text, sentences] of CASES) {
    it(`ends where it ends in "${text}"`, () =>
      assert.deepEqual(
        sentencesOf(text).map((part) => part.text.trim()),
        sentences,
      ));
  }
});
