import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { build } from '#catalog/build.ts';
import { bookGraph, careerGraph, courseGraph, pageGraph } from '#seo/json-ld.ts';
import { bookView } from '#views/books.ts';
import { careerView } from '#views/career.ts';
import { courseView } from '#views/courses.ts';
import type { PageHead } from '#views/head.ts';
import { siteView } from '#views/site.ts';
import { entry, pick, records } from '../fixtures/records.ts';

const engineer = entry('careers', 'engineer', {}, 'Four words of prose.');
const { catalog } = build(
  records({
    careers: [engineer],
    courses: [entry('courses', 'course-one')],
    books: [entry('books', 'book-one')],
    'reading-lists': [entry('reading-lists', 'engineer', { picks: [pick('book-one')] })],
  }),
);
const site = siteView(catalog);

interface Node {
  '@type': string;
  '@id'?: string;
  [key: string]: unknown;
}

const nodesOf = (text: string): Node[] => (JSON.parse(text) as { '@graph': Node[] })['@graph'];
const nodeOf = (text: string, type: string) => nodesOf(text).find((node) => node['@type'] === type);

const head: PageHead = {
  title: 'Title',
  description: 'Description',
  path: '/a/',
  breadcrumbs: [
    { title: 'Home', href: '/' },
    { title: 'A', href: '/a/' },
  ],
  kind: 'article',
};

describe('JSON-LD', () => {
  const graphs = {
    'of a plain page': pageGraph(site, head),
    'of a career': careerGraph(site, careerView(catalog, engineer)),
    'of a course': courseGraph(site, courseView(catalog, catalog.get('courses', 'course-one', 'a test'))),
    'of a book': bookGraph(site, bookView(catalog, catalog.get('books', 'book-one', 'a test'))),
  };

  for (const [what, text] of Object.entries(graphs)) {
    test(`${what} names the site, the page and the way to it`, () => {
      const types = nodesOf(text).map((node) => node['@type']);
      for (const type of ['Organization', 'WebSite', 'WebPage', 'BreadcrumbList'])
        assert.ok(types.includes(type), type);
    });

    test(`${what} refers only to what it holds`, () => {
      const ids = nodesOf(text).map((node) => node['@id']);
      const references = [...text.matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id);
      assert.ok(references.length > 0);
      for (const id of references) assert.ok(ids.includes(id), id);
    });
  }

  test('of a career is an article about an occupation, with its words counted', () => {
    const article = nodeOf(graphs['of a career'], 'Article');
    assert.equal(article?.['wordCount'], 4);
    assert.equal((article['about'] as Node)['name'], 'Example Engineer');
    assert.equal(article['datePublished'], '2026-01-15');
  });

  test('of a book holds its ISBN and authors', () => {
    const book = nodeOf(graphs['of a book'], 'Book');
    assert.equal(book?.['isbn'], '9780000000002');
    assert.deepEqual(book['author'], [{ '@type': 'Person', name: 'Ada Example' }]);
  });

  test('numbers the way from the home page', () => {
    const items = nodeOf(graphs['of a plain page'], 'BreadcrumbList')?.['itemListElement'] as Node[];
    assert.deepEqual(
      items.map(({ position, item }) => [position, item]),
      [
        [1, 'https://example.org/'],
        [2, 'https://example.org/a/'],
      ],
    );
  });

  test('leaves out the way on the home page', () => {
    assert.equal(nodeOf(pageGraph(site, { ...head, path: '/', breadcrumbs: [] }), 'BreadcrumbList'), undefined);
  });

  test('cannot end its script element or start a tag, and reads back as it was', () => {
    const hostile = '</script><script>alert(1)</script><!-- & \u2028\u2029';
    const text = pageGraph(site, { ...head, title: hostile });
    assert.ok(!/[<>&\u2028\u2029]/.test(text));
    assert.equal(nodeOf(text, 'WebPage')?.['name'], hostile);
  });
});
