/** The style page shows every component: what it does not import is not shown there. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';

const src = join(import.meta.dirname, '../../src');
const BEGIN = ['pages/style/index.astro', 'prose/components.ts', 'prose/headings.ts'];
/** The first holds the one first heading of a page, and the style page has its own; the others stand on the desk, which no published site has. */
const ELSEWHERE = ['components/career/Title.astro', 'components/desk/Item.astro', 'components/desk/Part.astro'];

const importsOf = (file: string): string[] =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/from '([#.][^']+\.astro)'/g)].map(([, path = '']) =>
    path.startsWith('#') ? path.slice(1) : relative(src, join(src, dirname(file), path)),
  );

test('the style page shows every component', () => {
  const shown = new Set(BEGIN);
  for (const file of shown) for (const found of importsOf(file)) shown.add(found);
  const missing = globSync('{components,prose}/**/*.astro', { cwd: src }).filter(
    (file) => !shown.has(file) && !ELSEWHERE.includes(file),
  );
  assert.deepEqual(missing, []);
  assert.ok(shown.size > 40);
});
