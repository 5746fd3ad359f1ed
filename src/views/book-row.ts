/** A book as a row of a list. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { Book } from '#schemas/book.ts';
import type { ReadingList } from '#schemas/reading-list.ts';
import { bookHasPage, bookHref, topicLink, type Link } from './addresses.ts';
import { bookLink, type OutsideLink } from './outside-link.ts';
import { LEVEL, list } from './wording.ts';

export interface BookRow {
  id: string;
  title: string;
  subtitle?: string;
  /** Its page here, or its line in the list of all books. */
  href: string;
  hasPage: boolean;
  link?: OutsideLink;
  authors: string;
  facts: string[];
  topics: Link[];
  why?: string;
  when?: string;
}

export const READER: Record<ReadingList['picks'][number]['reader'], string> = {
  newcomer: 'for newcomers',
  junior: 'for juniors',
  working: 'for working practitioners',
  senior: 'for seniors',
};

const bookFacts = ({ data }: Entry<Book>): string[] =>
  [
    data.publisher ?? '',
    String(data.year),
    data.edition ? `${data.edition} edition` : '',
    data.level ? LEVEL[data.level] : '',
    data.free ? 'free to read' : '',
    `ISBN ${data.isbn13}`,
  ].filter(Boolean);

export function bookRow(catalog: Catalog, book: Entry<Book>, pick?: ReadingList['picks'][number]): BookRow {
  const link = bookLink(book.data);
  return {
    id: book.id,
    title: book.data.title,
    ...(book.data.subtitle && { subtitle: book.data.subtitle }),
    href: bookHref(catalog, book.id),
    hasPage: bookHasPage(catalog, book.id),
    ...(link && { link }),
    authors: list(book.data.authors),
    facts: pick ? [...bookFacts(book), READER[pick.reader]] : bookFacts(book),
    topics: book.data.topics.map((topic) => topicLink(catalog, topic, book.id)),
    ...(pick && { why: pick.why, when: pick.when }),
  };
}
