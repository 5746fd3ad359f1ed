/** Where each entry lives: a page of its own when it has earned one, else its line in a list. */
import type { Catalog, Shelf } from '#catalog/catalog.ts';
import { TOPIC_WORDS } from '#catalog/reading-time.ts';

const COURSE_OR_BOOK_RELATIONS = 2;
const PLACE_CAREERS = 5;

/** Rows on a page of the lists of all courses and all books. */
export const PAGE_SIZE = 60;

export interface Link {
  title: string;
  href: string;
}

export const careerHref = (id: string): string => `/careers/${id}/`;
export const fieldHref = (id: string): string => `/fields/${id}/`;
export const readingListHref = (id: string): string => `/reading-lists/${id}/`;

export const topicHasPage = (catalog: Catalog, id: string): boolean =>
  (catalog.wordsByTopic.get(id) ?? 0) >= TOPIC_WORDS;

/** Picked with a reason of ours, and related to at least two topics or careers. */
export function courseHasPage(catalog: Catalog, id: string): boolean {
  const picks = catalog.picksByCourse.get(id) ?? [];
  if (!picks.some(({ why }) => why)) return false;
  return picks.length + (catalog.find('courses', id)?.data.topics.length ?? 0) >= COURSE_OR_BOOK_RELATIONS;
}

/** In a reading list, and related to at least two topics or lists. */
export function bookHasPage(catalog: Catalog, id: string): boolean {
  const picks = catalog.picksByBook.get(id) ?? [];
  if (picks.length === 0) return false;
  return picks.length + (catalog.find('books', id)?.data.topics.length ?? 0) >= COURSE_OR_BOOK_RELATIONS;
}

/** Figures for at least five careers in one source. */
export const placeHasPage = (catalog: Catalog, id: string): boolean =>
  (catalog.careersByPlace.get(id) ?? 0) >= PLACE_CAREERS;

export const topicHref = (catalog: Catalog, id: string): string =>
  topicHasPage(catalog, id) ? `/topics/${id}/` : `/topics/#${id}`;

/** Lists that stand on several pages. */
export type PagedList = '/courses/' | '/books/' | '/sources/references/';

/** Pages of a list count from 1; the first has the list's own address. */
export const listHref = (list: PagedList, page: number): string => (page === 1 ? list : `${list}page/${page}/`);

/** An entry's line in the list of all: its page of the list, and its place there. */
function lineHref(list: PagedList, { positions }: Shelf<unknown>, id: string): string {
  const position = positions.get(id);
  if (position === undefined) throw new Error(`"${id}" stands in no list under ${list}`);
  return `${listHref(list, Math.floor(position / PAGE_SIZE) + 1)}#${id}`;
}

export const courseHref = (catalog: Catalog, id: string): string =>
  courseHasPage(catalog, id) ? `/courses/${id}/` : lineHref('/courses/', catalog.courses, id);

export const bookHref = (catalog: Catalog, id: string): string =>
  bookHasPage(catalog, id) ? `/books/${id}/` : lineHref('/books/', catalog.books, id);

/** Books rest on hundreds of reference works, which have pages of their own. */
export const sourceHref = (catalog: Catalog, id: string): string =>
  catalog.references.positions.has(id) ? lineHref('/sources/references/', catalog.references, id) : `/sources/#${id}`;

export const placeHref = (catalog: Catalog, id: string): string =>
  placeHasPage(catalog, id) ? `/places/${id}/` : `/places/#${id}`;

export function topicLink(catalog: Catalog, id: string, asker: string): Link {
  return { title: catalog.get('topics', id, asker).data.title, href: topicHref(catalog, id) };
}
