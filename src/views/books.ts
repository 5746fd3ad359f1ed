/** Books: the list of all, and the page of a picked one. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { Book } from '#schemas/book.ts';
import { careerHref, listHref, sourceHref, topicLink, type Link } from './addresses.ts';
import { bookRow, READER, type BookRow } from './book-row.ts';
import { pageTitle, trail, type PageHead } from './head.ts';
import { neighbours } from './neighbours.ts';
import { bookLink, disclosure, type OutsideLink } from './outside-link.ts';
import { listLink } from './reading-list.ts';
import { entriesOfPage, shelfPage, type ShelfPage } from './shelf.ts';
import { suggestion } from './suggestion.ts';
import { count, LEVEL, list, longDate, shorten } from './wording.ts';

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
  /** Careers whose path names it. */
  paths: Link[];
  picks: { list: Link; position: number; of: number; why: string; when: string; reader: string }[];
  neighbours: BookRow[];
  disclosure: string;
}

export interface BooksView {
  head: PageHead;
  books: BookRow[];
  all: string;
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
      isList: true,
    },
    books,
    all: count(shelf.entries.length, 'book'),
    page: shelfPage(shelf, '/books/', number),
    disclosure: disclosure(books.map(({ link }) => link)),
  };
}

const factName = (fact: string): string => (fact === 'isbn13' ? 'ISBN' : fact);

export function bookView(catalog: Catalog, book: Entry<Book>): BookView {
  const { id, data } = book;
  const link = bookLink(data);
  const near = neighbours(book, catalog.booksByTopic, () => 1).map((other) => bookRow(catalog, other));
  return {
    head: {
      title: pageTitle(catalog, data.title, ' (book)'),
      description: shorten(
        `${data.title} by ${list(data.authors)}, ${data.year}: who should read it, why, and what it teaches.`,
        240,
      ),
      path: `/books/${id}/`,
      breadcrumbs: trail({ title: 'Books', href: '/books/' }, { title: data.title, href: `/books/${id}/` }),
      kind: 'article',
      suggestion: suggestion(catalog.site, book),
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
    confirmations: data.confirmedBy.map(({ source, facts: named, locator }) => ({
      source: { title: catalog.get('sources', source, id).data.title, href: sourceHref(catalog, source) },
      facts: [list(named.map(factName)), ...(locator ? [`(${locator})`] : [])].join(' '),
    })),
    topics: data.topics.map((topic) => topicLink(catalog, topic, id)),
    paths: (catalog.stagesByBook.get(id) ?? []).map((career) => ({
      title: career.data.title,
      href: `${careerHref(career.id)}#path`,
    })),
    picks: (catalog.picksByBook.get(id) ?? []).map((pick) => ({
      list: listLink(catalog, pick.list),
      position: pick.position + 1,
      of: pick.list.data.picks.length,
      why: pick.pick.why,
      when: pick.pick.when,
      reader: READER[pick.pick.reader],
    })),
    neighbours: near,
    disclosure: disclosure([link, ...near.map((row) => row.link)]),
  };
}
