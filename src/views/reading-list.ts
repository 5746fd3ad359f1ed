/** The reading list of a career or topic. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { ReadingList } from '#schemas/reading-list.ts';
import { careerHref, readingListHref, topicHref, type Link } from './addresses.ts';
import { bookRow, type BookRow } from './book-row.ts';
import { citation } from './citation.ts';
import { pageTitle, trail, type PageHead } from './head.ts';
import { disclosure } from './outside-link.ts';
import { suggestion } from './suggestion.ts';
import { count, longDate } from './wording.ts';

export interface ReadingListView {
  head: PageHead;
  id: string;
  title: string;
  subject: Link;
  intro?: string;
  /** E.g. `15 books`. */
  size: string;
  books: BookRow[];
  gap?: string;
  updated: string;
  disclosure: string;
}

const SHELF: Record<ReadingList['subject'], Link> = {
  career: { title: 'Careers', href: '/careers/' },
  topic: { title: 'Topics', href: '/topics/' },
};

function subjectLink(catalog: Catalog, { id, data }: Entry<ReadingList>): Link {
  if (data.subject === 'career')
    return { title: catalog.get('careers', id, 'reading list').data.title, href: careerHref(id) };
  return { title: catalog.get('topics', id, 'reading list').data.title, href: topicHref(catalog, id) };
}

const listTitle = (catalog: Catalog, list: Entry<ReadingList>): string =>
  `${subjectLink(catalog, list).title} reading list`;

export const listLink = (catalog: Catalog, list: Entry<ReadingList>): Link => ({
  title: listTitle(catalog, list),
  href: readingListHref(list.id),
});

export function readingListView(catalog: Catalog, list: Entry<ReadingList>): ReadingListView {
  const { id, data } = list;
  const subject = subjectLink(catalog, list);
  const title = listTitle(catalog, list);
  const books = data.picks.map((pick) => bookRow(catalog, catalog.get('books', pick.book, id), pick));
  return {
    head: {
      title: pageTitle(catalog, title),
      description: `${count(books.length, 'book')} for ${subject.title}, in the order to read them, each with our reason and for whom it is.`,
      path: readingListHref(id),
      breadcrumbs: trail(SHELF[data.subject], subject, {
        title: 'Reading list',
        href: readingListHref(id),
      }),
      updated: data.updated,
      kind: 'article',
      citation: citation(catalog.site, { title, path: readingListHref(id), updated: data.updated }),
      suggestion: suggestion(catalog.site, list),
    },
    id,
    title,
    subject,
    ...(data.intro && { intro: data.intro }),
    size: count(books.length, 'book'),
    books,
    ...(data.gap && { gap: data.gap }),
    updated: longDate(data.updated),
    disclosure: disclosure(books.map(({ link }) => link)),
  };
}
