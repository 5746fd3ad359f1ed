/** The checks themselves: a page with one fault of each kind, which every check must report. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checks, sitemapEqualsIndexablePages, type Site } from './checks.ts';
import { parsePage } from './pages.ts';
import { weigh } from './weight.ts';

const BROKEN = `<!doctype html><html><head><script>1</script><meta charset="utf-8"><title>x</title></head>
<body onload="x()"><main style="color:red"><a href="/nowhere/">a</a> <a rel="noopener" href="https://example.org/">b</a>
<save-button data-href="/courses/a/"></save-button><h2>undefined</h2><img src="https://example.org/x.png" alt=""></main></body></html>`;

const site = (): Site => ({
  pages: [parsePage('index.html', BROKEN), parsePage('other/index.html', BROKEN)],
  addresses: new Set(['/', '/other/']),
  url: 'https://pathleaf.example',
});

for (const [sentence, check] of Object.entries(checks)) {
  test(`a broken page is caught by: ${sentence}`, () => assert.ok(check(site()).length > 0));
}

test('a page missing in the sitemap and a dead line in it are caught', () => {
  const faults = sitemapEqualsIndexablePages(site(), '<loc>https://pathleaf.example/gone/</loc>');
  assert.equal(faults.length, 3);
});

test('a page that is too heavy is caught', async () => {
  const noise = Array.from({ length: 40_000 }, (_, i) => (i * 2_654_435_761).toString(36)).join(' ');
  const faults = await weigh(
    parsePage('careers/noise/index.html', `<html><style>${noise}</style><h1>x</h1>${noise}</html>`),
  );
  assert.ok(faults.some((fault) => fault.includes('HTML')));
  assert.ok(faults.some((fault) => fault.includes('CSS')));
  assert.ok(faults.some((fault) => fault.includes('after the first flight')));
});
