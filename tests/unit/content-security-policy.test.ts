import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { policyOf, withPolicy } from '../../src/integrations/content-security-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const directive = (policy: string, name: string) =>
  policy
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.split(' ')
    .slice(1);
const page = (body: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>a</title></head><body>${body}</body></html>`;

describe('the policy of a page', () => {
  test('admits nothing by default and no unsafe word', () => {
    const policy = policyOf(page(''), false);
    assert.deepEqual(directive(policy, 'default-src'), ["'none'"]);
    assert.deepEqual(directive(policy, 'script-src'), ["'self'"]);
    assert.deepEqual(directive(policy, 'form-action'), ["'self'"]);
    assert.deepEqual(directive(policy, 'base-uri'), ["'none'"]);
    assert.ok(!policy.includes('unsafe'));
  });

  test('names the hash of each inline script and style, once', () => {
    const policy = policyOf(
      page('<script>a()</script><script>a()</script><script type="module">b()</script><style>p{}</style>'),
      false,
    );
    assert.deepEqual(directive(policy, 'script-src')?.toSorted(), ["'self'", hash('a()'), hash('b()')].sort());
    assert.deepEqual(directive(policy, 'style-src'), ["'self'", hash('p{}')]);
  });

  test('hashes the text as the browser will, with its spaces and line ends', () => {
    assert.ok(policyOf(page('<script>\n  a()\n</script>'), false).includes(hash('\n  a()\n')));
  });

  test('gives no hash to data and to files', () => {
    const policy = policyOf(page('<script type="application/ld+json">{}</script><script src="/a.js"></script>'), false);
    assert.deepEqual(directive(policy, 'script-src'), ["'self'"]);
  });

  test('does not depend on the order of the scripts', () => {
    assert.equal(
      policyOf('<script>a</script><script>b</script>', false),
      policyOf('<script>b</script><script>a</script>', false),
    );
  });

  test('admits WebAssembly on the search page only', () => {
    assert.ok(withPolicy(page(''), 'search/index.html').includes("'wasm-unsafe-eval'"));
    assert.ok(!withPolicy(page(''), 'index.html').includes("'wasm-unsafe-eval'"));
    assert.ok(!withPolicy(page(''), 'topics/search/index.html').includes("'wasm-unsafe-eval'"));
  });

  test('stands right behind the charset, before any script', () => {
    const html = withPolicy(page('<script>a()</script>'), 'index.html');
    assert.match(
      html,
      /<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]+"><title>/,
    );
  });

  test('a page without a charset is refused', () => {
    assert.throws(() => withPolicy('<html></html>', 'broken/index.html'), /broken\/index\.html has no <meta charset/);
  });
});
