import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { median, medians, missedGoals, table, type Measures, type Result } from '#commands/bench-pages/measures.ts';
import { serve, type Served } from '#commands/bench-pages/serve.ts';

const good: Measures = {
  performance: 100,
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  fcp: 700,
  lcp: 990,
  cls: 0,
  tbt: 0,
  bytes: 44_000,
  requests: 5,
};
const result = (found: Partial<Measures>): Result => ({
  page: { name: 'home', path: '/', lcp: 1000 },
  median: { ...good, ...found },
  runs: [],
  lost: [],
});

describe('measures of pages', () => {
  test('have each its own median', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1]), 1);
    assert.throws(() => median([]));
    const { lcp, performance } = medians([
      { ...good, lcp: 1200, performance: 98 },
      { ...good, lcp: 900, performance: 100 },
      { ...good, lcp: 1000, performance: 99 },
    ]);
    assert.deepEqual([lcp, performance], [1000, 99]);
  });

  test('that meet the goals are not complained of', () => assert.deepEqual(missedGoals(result({})), []));

  test('that miss a goal say which, and by how much', () => {
    assert.deepEqual(missedGoals(result({ seo: 92, lcp: 1001, cls: 0.02 })), [
      'home: seo 92, the goal is 100',
      'home: LCP 1001 ms, the goal is 1000 ms',
      'home: CLS 0.020, the goal is 0.01',
    ]);
  });

  test('stand in a table with the goals beside', () => {
    const [head, row] = table([result({})]);
    assert.match(head ?? '', /^page +perf .*LCP ms \(goal\)/);
    assert.match(row ?? '', /^home +100 +100 +100 +100 +700 +990 \(1000\) +0\.000 +0 +43\.0 +5$/);
    assert.equal(head?.length, row?.length);
  });
});

describe('the server of the measurement', () => {
  let folder: string;
  let site: Served;
  const page = `<!doctype html>${'<p>text</p>'.repeat(200)}`;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pathleaf-'));
    await mkdir(join(folder, 'about'));
    await writeFile(join(folder, 'about/index.html'), page);
    await writeFile(join(folder, '404.html'), 'not here');
    await writeFile(join(folder, 'face.woff2'), 'packed already');
    site = await serve(folder);
  });
  after(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });
  // `fetch` unpacks by itself and keeps the header.
  const get = (path: string, coding: string) => fetch(site.url + path, { headers: { 'accept-encoding': coding } });

  test('packs text with brotli, with gzip where the browser has no brotli', async () => {
    const brotli = await get('/about/', 'gzip, deflate, br');
    assert.equal(brotli.headers.get('content-encoding'), 'br');
    assert.ok(Number(brotli.headers.get('content-length')) < page.length / 5);
    assert.equal(await brotli.text(), page);
    assert.equal((await get('/about/', 'gzip')).headers.get('content-encoding'), 'gzip');
    assert.equal((await get('/about/', 'identity')).headers.get('content-encoding'), null);
  });

  test('sends what is packed already as it is, and 404 with its page', async () => {
    assert.equal((await get('/face.woff2', 'br')).headers.get('content-encoding'), null);
    const missing = await get('/nothing/', 'br');
    assert.equal(missing.status, 404);
    assert.equal(await missing.text(), 'not here');
  });

  test('serves nothing outside its folder', async () => {
    assert.equal((await get('/..%2f..%2f..%2fetc/passwd', 'br')).status, 404);
  });
});
