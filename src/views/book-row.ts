/** A book as a row of a list. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { Book } from '#schemas/book.ts';
import type { ReadingList } from '#schemas/reading-list.ts';
import { bookHasPage, bookHref, topicLink, type Link } from './addresses.ts';
import { bookLink, type OutsideLink } from './outside-link.ts';
import type { RowFact } from './row-fact.ts';
import { LEVEL, list } from './wording.ts';

export interface BookRow {
  id: string;
  title: string;
  subtitle?: string;
  /** Its page here, or its line in the list of all books. */
  href: string;
  hasPage: boolean;
  link?: OutsideLink;
  /** Authors and publisher. */
  who: string;
  isbn: string;
  facts: RowFact[];
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

const bookFacts = ({ data }: Entry<Book>, reader?: ReadingList['picks'][number]['reader']): RowFact[] => [
  {
    name: 'year',
    value: String(data.year),
    text: data.edition ? `${data.year}, ${edition(data.edition)}` : String(data.year),
  },
  { name: 'level', value: data.level ?? '', text: data.level ? LEVEL[data.level] : '' },
  ...(reader ? [{ name: 'reader' as const, value: reader, text: READER[reader] }] : []),
  ...(data.free ? [{ name: 'price' as const, value: 'free', text: 'free to read' }] : []),
];

/** `2nd edition`, `revised and expanded edition`. */
const edition = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)} edition`;

export function bookRow(catalog: Catalog, book: Entry<Book>, pick?: ReadingList['picks'][number]): BookRow {
  const link = bookLink(book.data);
  return {
    id: book.id,
    title: book.data.title,
    ...(book.data.subtitle && { subtitle: book.data.subtitle }),
    href: bookHref(catalog, book.id),
    hasPage: bookHasPage(catalog, book.id),
    ...(link && { link }),
    who: `${list(book.data.authors)} · ${book.data.publisher ?? 'publisher not stated'}`,
    isbn: book.data.isbn13,
    facts: bookFacts(book, pick?.reader),
    topics: book.data.topics.map((topic) => topicLink(catalog, topic, book.id)),
    ...(pick && { why: pick.why, when: pick.when }),
  };
}
