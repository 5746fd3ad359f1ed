/** Books: the list of all, and the page of a picked one. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { Book } from '#schemas/book.ts';
import { listHref, readingListHref, sourceHref, topicLink, type Link } from './addresses.ts';
import { bookRow, READER, type BookRow } from './book-row.ts';
import { pageTitle, trail, type PageHead } from './head.ts';
import { bookLink, disclosure, type OutsideLink } from './outside-link.ts';
import { listTitle } from './reading-list.ts';
import { entriesOfPage, shelfPage, type ShelfPage } from './shelf.ts';
import { count, LEVEL, list, longDate, shorten } from './wording.ts';

const NEIGHBOURS = 5;

export interface BookView {
  head: PageHead;
  id: string;
  title: string;
  subtitle?: string;
  authors: string[];
  isbn13: string;
  year: number;
  link?: OutsideLink;
  facts: { term: string; text: string }[];
  confirmations: { source: Link; facts: string }[];
  topics: Link[];
  picks: { list: Link; position: number; of: number; why: string; when: string; reader: string }[];
  neighbours: BookRow[];
  disclosure: string;
}

export interface BooksView {
  head: PageHead;
  books: BookRow[];
  all: number;
  page: ShelfPage;
  disclosure: string;
}

export function booksView(catalog: Catalog, number: number): BooksView {
  const shelf = catalog.books;
  const books = entriesOfPage(shelf, number).map((book) => bookRow(catalog, book));
  const href = listHref('/books/', number);
  const where = number === 1 ? '' : `, page ${number}`;
  return {
    head: {
      title: pageTitle(catalog, `All books${where}`),
      description: `${count(shelf.entries.length, 'book')}, each with title, authors and year confirmed by two sources and a checked ISBN${where}.`,
      path: href,
      breadcrumbs: trail(
        { title: 'Books', href: '/books/' },
        ...(number === 1 ? [] : [{ title: `Page ${number}`, href }]),
      ),
      kind: 'website',
    },
    books,
    all: shelf.entries.length,
    page: shelfPage(shelf, '/books/', number),
    disclosure: disclosure(books.map(({ link }) => link)),
  };
}

export function bookView(catalog: Catalog, book: Entry<Book>): BookView {
  const { id, data } = book;
  const link = bookLink(data);
  const neighbours = neighbourBooks(catalog, book);
  return {
    head: {
      title: pageTitle(catalog, shorten(`${data.title} (book)`, 68)),
      description: shorten(
        `${data.title} by ${list(data.authors)}, ${data.year}: who should read it, why, and what it teaches.`,
        240,
      ),
      path: `/books/${id}/`,
      breadcrumbs: trail({ title: 'Books', href: '/books/' }, { title: data.title, href: `/books/${id}/` }),
      kind: 'article',
    },
    id,
    title: data.title,
    ...(data.subtitle && { subtitle: data.subtitle }),
    authors: data.authors,
    isbn13: data.isbn13,
    year: data.year,
    ...(link && { link }),
    facts: [
      { term: data.authors.length === 1 ? 'Author' : 'Authors', text: list(data.authors) },
      { term: 'Publisher', text: data.publisher ?? 'not stated by our sources' },
      { term: 'Year', text: String(data.year) },
      ...(data.edition ? [{ term: 'Edition', text: data.edition }] : []),
      { term: 'ISBN-13', text: data.isbn13 },
      { term: 'Level', text: data.level ? LEVEL[data.level] : 'not stated' },
      { term: 'Checked', text: longDate(data.checked.date) },
    ],
    confirmations: data.confirmedBy.map(({ source, facts, locator }) => ({
      source: { title: catalog.get('sources', source, id).data.title, href: sourceHref(source) },
      facts: locator ? `${list(facts)} (${locator})` : list(facts),
    })),
    topics: data.topics.map((topic) => topicLink(catalog, topic, id)),
    picks: (catalog.picksByBook.get(id) ?? []).map((pick) => ({
      list: { title: listTitle(catalog, pick.list), href: readingListHref(pick.list.id) },
      position: pick.position + 1,
      of: pick.list.data.picks.length,
      why: pick.pick.why,
      when: pick.pick.when,
      reader: READER[pick.pick.reader],
    })),
    neighbours,
    disclosure: disclosure([link, ...neighbours.map((row) => row.link)]),
  };
}

/** The books that share most topics. */
function neighbourBooks(catalog: Catalog, book: Entry<Book>): BookRow[] {
  const shared = new Map<Entry<Book>, number>();
  for (const topic of book.data.topics) {
    for (const other of catalog.booksByTopic.get(topic) ?? []) {
      if (other.id !== book.id) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared]
    .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
    .slice(0, NEIGHBOURS)
    .map(([other]) => bookRow(catalog, other));
}
