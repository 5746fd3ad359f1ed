/** The reading list of a career or topic. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { ReadingList } from '#schemas/reading-list.ts';
import { careerHref, readingListHref, topicHref, type Link } from './addresses.ts';
import { bookRow, type BookRow } from './book-row.ts';
import { pageTitle, trail, type PageHead } from './head.ts';
import { disclosure } from './outside-link.ts';
import { count, longDate } from './wording.ts';

export interface ReadingListView {
  head: PageHead;
  id: string;
  title: string;
  subject: Link;
  intro?: string;
  books: BookRow[];
  gap?: string;
  updated: string;
  disclosure: string;
}

function subjectLink(catalog: Catalog, { id, data }: Entry<ReadingList>): Link {
  if (data.subject === 'career')
    return { title: catalog.get('careers', id, 'reading list').data.title, href: careerHref(id) };
  return { title: catalog.get('topics', id, 'reading list').data.title, href: topicHref(catalog, id) };
}

export const listTitle = (catalog: Catalog, list: Entry<ReadingList>): string =>
  `${subjectLink(catalog, list).title} reading list`;

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
      breadcrumbs: trail({ title: 'Careers', href: '/careers/' }, subject, {
        title: 'Reading list',
        href: readingListHref(id),
      }),
      updated: data.updated,
      kind: 'article',
    },
    id,
    title,
    subject,
    ...(data.intro && { intro: data.intro }),
    books,
    ...(data.gap && { gap: data.gap }),
    updated: longDate(data.updated),
    disclosure: disclosure(books.map(({ link }) => link)),
  };
}
