/** Plain pages: those of `content/pages/`, and the ones that are only a frame for the browser. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { Page } from '#schemas/page.ts';
import { citation } from './citation.ts';
import { pageTitle, trail, type PageHead } from './head.ts';
import { proseView, type ProseView } from './prose.ts';
import { suggestion } from './suggestion.ts';
import { longDate } from './wording.ts';

export interface PlainPageView {
  head: PageHead;
  id: string;
  title: string;
  summary: string;
  updated: string;
  draft: boolean;
  prose: ProseView;
}

export function plainPageView(catalog: Catalog, page: Entry<Page>): PlainPageView {
  const { id, data } = page;
  return {
    head: {
      title: pageTitle(catalog, data.title),
      description: data.summary,
      path: `/${id}/`,
      breadcrumbs: trail({ title: data.title, href: `/${id}/` }),
      published: data.published,
      updated: data.updated,
      kind: 'article',
      citation: citation(catalog.site, { title: data.title, path: `/${id}/`, updated: data.updated }),
      suggestion: suggestion(catalog.site, page),
    },
    id,
    title: data.title,
    summary: data.summary,
    updated: longDate(data.updated),
    draft: data.draft,
    prose: proseView(catalog),
  };
}

export const searchHead = (catalog: Catalog): PageHead => ({
  title: pageTitle(catalog, 'Search'),
  description: 'Search every guide, topic, course, book and place of the site. The search runs in your browser.',
  path: '/search/',
  breadcrumbs: trail({ title: 'Search', href: '/search/' }),
  kind: 'website',
});

export const savedHead = (catalog: Catalog): PageHead => ({
  title: pageTitle(catalog, 'Saved'),
  description: 'The careers, courses and books you saved. They are kept in this browser and nowhere else.',
  path: '/saved/',
  breadcrumbs: trail({ title: 'Saved', href: '/saved/' }),
  kind: 'website',
  noindex: true,
});

export const notFoundHead = (catalog: Catalog): PageHead => ({
  title: pageTitle(catalog, 'Page not found'),
  description: 'There is no page at this address. Search the guide, or start from the list of careers.',
  path: '/404.html',
  breadcrumbs: [],
  kind: 'website',
  noindex: true,
});
