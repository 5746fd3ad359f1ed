/** The maps of the finished site: every mark leads somewhere, every outline is in its file, and the files are small. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { load } from 'cheerio';
import { DIST, readPages, type BuiltPage } from './pages.ts';

const MOST_BYTES = 10 * 1024;

let pages: BuiltPage[];
before(async () => {
  pages = (await readPages()).filter(({ $ }) => $('.pay-map').length > 0);
});

const isCareer = ({ path }: BuiltPage) => /^\/careers\/[^/]+\/$/.test(path);
const hrefs = ({ $ }: BuiltPage, selector: string) =>
  $(selector)
    .get()
    .map((element) => $(element).attr('href') ?? '');

describe('maps', () => {
  test('are on career pages and on the list of places', () => {
    assert.ok(pages.filter(isCareer).length > 3);
    assert.ok(pages.some(({ path }) => path === '/places/'));
  });

  test('of careers lead with every mark to a row of a table of the page, each to its own', () => {
    for (const page of pages.filter(isCareer)) {
      for (const map of page.$('.pay-map').get()) {
        const marks = page
          .$(map)
          .find('a')
          .get()
          .map((mark) => page.$(mark).attr('href') ?? '');
        assert.ok(marks.length >= 4, page.path);
        assert.equal(new Set(marks).size, marks.length, page.path);
        const astray = marks.filter((mark) => page.$(`.pay-table tr[id="${mark.slice(1)}"]`).length !== 1);
        assert.deepEqual(astray, [], page.path);
      }
    }
  });

  test('are hidden from assistive technology, and no mark takes a Tab stop', () => {
    for (const { path, $ } of pages) {
      assert.equal($('.pay-map:not([aria-hidden="true"])').length, 0, path);
      assert.equal($('.pay-map a:not([tabindex="-1"])').length, 0, path);
    }
  });

  test('take in only outlines that stand in their files', async () => {
    const wanted = new Set(pages.flatMap((page) => hrefs(page, '.pay-map use')));
    const files = new Set([...wanted].map((href) => href.split('#')[0] ?? ''));
    assert.deepEqual([...files].sort(), ['/maps/us.svg', '/maps/world.svg']);
    for (const file of files) {
      const $ = load(await readFile(join(DIST, file), 'utf8'), { xml: true });
      const ids = [...wanted].filter((href) => href.startsWith(file)).map((href) => href.split('#')[1] ?? '');
      assert.deepEqual(
        ids.filter((id) => $(`[id="${id}"]`).length !== 1),
        [],
        file,
      );
    }
  });

  test('draw on files of at most 10 kB that carry no colour of their own', async () => {
    for (const file of ['us.svg', 'world.svg']) {
      const text = await readFile(join(DIST, 'maps', file), 'utf8');
      assert.ok(brotliCompressSync(text).length <= MOST_BYTES, file);
      assert.doesNotMatch(text, /fill|stroke|style|script/);
    }
  });
});
