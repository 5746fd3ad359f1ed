import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frontMatterOffsets, parseFrontMatter, splitMdx } from '#files/front-matter.ts';

describe('splitMdx', () => {
  it('takes the front matter and the body apart', () => {
    const text = '---\na: 1\n---\n\nBody\n\n---\n\nMore\n';
    const parts = splitMdx(text)!;
    assert.equal(parts.yaml, 'a: 1\n');
    assert.equal(parts.body, '\nBody\n\n---\n\nMore\n');
    assert.equal(text.slice(parts.yamlOffset, parts.yamlOffset + 4), 'a: 1');
    assert.equal(text.slice(parts.bodyOffset), parts.body);
  });

  it('knows line ends of Windows and a file that ends with its front matter', () => {
    assert.equal(splitMdx('---\r\na: 1\r\n---\r\nBody')?.body, 'Body');
    assert.equal(splitMdx('---\na: 1\n---')?.body, '');
  });

  it('finds none where the first line is something else or the second line of hyphens is missing', () => {
    for (const text of ['a: 1\n---\n', '\n---\na: 1\n---\n', '---\na: 1\n', '--- \n a', '----\na: 1\n----\n', '']) {
      assert.equal(splitMdx(text), undefined, text);
    }
  });
});

describe('parseFrontMatter', () => {
  it('keeps to the core schema: "yes" stays text', () => {
    const { value, problems } = parseFrontMatter(
      "a: '2026-11-23'\nb: yes\nc: 3.10\nd: '012'\ne: null\nf: [x, {g: true}]",
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(value, { a: '2026-11-23', b: 'yes', c: 3.1, d: '012', e: null, f: ['x', { g: true }] });
  });

  const refusals: [string, string, number, RegExp][] = [
    ['a: &x 1\nb: 2', 'yaml-alias', 6, /anchor "&x"/],
    ['a: *x', 'yaml-alias', 3, /alias "\*x"/],
    ['<<: {a: 1}', 'yaml-alias', 0, /merge key/],
    ['a: !!binary aGk=', 'yaml-tag', 12, /tag/],
    ['a: !custom 1', 'yaml-tag', 11, /tag/],
    ['a: 1\nb: 2\na: 3', 'duplicate-key', 10, /"a" twice/],
    ['a: {b: 1, b: 2}', 'duplicate-key', 10, /"b" twice/],
    ['a: {__proto__: 1}', 'unsafe-key', 4, /__proto__/],
    ['a: b: c', 'syntax', 3, /second colon/],
    ['a: "b', 'syntax', 3, /closing quotation mark/],
    ["a: 'it's'", 'syntax', 7, /./],
    ['a: [1, 2', 'syntax', 8, /closing \] or \}/],
    ['a:\n\t- 1', 'syntax', 3, /tab/],
    ['a: @b', 'syntax', 3, /put it in quotes/],
    ['a: 1\n---\nb: 2', 'syntax', 5, /second document/],
    ['%YAML 1.1\n---\na: yes', 'syntax', 0, /start with %/],
    ['? [a]\n: 1', 'syntax', 2, /plain key/],
    ['- a', 'front-matter', 0, /key: value/],
    ['words', 'front-matter', 0, /key: value/],
    ['', 'front-matter', 0, /key: value/],
  ];
  for (const [yaml, rule, offset, sentence] of refusals) {
    it(`refuses ${JSON.stringify(yaml)} as ${rule}`, () => {
      const { value, problems } = parseFrontMatter(yaml);
      assert.equal(value === undefined, rule !== 'duplicate-key');
      assert.deepEqual([problems[0]?.rule, problems[0]?.offset], [rule, offset]);
      assert.match(problems[0]!.message, sentence);
    });
  }

  it('refuses bare days, times and binary numbers, which Astro reads as something else, and keeps the rest', () => {
    const { value, problems } = parseFrontMatter('a: 2026-11-23\nb: 2026-11-23 10:00\nc: 0b11\nd: 12:30\ne: 2026-11');
    assert.deepEqual(
      problems.map(({ rule, offset }) => [rule, offset]),
      [
        ['yaml-quotes', 3],
        ['yaml-quotes', 17],
        ['yaml-quotes', 37],
      ],
    );
    assert.match(problems[0]!.message, /write '2026-11-23'/);
    assert.equal((value as { a: string }).a, '2026-11-23');
  });

  for (const line of ['---- x', '---x: 1', '+++', '+++ y']) {
    it(`refuses a line such as ${line}, where Astro takes the front matter to end`, () => {
      const { value, problems } = parseFrontMatter(`a: "b\n${line}\n"`);
      assert.equal(value, undefined);
      assert.deepEqual(
        problems.map(({ rule, offset }) => [rule, offset]),
        [['syntax', 6]],
      );
    });
  }

  it('says how to write an apostrophe', () => {
    assert.match(parseFrontMatter("a: 'it's'").problems[0]!.message, /'It''s'/);
  });

  it('never expands an alias', () => {
    const lines = [...'abcdefghij'].map((c, i, all) => `${c}: &${c} [${i === 0 ? 'x' : `*${all[i - 1]}, `.repeat(9)}]`);
    assert.ok(parseFrontMatter(lines.join('\n')).problems.every(({ rule }) => rule === 'yaml-alias'));
  });
});

describe('frontMatterOffsets', () => {
  const yaml = "title: 'SQL'\naliases:\n  - 'One'\n  - 'Two'\nlist:\n  - { id: a, why: 'b' }\nempty:\n";
  const { value, key } = frontMatterOffsets(yaml, 4);
  const at = (offset: number) => yaml.slice(offset - 4, offset - 4 + 5);

  it('finds values and keys, counted from the base', () => {
    assert.equal(at(value(['title'])), "'SQL'");
    assert.equal(at(key(['title'])), 'title');
    assert.equal(at(value(['aliases', 1])), "'Two'");
    assert.equal(at(value(['list', 0, 'why'])), "'b' }");
    assert.equal(at(key(['list', 0, 'why'])), 'why: ');
  });

  it('falls back on the nearest existing ancestor, and on the file for what has none', () => {
    assert.equal(at(value(['list', 0, 'nothing'])), '{ id:');
    assert.equal(at(value(['aliases', 9])), "- 'On");
    assert.equal(value(['nothing']), 0);
    assert.equal(value([]), 0);
  });
});
