import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importsOf, withLowPriority } from '#integrations/script-priority.ts';

const files: Record<string, string> = {
  '/_astro/save.js': 'import{a as t}from"./store.js";t()',
  '/_astro/list.js': 'import{a}from"./store.js";import"./words.js";a()',
  '/_astro/store.js': 'export{a};import{w}from"./words.js"',
  '/_astro/words.js': 'const from="./not-a-module";export{w}',
};
const read = (src: string) => Promise.resolve(files[src] ?? assert.fail(src));
const page = (body: string) => `<html><head><title>x</title></head><body>${body}</body></html>`;

test('what a module imports is found through all its imports, each once', async () => {
  assert.deepEqual(await importsOf('/_astro/list.js', read), ['/_astro/store.js', '/_astro/words.js']);
});

test('scripts come last in line, with their imports beside them', async () => {
  const body =
    '<script type="module" src="/_astro/save.js"></script><script type="module" src="/_astro/list.js"></script>';
  const html = await withLowPriority(page(body), read);
  assert.equal(html.match(/<script type="module" src="[^"]+" fetchpriority="low">/g)?.length, 2);
  assert.deepEqual(html.match(/<link rel="modulepreload" href="[^"]+" fetchpriority="low">(?=.*<\/head>)/g), [
    '<link rel="modulepreload" href="/_astro/store.js" fetchpriority="low">',
    '<link rel="modulepreload" href="/_astro/words.js" fetchpriority="low">',
  ]);
});

test('a page without module files is left as it is', async () => {
  const html = page('<script type="module">let a</script>');
  assert.equal(await withLowPriority(html, read), html);
});
