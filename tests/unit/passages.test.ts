import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { passagesOf, sentencePassagesOf } from '#check/voice/passages.ts';
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

  it('and titles and captions of components, apart from the paragraphs around them', () => {
    const body =
      'One.\n\n<Aside\n  kind="note" title="A \'box\' here">\nTwo.\n</Aside>\n\n`<Aside title="no">`\n\n```\n<Aside title="no">\n```\n';
    const found = passagesOf(record('topics', {}, body)).map(({ kind, text, at }) => [kind, text.trim(), at(2)]);
    assert.deepEqual(found[0], ['label', "A 'box' here", { line: 8, column: 24 }]);
    assert.deepEqual(
      found.slice(1).map(([kind, text]) => [kind, text]),
      [
        ['text', 'One.'],
        ['text', 'Two.'],
      ],
    );
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

describe('A record is looked at in passages', () => {
  const found = (collection: string, data: unknown) =>
    passagesOf(record(collection, data)).map(({ kind, text }) => `${kind}: ${text}`);

  it('of which titles of routes, stages and projects and the changelog are labels, in which no sentence is measured', () => {
    const career = {
      title: 'Clerk',
      codes: [{ title: 'Clerks', note: 'Not ours.' }],
      routes: [{ title: 'A degree', summary: 'It suits some.' }],
      path: [{ title: 'First', project: { title: 'A shelf', brief: 'Put it up.' } }],
      changelog: [{ kind: 'guide', note: 'First version.' }],
      related: [{ title: 'Typist', why: 'Both type.' }],
    };
    assert.deepEqual(found('careers', career), [
      'label: A degree',
      'field: It suits some.',
      'label: First',
      'label: A shelf',
      'field: Put it up.',
      'label: First version.',
      'field: Both type.',
    ]);
    assert.deepEqual(
      sentencePassagesOf(record('careers', career)).map(({ text }) => text),
      ['It suits some.', 'Put it up.', 'Both type.'],
    );
  });

  it('also what is said of sources and of pay, but for the notes of importers', () => {
    assert.deepEqual(
      found('sources', { title: 'A survey', method: 'Counted.', caveats: ['Old.'], attribution: 'By X.' }),
      ['field: Counted.', 'field: Old.'],
    );
    const figures = [{ note: 'Ours.' }, { note: 'Its own.', importer: 'bls-oews' }];
    assert.deepEqual(found('salaries', { figures, withheld: [{ reason: 'Too few.' }] }), [
      'field: Ours.',
      'field: Too few.',
    ]);
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
