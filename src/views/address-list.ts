/**
 * Every address of the site with its title, for the browser: the page for missing addresses looks for near names in
 * it, the saved page for what is no longer here.
 */
import type { Catalog, Shelf } from '#catalog/catalog.ts';
import {
  bookHasPage,
  bookHref,
  careerHref,
  courseHasPage,
  courseHref,
  fieldHref,
  placeHasPage,
  placeHref,
  topicHref,
} from './addresses.ts';
import { listLink } from './reading-list.ts';
import { siteView } from './site.ts';

/** With more courses or books than this, those without a page of their own are left out, to keep the list small. */
const LINES = 1_000;

export interface AddressList {
  /** Address to title. */
  pages: Record<string, string>;
  /** Old address to new. */
  redirects: Record<string, string>;
  /** What is listed to the last entry, so that what is not listed is not here. */
  whole: ('career' | 'course' | 'book')[];
}

type Line = [href: string, title: string];

export function addressList(catalog: Catalog): AddressList {
  const { sections, footer } = siteView(catalog);
  const { courses, books } = catalog;
  const lines = <N extends 'careers' | 'topics' | 'fields'>(name: N, href: (id: string) => string): Line[] =>
    [...catalog.collection(name).values()].map(({ id, data }) => [href(id), data.title]);
  const places = [...catalog.collection('places').values()].filter(({ id }) => placeHasPage(catalog, id));
  const listed = <T extends { title: string }>({ entries }: Shelf<T>, hasPage: typeof courseHasPage) =>
    isSmall(entries) ? entries : entries.filter(({ id }) => hasPage(catalog, id));
  const pages: Line[] = [
    ['/', 'Home page'],
    ...[...sections, ...footer].map(({ href, title }): Line => [href, title]),
    ...lines('careers', careerHref),
    ...[...catalog.collection('reading-lists').values()].map((list): Line => {
      const { href, title } = listLink(catalog, list);
      return [href, title];
    }),
    ...lines('fields', fieldHref),
    ...lines('topics', (id) => topicHref(catalog, id)),
    ...places.map(({ id, data }): Line => [placeHref(catalog, id), `Pay in ${data.name}`]),
    ...listed(courses, courseHasPage).map(({ id, data }): Line => [courseHref(catalog, id), data.title]),
    ...listed(books, bookHasPage).map(({ id, data }): Line => [bookHref(catalog, id), data.title]),
  ];
  return {
    pages: Object.fromEntries(pages),
    redirects: Object.fromEntries([...catalog.collection('redirects').values()].map(({ id, data }) => [id, data.to])),
    whole: [
      'career',
      ...(isSmall(courses.entries) ? ['course' as const] : []),
      ...(isSmall(books.entries) ? ['book' as const] : []),
    ],
  };
}

const isSmall = (entries: readonly unknown[]): boolean => entries.length <= LINES;
