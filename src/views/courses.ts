/** Courses: the list of all, and the page of a picked one. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { Course } from '#schemas/course.ts';
import { listHref, careerHref, sourceHref, topicLink, type Link } from './addresses.ts';
import { courseRow, type CourseRow } from './course-row.ts';
import { pageTitle, trail, type PageHead } from './head.ts';
import { courseLink, disclosure, type OutsideLink } from './outside-link.ts';
import { entriesOfPage, shelfPage, type ShelfPage } from './shelf.ts';
import { count, LEVEL, longDate, PRICE, shorten } from './wording.ts';

const NEIGHBOURS = 5;

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
  all: number;
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
    },
    courses,
    all: shelf.entries.length,
    page: shelfPage(shelf, '/courses/', number),
    disclosure: disclosure(courses.map(({ link }) => link)),
  };
}

export function courseView(catalog: Catalog, course: Entry<Course>): CourseView {
  const { id, data } = course;
  const provider = catalog.get('providers', data.provider, id).data;
  const link = courseLink(catalog, data);
  const neighbours = neighbourCourses(catalog, course);
  const description = `${data.title}${data.institution ? ` by ${data.institution}` : ''} on ${provider.name}: level, length, price, what it teaches and which careers it helps.`;
  return {
    head: {
      title: pageTitle(catalog, shorten(`${data.title} (${provider.name})`, 68)),
      description: shorten(description, 240),
      path: `/courses/${id}/`,
      breadcrumbs: trail({ title: 'Courses', href: '/courses/' }, { title: data.title, href: `/courses/${id}/` }),
      kind: 'article',
    },
    id,
    title: data.title,
    link,
    facts: courseFactList(catalog, course),
    ...(data.note && { note: data.note }),
    topics: data.topics.map((topic) => topicLink(catalog, topic, id)),
    careers: (catalog.picksByCourse.get(id) ?? []).map(({ career, why, stages }) => {
      const relevance = catalog.rankedCourses(career).find((ranked) => ranked.course.id === id)?.relevance;
      return {
        career: { title: career.data.title, href: careerHref(career.id) },
        ...(why && { why }),
        ...(relevance !== undefined && { relevance }),
        stages,
      };
    }),
    neighbours,
    disclosure: disclosure([link, ...neighbours.map((row) => row.link)]),
  };
}

function courseFactList(catalog: Catalog, { id, data }: Entry<Course>): CourseView['facts'] {
  const source = catalog.get('sources', data.source, id).data;
  const language = new Intl.DisplayNames('en', { type: 'language' }).of(data.language) ?? data.language;
  const how = data.checked.how === 'link opened' ? 'link opened' : 'as listed by the source; the link was not opened';
  return [
    { term: 'Provider', text: catalog.get('providers', data.provider, id).data.name },
    { term: 'Taught by', text: data.institution ?? 'not stated' },
    { term: 'Level', text: data.level ? LEVEL[data.level] : 'not stated' },
    { term: 'Length', text: data.hours ? count(data.hours, 'hour') : 'not stated' },
    { term: 'Price', text: PRICE[data.price] },
    { term: 'Certificate', text: data.certificate },
    { term: 'Language', text: language },
    { term: 'Source', text: `${source.title}, ${source.release}`, href: sourceHref(data.source) },
    { term: 'Checked', text: `${longDate(data.checked.date)}, ${how}` },
  ];
}

/** The courses that share most topics, weighed by their rarity. */
function neighbourCourses(catalog: Catalog, course: Entry<Course>): CourseRow[] {
  const shared = new Map<Entry<Course>, number>();
  for (const topic of course.data.topics) {
    for (const other of catalog.coursesByTopic.get(topic) ?? []) {
      if (other.id !== course.id) shared.set(other, (shared.get(other) ?? 0) + catalog.rarity(topic));
    }
  }
  return [...shared]
    .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
    .slice(0, NEIGHBOURS)
    .map(([other]) => courseRow(catalog, other));
}
