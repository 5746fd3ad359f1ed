/** How many courses and picked books a career has, and how many it should have. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { Career } from '#schemas/career.ts';

export const COURSES_WANTED = 12;
export const BOOKS_WANTED = 8;

export interface ListLength {
  length: number;
  isThin: boolean;
  /** The sentence with which the page says why the list is short. */
  gap: string | undefined;
}

export function listLengths(catalog: Catalog, career: Entry<Career>): { courses: ListLength; books: ListLength } {
  const courses = catalog.rankedCourses(career).length;
  const list = catalog.readingList('career', career.id)?.data;
  const books = list?.picks.length ?? 0;
  return {
    courses: { length: courses, isThin: courses < COURSES_WANTED, gap: career.data.courseGap },
    books: { length: books, isThin: books < BOOKS_WANTED, gap: list?.gap },
  };
}
