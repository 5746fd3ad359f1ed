/** One JSON-LD graph a page: the site, the trail, and what the page is about. Holds only what the page shows. */
import type {
  Article,
  Book,
  BreadcrumbList,
  Course,
  Graph,
  Occupation,
  Organization,
  Thing,
  WebPage,
  WebSite,
} from 'schema-dts';
import type { BookView } from '#views/books.ts';
import type { CareerView } from '#views/career.ts';
import type { CourseView } from '#views/courses.ts';
import type { PageHead } from '#views/head.ts';
import type { SiteView } from '#views/site.ts';

/** Text of a JSON-LD script element; safe inside HTML. */
export type JsonLd = string & { readonly kind: 'json-ld' };

/** JSON that cannot end its script element or start a tag. */
function serialise(graph: Graph): JsonLd {
  const escapes: Record<string, string> = {
    '<': '\\u003c',
    '>': '\\u003e',
    '&': '\\u0026',
    '\u2028': '\\u2028',
    '\u2029': '\\u2029',
  };
  return JSON.stringify(graph).replace(/[<>&\u2028\u2029]/g, (c) => escapes[c] ?? c) as JsonLd;
}

const organization = (site: SiteView): Organization => ({
  '@type': 'Organization',
  '@id': `${site.url}/#organization`,
  name: site.author,
  url: `${site.url}/`,
  logo: `${site.url}/logo.png`,
});

const webSite = (site: SiteView): WebSite => ({
  '@type': 'WebSite',
  '@id': `${site.url}/#website`,
  name: site.name,
  url: `${site.url}/`,
  publisher: { '@id': `${site.url}/#organization` },
});

function breadcrumbs(site: SiteView, head: PageHead): BreadcrumbList[] {
  if (head.breadcrumbs.length < 2) return [];
  return [
    {
      '@type': 'BreadcrumbList',
      '@id': `${site.url}${head.path}#breadcrumbs`,
      itemListElement: head.breadcrumbs.map(({ title, href }, i) => ({
        '@type': 'ListItem',
        position: i + 1,
        name: title,
        item: site.url + href,
      })),
    },
  ];
}

/** The graph of any page; `things` are what it is about. */
export function pageGraph(site: SiteView, head: PageHead, ...things: Thing[]): JsonLd {
  const page: WebPage = {
    '@type': 'WebPage',
    '@id': `${site.url}${head.path}#page`,
    url: site.url + head.path,
    name: head.title,
    description: head.description,
    inLanguage: site.language,
    isPartOf: { '@id': `${site.url}/#website` },
    ...(head.updated && { dateModified: head.updated }),
  };
  const nodes: Thing[] = [organization(site), webSite(site), page, ...breadcrumbs(site, head), ...things];
  return serialise({ '@context': 'https://schema.org', '@graph': nodes });
}

interface AboutArticle {
  wordCount?: number;
  about?: Occupation;
}

const article = (site: SiteView, head: PageHead, headline: string, more: AboutArticle = {}): Article => ({
  '@type': 'Article',
  '@id': `${site.url}${head.path}#article`,
  headline,
  description: head.description,
  image: `${site.url}/social.png`,
  ...(head.published && { datePublished: head.published }),
  ...(head.updated && { dateModified: head.updated }),
  author: { '@id': `${site.url}/#organization` },
  publisher: { '@id': `${site.url}/#organization` },
  mainEntityOfPage: { '@id': `${site.url}${head.path}#page` },
  ...more,
});

export const articleGraph = (site: SiteView, head: PageHead, headline: string): JsonLd =>
  pageGraph(site, head, article(site, head, headline));

export function careerGraph(site: SiteView, view: CareerView): JsonLd {
  const about: Occupation = { '@type': 'Occupation', name: view.title, description: view.summary };
  return pageGraph(site, view.head, article(site, view.head, view.title, { wordCount: view.words, about }));
}

export function courseGraph(site: SiteView, view: CourseView): JsonLd {
  const course: Course = {
    '@type': 'Course',
    '@id': `${site.url}${view.head.path}#course`,
    name: view.title,
    description: view.head.description,
    url: site.url + view.head.path,
    provider: { '@type': 'Organization', name: view.link.where },
  };
  return pageGraph(site, view.head, course);
}

export function bookGraph(site: SiteView, view: BookView): JsonLd {
  const book: Book = {
    '@type': 'Book',
    '@id': `${site.url}${view.head.path}#book`,
    name: view.title,
    author: view.authors.map((name) => ({ '@type': 'Person', name })),
    isbn: view.isbn13,
    datePublished: String(view.year),
    url: site.url + view.head.path,
  };
  return pageGraph(site, view.head, book);
}
