/** The finished site in `dist/`, page by page. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { countWords } from '#catalog/reading-time.ts';
import { checks, sitemapEqualsIndexablePages, type Site } from './checks.ts';
import { DIST, readAddresses, readPages } from './pages.ts';
import { firstFlight, lateParts, weigh } from './weight.ts';

let site: Site;

before(async () => {
  const { url } = JSON.parse(await readFile(join(DIST, '../content/site.json'), 'utf8')) as { url: string };
  site = { pages: await readPages(), addresses: await readAddresses(), url };
});

const none = (faults: string[]) => assert.equal(faults.length, 0, `\n${faults.slice(0, 40).join('\n')}`);

test('the site has its templates', () => {
  const paths = site.pages.map(({ path }) => path);
  const kinds = ['/careers/', '/fields/', '/topics/', '/courses/', '/books/', '/reading-lists/', '/places/'];
  for (const kind of kinds)
    assert.ok(
      paths.some((path) => path.startsWith(kind) && path !== kind),
      `no page under ${kind}`,
    );
  for (const path of ['/', '/search/', '/saved/', '/about/', '/method/', '/disclosure/', '/privacy/', '/404.html']) {
    assert.ok(paths.includes(path), `${path} is missing`);
  }
});

for (const [sentence, check] of Object.entries(checks)) test(sentence, () => none(check(site)));

test('the sitemap lists the indexable pages and no other', async () => {
  none(sitemapEqualsIndexablePages(site, await readFile(join(DIST, 'sitemap-0.xml'), 'utf8')));
  const robots = await readFile(join(DIST, 'robots.txt'), 'utf8');
  assert.match(robots, new RegExp(`^Sitemap: ${site.url}/sitemap-index.xml$`, 'm'));
});

test('no file of the site is empty', async () => {
  const sizes = [...site.addresses]
    .filter((address) => !address.endsWith('/'))
    .map(async (address) => {
      const { size } = await stat(join(DIST, address));
      return size === 0 ? [`${address} is empty`] : [];
    });
  none((await Promise.all(sizes)).flat());
});

test('every page keeps its weight', async () => {
  const faults: string[] = [];
  for (const page of site.pages) faults.push(...(await weigh(page)));
  none(faults);
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // Astro writes attributes as they come; quoting and casing of void elements are its own business.
      'void-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'attr-quotes': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      // The numbers of figures, ISBNs and codes are not telephone numbers.
      'tel-non-breaking': 'off',
      // Titles are held to 70 characters by the check of heads.
      'long-title': 'off',
      // Fonts may be named by Astro without the integrity attribute; they come from this site.
      'require-sri': 'off',
    },
  });
  const faults: string[] = [];
  for (const { path, html } of site.pages) {
    const report = await validator.validateString(html);
    for (const { messages } of report.results) {
      for (const { line, ruleId, message } of messages) faults.push(`${path}:${line} ${ruleId} ${message}`);
    }
  }
  none(faults);
});

test('each guide has the words that earn it a page', () => {
  for (const { path, $ } of site.pages.filter(({ path: p }) => /^\/careers\/[^/]+\/$/.test(p))) {
    const words = countWords($('article.prose').text());
    const wanted = path === '/careers/backend-engineer/' ? 4000 : 1500;
    assert.ok(words >= wanted, `${path} has ${words} words, ${wanted} are wanted`);
  }
});

test('the Backend Engineer guide has every part that a reader looks for', () => {
  const page = site.pages.find(({ path }) => path === '/careers/backend-engineer/');
  assert.ok(page);
  const { $ } = page;
  const text = $('main').text().replace(/\s+/g, ' ');
  for (const id of ['pay', 'path', 'courses', 'books', 'related', 'unknowns', 'sources', 'routes', 'reasons']) {
    assert.equal($(`#${id}`).length, 1, `there is no part “${id}”`);
  }
  assert.ok($('#courses').closest('section').find('ol.ranked > li').length >= 24, 'fewer than 24 courses');
  assert.ok($('#books').closest('section').find('ol.ranked > li').length >= 15, 'fewer than 15 books');
  assert.match(text, /Software Developers \(US SOC 2018 15-1252\): a broader occupation/);
  assert.match(text, /Estimates by a publisher/);
  assert.match(text, /Bengaluru, withheld/);
  assert.match(text, /no course or book guarantees a job or a career outcome/i);
  assert.match(text, /\d+ min read/);
});

test('no estimate stands in a table of official figures', () => {
  for (const { path, $ } of site.pages) {
    const official = $('.pay-table').not('.estimates .pay-table').text();
    if (path.startsWith('/careers/')) assert.doesNotMatch(official, /OpenCourser/, path);
  }
});

describe('the first flight of a guide', () => {
  const codings = ['brotli', 'gzip'] as const;
  const guides = () => site.pages.filter(({ path }) => /^\/careers\/[^/]+\/$/.test(path));

  for (const coding of codings) {
    test(`holds the styles and the first screen, with ${coding}`, async () => {
      assert.ok(guides().length > 0);
      for (const { path, html } of guides()) assert.deepEqual(await lateParts(html, coding), [], path);
    });

    test(`is a true beginning of the page, with ${coding}`, async () => {
      const [{ html } = { html: '' }] = guides();
      const flight = await firstFlight(html, coding);
      assert.ok(html.startsWith(flight.slice(0, -4)));
      assert.ok(flight.length < html.length);
    });

    test(`is found too heavy when it is, with ${coding}`, async () => {
      const [{ html } = { html: '' }] = guides();
      const heavy = html.replace('<style', `<!-- ${randomBytes(15_000).toString('base64')} --><style`);
      const late = await lateParts(heavy, coding);
      assert.deepEqual(late, ['the head with the styles', 'the title', 'the summary', 'the date', 'the facts']);
    });
  }
});
