import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withLateScripts } from '#integrations/late-scripts.ts';

test('module files are named on the body, in their order, and asked for nowhere else', () => {
  const html =
    '<!doctype html><html lang="en"><body><script type="module" src="/_astro/save.js"></script><p>Text</p>' +
    '<script type="module" src="/_astro/list.js"></script></body></html>';
  assert.equal(
    withLateScripts(html, 'index.html'),
    '<!doctype html><html lang="en"><body data-scripts="/_astro/save.js /_astro/list.js"><p>Text</p></body></html>',
  );
});

test('a page without modules is left as it is', () => {
  const html = '<html><body><script>let a</script></body></html>';
  assert.equal(withLateScripts(html, 'index.html'), html);
});

test('a module that would run while the page loads stops the build', () => {
  for (const script of ['<script type="module">let a</script>', '<script async type="module" src="/a.js"></script>'])
    assert.throws(
      () => withLateScripts(`<body>${script}</body>`, 'a/index.html'),
      /^Error: a\/index\.html has a module/,
    );
});
