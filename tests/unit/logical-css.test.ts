/** Styles name no left or right, so that the site can be read from right to left too. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

const root = join(import.meta.dirname, '../..');

const PHYSICAL = [
  /(?:^|[\s;{])(?:scroll-)?(?:margin|padding)-(?:left|right)\s*:/,
  /(?:^|[\s;{])border-(?:left|right)(?:-\w+)?\s*:/,
  /(?:^|[\s;{])border-(?:top|bottom)-(?:left|right)-radius\s*:/,
  /(?:^|[\s;{])(?:left|right)\s*:/,
  /text-align(?:-last)?\s*:\s*(?:left|right)/,
  /(?:float|clear|caption-side)\s*:\s*(?:left|right)/,
];
/** Four values, of which the second (right) and the fourth (left) differ. */
const LOPSIDED = /(?:^|[\s;{])(?:margin|padding|inset|border-width)\s*:\s*\S+ (\S+) \S+ ([^\s;]+)\s*;/;

/** Tailwind's names for a side. */
const PHYSICAL_CLASS =
  /(?<=["'\s:])-?(?:[mp][lr]-[\w.[]+|border-[lr](?:-[\w[]+)?|text-(?:left|right)|(?:left|right)-[\w[]+|rounded-[lr](?:-\w+)?)(?=["'\s])/;

/** Lines of a style sheet, with their numbers, that mean a side of the screen. */
function physicalLines(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return bare.split('\n').flatMap((line, i) => {
    const sides = LOPSIDED.exec(line);
    const isPhysical = PHYSICAL.some((pattern) => pattern.test(line)) || (sides && sides[1] !== sides[2]);
    return isPhysical ? [`${i + 1}: ${line.trim()}`] : [];
  });
}

describe('a style sheet', () => {
  test('names no side of the screen', () => {
    const sheets = globSync('src/styles/*.css', { cwd: root });
    assert.ok(sheets.length > 5);
    const found = sheets.flatMap((sheet) =>
      physicalLines(readFileSync(join(root, sheet), 'utf8')).map((line) => `${sheet}:${line}`),
    );
    assert.deepEqual(found, []);
  });

  test('nor does a class in the markup', () => {
    const found = globSync('src/**/*.astro', { cwd: root }).flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(new RegExp(PHYSICAL_CLASS, 'g'))].map(
        ([name]) => `${file}: ${name.trim()}`,
      ),
    );
    assert.deepEqual(found, []);
    for (const name of ['pl-5', 'md:ml-auto', '-mr-2', 'border-l-3', 'text-left', 'left-0', 'rounded-r'])
      assert.match(`class="a ${name} b"`, PHYSICAL_CLASS, name);
    for (const name of ['ps-5', 'md:ms-auto', 'border-leaf', 'border-rule', 'text-leaf', 'py-2', 'mt-3'])
      assert.doesNotMatch(`class="a ${name} b"`, PHYSICAL_CLASS, name);
  });

  const CASES: [string, boolean][] = [
    ['margin-left: 1rem;', true],
    ['padding-right: 0;', true],
    ['border-left: 1px solid;', true],
    ['border-left-color: red;', true],
    ['border-top-left-radius: 2px;', true],
    ['left: 0;', true],
    ['a { right: 0 }', true],
    ['text-align: right;', true],
    ['float: left;', true],
    ['padding: 1rem 0 1rem 2rem;', true],
    ['padding: 1rem 2rem 0 2rem;', false],
    ['margin-inline-start: 1rem;', false],
    ['inset-inline-end: 0;', false],
    ['text-align: end;', false],
    ['margin-top: 1rem;', false],
    ['/* left: 0; */', false],
    ['--shadow-left: 0;', false],
  ];
  for (const [line, isFound] of CASES) {
    test(`${isFound ? 'with' : 'without'} a side: ${line}`, () => {
      assert.equal(physicalLines(line).length, isFound ? 1 : 0);
    });
  }
});
