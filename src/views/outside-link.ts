/** Links that leave the site, and the sentence a reader is owed about them. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Book } from '#schemas/book.ts';
import type { Course } from '#schemas/course.ts';

export interface OutsideLink {
  href: string;
  /** Who is at the other end, e.g. edX. */
  where: string;
  /** true when a purchase pays us a commission. */
  paid: boolean;
}

/** The course's address, with the programme's parameter where the provider pays us. */
export function courseLink(catalog: Catalog, course: Course): OutsideLink {
  const { name, affiliate } = catalog.get('providers', course.provider, course.id).data;
  if (affiliate === 'none') return { href: course.url, where: name, paid: false };
  const url = new URL(course.url);
  const [key, value] = affiliate.parameter.split('=');
  url.searchParams.set(key ?? '', value ?? '');
  return { href: url.href, where: name, paid: true };
}

export function bookLink(book: Book): OutsideLink | undefined {
  if (!book.url) return undefined;
  return { href: book.url, where: new URL(book.url).hostname.replace(/^www\./, ''), paid: false };
}

/** The disclosure of a page, from the links that it shows. */
export function disclosure(links: readonly (OutsideLink | undefined)[]): string {
  const paid = links.filter((link) => link?.paid);
  if (paid.length === 0) return 'No link on this page is paid.';
  const which = paid.length === links.length ? 'The course links' : 'Some links';
  return `${which} on this page are paid: if you buy through one, we earn a commission. It never changes what we list or in what order.`;
}
