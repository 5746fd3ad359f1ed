import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonOffsets, parseJson } from '#files/json.ts';

describe('parseJson', () => {
  it('reads JSON and says where the elements of a list lie', () => {
    const text = '[ {"id": "a"},\n 12, ["x", [1]] , "end" ]';
    const { value, elements, problems } = parseJson(text);
    assert.deepEqual(value, JSON.parse(text));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      elements.map(({ start, end }) => text.slice(start, end)),
      ['{"id": "a"}', '12', '["x", [1]]', '"end"'],
    );
  });

  it('has no elements for a single record', () => {
    assert.deepEqual(parseJson('{"a": [1, 2]}').elements, []);
  });

  const mistakes: [string, number, RegExp][] = [
    ['{"a": 1,}', 8, /comma too many/],
    ['{"a": 1 "b": 2}', 8, /expected a comma/],
    ['{"a" 1}', 5, /expected a colon/],
    ['{a: 1}', 1, /word without quotes/],
    ["{'a': 1}", 1, /straight double/],
    ['{"a": "b}', 6, /closing double quote/],
    ['{"a": 1', 7, /closing \}/],
    ['[1, 2', 5, /closing \]/],
    ['// x\n[]', 0, /comment/],
    ['{"a": "\\x"}', 6, /backslash/],
    ['{"a": "x\ty"}', 6, /tab/],
    ['{} {}', 3, /more text after the end/],
    ['', 0, /expected a value/],
    ['undefined', 0, /word without quotes/],
    ['{"a": “b”}', 6, /straight double/],
    ['{"a": 40,000}', 9, /digits and a point alone/],
    ['{"a": 40 000}', 9, /digits and a point alone/],
    ['{"a": $40000}', 6, /digits and a point alone/],
    ['{"a": 040}', 7, /digits and a point alone/],
    ['{"a": .5}', 6, /digits and a point alone/],
    ['{"a": 1,\n<<<<<<< HEAD\n"b": 2}', 9, /mark of Git/],
  ];
  for (const [text, offset, sentence] of mistakes) {
    it(`explains ${JSON.stringify(text)} at its offset`, () => {
      const { problems } = parseJson(text);
      assert.equal(problems.length, 1);
      assert.equal(problems[0]!.rule, 'syntax');
      assert.equal(problems[0]!.offset, offset);
      assert.match(problems[0]!.message, sentence);
    });
  }

  it('refuses what JSON.parse refuses, and only that', () => {
    for (const text of [
      '01',
      '1.',
      '-',
      '+1',
      '.5',
      '1e',
      '"\\u12"',
      'nul',
      '[1,,2]',
      '{"a":}',
      '\u00a0[]',
      'NaN',
      '-0',
      '123456789012345',
    ]) {
      const isJson = parses(text);
      assert.equal(parseJson(text).problems.length === 0, isJson, text);
    }
  });

  it('refuses a number that would come out as another one', () => {
    for (const text of ['1e400', '-1e400', '12345678901234567890', '0.1234567890123456']) {
      assert.deepEqual(
        parseJson(`[1, ${text}]`).problems.map(({ rule, offset }) => [rule, offset]),
        [['syntax', 4]],
      );
    }
    for (const text of ['1200000000000000000000', '0.50', '-0.000001', '1e15'])
      assert.deepEqual(parseJson(text).problems, []);
  });

  it('refuses a key that comes twice in one object, however it is written', () => {
    const { problems } = parseJson('{"a": {"b": 1}, "b": {"a": 2}, "\\u0061": 3}');
    assert.deepEqual(
      problems.map(({ rule, offset }) => [rule, offset]),
      [['duplicate-key', 31]],
    );
  });

  it('refuses __proto__ at any depth and lets constructor through', () => {
    const { problems } = parseJson('{"constructor": [{"__proto__": 1}], "x": "__proto__"}');
    assert.deepEqual(
      problems.map(({ rule, offset }) => [rule, offset]),
      [['unsafe-key', 18]],
    );
  });

  it('stops at bottomless nesting without reading on', () => {
    for (const text of ['['.repeat(1e6), '{"a":'.repeat(1e5), `[${'[1],'.repeat(10)}${'['.repeat(100)}`]) {
      assert.deepEqual(
        parseJson(text).problems.map(({ rule }) => rule),
        ['depth'],
      );
    }
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('jsonOffsets', () => {
  const text = '{"a": {"b": [10, {"c": "x"}]}}';
  const at = (offset: number) => text.slice(offset - 100, offset - 100 + 5);

  it('finds values and keys, counted from the base', () => {
    const { value, key } = jsonOffsets(text, 100);
    assert.equal(at(value(['a', 'b', 1, 'c'])), '"x"}]');
    assert.equal(at(key(['a', 'b', 1, 'c'])), '"c": ');
    assert.equal(at(value(['a', 'b', 0])), '10, {');
    assert.equal(value([]), 100);
  });

  it('falls back on the nearest existing ancestor', () => {
    const { value, key } = jsonOffsets(text, 100);
    assert.equal(at(value(['a', 'b', 7, 'c'])), '[10, ');
    assert.equal(at(key(['a', 'nothing'])), '{"b":');
    assert.equal(value(['x', 'y']), 100);
  });
});
