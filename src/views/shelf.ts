/** A page of the list of all courses or all books. */
import type { Shelf } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import { listHref, PAGE_SIZE, type Link, type PagedList } from './addresses.ts';
import { count } from './wording.ts';

export interface ShelfPage {
  number: number;
  total: number;
  previous?: Link;
  next?: Link;
  /** How many rows stand on the other pages, and which these are; nothing where there is one page. */
  rest?: { size: string; pages: Link[] };
}

const ONE: Record<PagedList, string> = {
  '/courses/': 'course',
  '/books/': 'book',
  '/sources/references/': 'reference work',
};

export const pageNumbers = ({ entries }: Shelf<unknown>): number[] =>
  Array.from({ length: Math.max(1, Math.ceil(entries.length / PAGE_SIZE)) }, (_, i) => i + 1);

export function entriesOfPage<T>({ entries }: Shelf<T>, number: number): readonly Entry<T>[] {
  return entries.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE);
}

export function shelfPage(shelf: Shelf<unknown>, list: PagedList, number: number): ShelfPage {
  const numbers = pageNumbers(shelf);
  const total = numbers.length;
  const elsewhere = shelf.entries.length - entriesOfPage(shelf, number).length;
  const pages = numbers
    .filter((other) => other !== number)
    .map((other) => ({ title: `page ${other}`, href: listHref(list, other) }));
  return {
    number,
    total,
    ...(number > 1 && { previous: { title: `Page ${number - 1}`, href: listHref(list, number - 1) } }),
    ...(number < total && { next: { title: `Page ${number + 1}`, href: listHref(list, number + 1) } }),
    ...(total > 1 && { rest: { size: count(elsewhere, ONE[list]), pages } }),
  };
}
