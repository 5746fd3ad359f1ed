/** A page of the list of all courses or all books. */
import type { Shelf } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import { listHref, PAGE_SIZE, type Link } from './addresses.ts';

export interface ShelfPage {
  number: number;
  total: number;
  previous?: Link;
  next?: Link;
}

export const pageNumbers = ({ entries }: Shelf<unknown>): number[] =>
  Array.from({ length: Math.max(1, Math.ceil(entries.length / PAGE_SIZE)) }, (_, i) => i + 1);

export function entriesOfPage<T>({ entries }: Shelf<T>, number: number): readonly Entry<T>[] {
  return entries.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE);
}

export function shelfPage(shelf: Shelf<unknown>, list: '/courses/' | '/books/', number: number): ShelfPage {
  const total = pageNumbers(shelf).length;
  return {
    number,
    total,
    ...(number > 1 && { previous: { title: `Page ${number - 1}`, href: listHref(list, number - 1) } }),
    ...(number < total && { next: { title: `Page ${number + 1}`, href: listHref(list, number + 1) } }),
  };
}
