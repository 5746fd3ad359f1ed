import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withLowPriority } from '#integrations/script-priority.ts';

test('scripts come last in line', () => {
  const body =
    '<script type="module" src="/_astro/save.js"></script><script type="module" src="/_astro/list.js"></script>';
  assert.equal(withLowPriority(body).match(/<script type="module" src="[^"]+" fetchpriority="low">/g)?.length, 2);
});

test('a page without module files is left as it is', () => {
  const html = '<html><body><script type="module">let a</script></body></html>';
  assert.equal(withLowPriority(html), html);
});
