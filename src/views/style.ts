/** The style page: every component in every state, from examples that are plainly none of the site's facts. */
import type { Catalog } from '#catalog/catalog.ts';
import { citation } from './citation.ts';
import { pageTitle, trail, type PageHead } from './head.ts';
import { disclosure } from './outside-link.ts';
import * as lists from './style-lists.ts';
import { examplePath, examplePay } from './style-pay.ts';
import { suggestion } from './suggestion.ts';

const HREF = '/style/';
const TITLE = 'Style';

export const styleView = (catalog: Catalog) => ({
  head: {
    title: pageTitle(catalog, TITLE),
    description: 'Every component of the site in every state it can be in, for those who build it.',
    path: HREF,
    breadcrumbs: trail({ title: TITLE, href: HREF }),
    kind: 'website',
    noindex: true,
    suggestion: suggestion(catalog.site, { file: 'content/site.json' }),
  } satisfies PageHead as PageHead,
  disclosure: disclosure([...lists.exampleCourses, ...lists.exampleBooks].map(({ link }) => link)),
  citation: citation(catalog.site, { title: TITLE, path: HREF, updated: '2000-01-31' }),
  pay: examplePay,
  path: examplePath,
  facts: lists.exampleFacts,
  courses: lists.exampleCourses,
  books: lists.exampleBooks,
  careers: lists.exampleCareers,
  fields: lists.exampleFields,
  routes: lists.exampleRoutes,
  onet: lists.exampleOccupations,
  related: lists.exampleRelated,
  topics: lists.exampleTopics,
  sources: lists.exampleSources,
  pages: lists.examplePages,
  career: lists.exampleCareer,
  sourceLines: lists.exampleSourceLines,
  paySources: lists.exampleSources.map(({ title }) => ({ title, href: '/sources/' })),
  places: lists.examplePlaceGroups,
});

export type StyleView = ReturnType<typeof styleView>;
