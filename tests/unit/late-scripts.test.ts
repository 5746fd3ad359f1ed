import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withLateScripts } from '#integrations/late-scripts.ts';

test('module files are named on the root, in their order, and asked for nowhere else', () => {
  const html =
    '<!doctype html><html lang="en"><body><script type="module" src="/_astro/save.js"></script><p>Text</p>' +
    '<script type="module" src="/_astro/list.js"></script></body></html>';
  assert.equal(
    withLateScripts(html),
    '<!doctype html><html data-scripts="/_astro/save.js /_astro/list.js" lang="en"><body><p>Text</p></body></html>',
  );
});

test('a page without module files is left as it is', () => {
  const html = '<html><body><script type="module">let a</script></body></html>';
  assert.equal(withLateScripts(html), html);
});
