/** The visual editor in `dist/admin/`: whole, apart from the site, and asking nothing of other hosts. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { load } from 'cheerio';
import { DIST, readAddresses } from './pages.ts';

const read = (file: string) => readFile(join(DIST, file), 'utf8');
let html: string;
before(async () => {
  html = await read('admin/index.html');
});

describe('the visual editor', () => {
  test('has a policy of its own, before its first file, and none of the site’s', () => {
    const $ = load(html);
    const policies = $('meta[http-equiv="content-security-policy"]');
    assert.equal(policies.length, 1);
    assert.match(policies.attr('content')!, /^default-src 'none'; script-src 'self'; /);
    assert.ok(html.indexOf('content-security-policy') < html.search(/<(script|link)/));
    assert.equal($('script:not([src]), [style], [onclick], [onload]').length, 0);
  });

  test('names only files that are there', async () => {
    const $ = load(html);
    const addresses = await readAddresses();
    const named = $('script[src], link[href]')
      .get()
      .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? '');
    const program = [...(await read('admin/start.js')).matchAll(/'(\/admin\/[^']+)'/g)].map(([, path]) => path!);
    assert.ok(named.length > 2 && program.length > 1);
    assert.deepEqual(
      [...named, ...program].filter((path) => !addresses.has(path)),
      [],
    );
  });

  test('is for no search engine: not indexed, in no sitemap, linked from no page', async () => {
    assert.match(html, /<meta name="robots" content="noindex">/);
    for (const file of ['sitemap-0.xml', 'addresses.json', 'index.html']) {
      assert.doesNotMatch(await read(file), /\/admin\//, file);
    }
  });
});
