/** A course as a row of a list. */
import type { Catalog } from '#catalog/catalog.ts';
import type { RankedCourse } from '#catalog/ranking.ts';
import type { Entry } from '#catalog/records.ts';
import type { Course } from '#schemas/course.ts';
import { courseHasPage, courseHref, topicLink, type Link } from './addresses.ts';
import { courseLink, type OutsideLink } from './outside-link.ts';
import type { RowFact } from './row-fact.ts';
import { count, languageName, LEVEL, PRICE } from './wording.ts';

export interface CourseRow {
  id: string;
  title: string;
  /** Its page here, or its line in the list of all courses. */
  href: string;
  hasPage: boolean;
  link: OutsideLink;
  /** Who teaches it, and where. */
  who: string;
  facts: RowFact[];
  topics: Link[];
  why?: string;
  relevance?: number;
  pinned: boolean;
}

function teacher(catalog: Catalog, { id, data }: Entry<Course>): string {
  const provider = catalog.get('providers', data.provider, id).data.name;
  return data.institution && data.institution !== provider ? `${data.institution}, on ${provider}` : provider;
}

const courseFacts = ({ data }: Entry<Course>): RowFact[] => [
  { name: 'level', value: data.level ?? '', text: data.level ? LEVEL[data.level] : '' },
  {
    name: 'length',
    value: data.hours ? String(data.hours) : '',
    text: data.hours ? count(data.hours, 'hour') : '',
  },
  { name: 'price', value: data.price === 'not stated' ? '' : data.price, text: PRICE[data.price] },
  ...(data.language === 'en'
    ? []
    : [{ name: 'language' as const, value: data.language, text: `taught in ${languageName(data.language)}` }]),
];

export function courseRow(catalog: Catalog, course: Entry<Course>, why?: string): CourseRow {
  return {
    id: course.id,
    title: course.data.title,
    href: courseHref(catalog, course.id),
    hasPage: courseHasPage(catalog, course.id),
    link: courseLink(catalog, course.data),
    who: teacher(catalog, course),
    facts: courseFacts(course),
    topics: course.data.topics.map((topic) => topicLink(catalog, topic, course.id)),
    ...(why && { why }),
    pinned: false,
  };
}

export function rankedCourseRow(catalog: Catalog, ranked: RankedCourse, why?: string): CourseRow {
  return {
    ...courseRow(catalog, ranked.course, why),
    topics: ranked.topics.map(({ topic }) => topicLink(catalog, topic, ranked.course.id)),
    relevance: ranked.relevance,
    pinned: ranked.pinned,
  };
}
