/** Courses: the list of all, and the page of a picked one. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { Course } from '#schemas/course.ts';
import { listHref, careerHref, sourceHref, topicLink, type Link } from './addresses.ts';
import { courseRow, type CourseRow } from './course-row.ts';
import { pageTitle, trail, type PageHead } from './head.ts';
import { neighbours } from './neighbours.ts';
import { courseLink, disclosure, type OutsideLink } from './outside-link.ts';
import { entriesOfPage, shelfPage, type ShelfPage } from './shelf.ts';
import { suggestion } from './suggestion.ts';
import { count, languageName, LEVEL, longDate, PRICE, shorten } from './wording.ts';

export interface CourseView {
  head: PageHead;
  id: string;
  title: string;
  link: OutsideLink;
  facts: { term: string; text: string; href?: string }[];
  note?: string;
  topics: Link[];
  careers: { career: Link; why?: string; relevance?: number; stages: string[] }[];
  neighbours: CourseRow[];
  disclosure: string;
}

export interface CoursesView {
  head: PageHead;
  courses: CourseRow[];
  all: string;
  page: ShelfPage;
  disclosure: string;
}

export function coursesView(catalog: Catalog, number: number): CoursesView {
  const shelf = catalog.courses;
  const courses = entriesOfPage(shelf, number).map((course) => courseRow(catalog, course));
  const href = listHref('/courses/', number);
  const where = number === 1 ? '' : `, page ${number}`;
  return {
    head: {
      title: pageTitle(catalog, `All courses${where}`),
      description: `${count(shelf.entries.length, 'course')} with provider, level, length and price as their source lists them${where}.`,
      path: href,
      breadcrumbs: trail(
        { title: 'Courses', href: '/courses/' },
        ...(number === 1 ? [] : [{ title: `Page ${number}`, href }]),
      ),
      kind: 'website',
      isList: true,
    },
    courses,
    all: count(shelf.entries.length, 'course'),
    page: shelfPage(shelf, '/courses/', number),
    disclosure: disclosure(courses.map(({ link }) => link)),
  };
}

export function courseView(catalog: Catalog, course: Entry<Course>): CourseView {
  const { id, data } = course;
  const provider = catalog.get('providers', data.provider, id).data;
  const link = courseLink(catalog, data);
  const near = neighbours(course, catalog.coursesByTopic, catalog.rarity).map((other) => courseRow(catalog, other));
  const description = `${data.title}${data.institution ? ` by ${data.institution}` : ''} on ${provider.name}: level, length, price, what it teaches and which careers it helps.`;
  return {
    head: {
      title: pageTitle(catalog, data.title, ` (${provider.name})`),
      description: shorten(description, 240),
      path: `/courses/${id}/`,
      breadcrumbs: trail({ title: 'Courses', href: '/courses/' }, { title: data.title, href: `/courses/${id}/` }),
      kind: 'article',
      suggestion: suggestion(catalog.site, course),
    },
    id,
    title: data.title,
    link,
    facts: courseFactList(catalog, course),
    ...(data.note && { note: data.note }),
    topics: data.topics.map((topic) => topicLink(catalog, topic, id)),
    careers: (catalog.picksByCourse.get(id) ?? []).map(({ career, why, stages }) => {
      const relevance = catalog.relevance(career, course);
      return {
        career: { title: career.data.title, href: careerHref(career.id) },
        ...(why && { why }),
        ...(relevance !== undefined && { relevance }),
        stages,
      };
    }),
    neighbours: near,
    disclosure: disclosure([link, ...near.map((row) => row.link)]),
  };
}

function courseFactList(catalog: Catalog, { id, data }: Entry<Course>): CourseView['facts'] {
  const source = catalog.get('sources', data.source, id).data;
  const how = data.checked.how === 'link opened' ? 'link opened' : 'as listed by the source; the link was not opened';
  return [
    { term: 'Provider', text: catalog.get('providers', data.provider, id).data.name },
    { term: 'Taught by', text: data.institution ?? 'not stated' },
    { term: 'Level', text: data.level ? LEVEL[data.level] : 'not stated' },
    { term: 'Length', text: data.hours ? count(data.hours, 'hour') : 'not stated' },
    { term: 'Price', text: data.price === 'not stated' ? 'not stated' : PRICE[data.price] },
    { term: 'Certificate', text: data.certificate },
    { term: 'Language', text: languageName(data.language) },
    { term: 'Source', text: `${source.title}, ${source.release}`, href: sourceHref(catalog, data.source) },
    { term: 'Checked', text: `${longDate(data.checked.date)}, ${how}` },
  ];
}
