/** Topics: the list in two levels, and the page of one. */
import type { Catalog, TopicNeed } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { Topic } from '#schemas/topic.ts';
import { careerHref, topicHasPage, topicHref, topicLink, type Link } from './addresses.ts';
import { bookRow, type BookRow } from './book-row.ts';
import { citation } from './citation.ts';
import { courseRow, type CourseRow } from './course-row.ts';
import { pageTitle, trail, type PageHead } from './head.ts';
import { disclosure } from './outside-link.ts';
import { proseView, type ProseView } from './prose.ts';
import { listLink } from './reading-list.ts';
import { suggestion } from './suggestion.ts';
import { count, whole } from './wording.ts';

/** A topic's page shows this many courses and books; the lists of all hold the rest. */
const ROWS_SHOWN = 30;

export interface TopicLine {
  id: string;
  title: string;
  /** The topic's page, when it has one. */
  href?: string;
  /** Of a topic without a page; the page of another has it. */
  summary?: string;
  facts: string;
  children: TopicLine[];
  draft: boolean;
}

export interface TopicView {
  head: PageHead;
  id: string;
  title: string;
  summary: string;
  kind: string;
  aliases: string[];
  parent?: Link;
  children: Link[];
  needs: { career: Link; tier: string; why: string }[];
  courses: CourseRow[];
  /** What the page leaves out, e.g. `12 more`. */
  moreCourses?: string;
  books: BookRow[];
  moreBooks?: string;
  readingList?: Link;
  disclosure: string;
  draft: boolean;
  prose: ProseView;
}

const KIND = {
  skill: 'A skill: something one can do',
  knowledge: 'Knowledge: something one knows',
  tool: 'A tool: something one uses',
};

export function topicsView(catalog: Catalog): { head: PageHead; topics: TopicLine[] } {
  const roots = [...catalog.collection('topics').values()].filter(({ data }) => !data.parent);
  return {
    head: {
      title: pageTitle(catalog, 'Topics: what careers ask you to learn'),
      description: `${count(catalog.collection('topics').size, 'topic')} that careers name as essential or useful, each with the careers, courses and books that go with it.`,
      path: '/topics/',
      breadcrumbs: trail({ title: 'Topics', href: '/topics/' }),
      kind: 'website',
    },
    topics: roots.map((topic) => topicLine(catalog, topic)).sort((a, b) => a.title.localeCompare(b.title, 'en')),
  };
}

function topicLine(catalog: Catalog, topic: Entry<Topic>): TopicLine {
  const hasPage = topicHasPage(catalog, topic.id);
  const of = (index: ReadonlyMap<string, readonly unknown[]>) => index.get(topic.id)?.length ?? 0;
  const [careers, courses, books] = [of(catalog.careersByTopic), of(catalog.coursesByTopic), of(catalog.booksByTopic)];
  return {
    id: topic.id,
    title: topic.data.title,
    ...(hasPage ? { href: topicHref(catalog, topic.id) } : { summary: topic.data.summary }),
    facts: [
      ...(careers > 0 ? [count(careers, 'career')] : []),
      courses > 0 ? count(courses, 'course') : 'no course yet',
      ...(books > 0 ? [count(books, 'book')] : []),
    ].join(', '),
    children: (catalog.topicsByParent.get(topic.id) ?? []).map((child) => topicLine(catalog, child)),
    draft: topic.data.draft,
  };
}

const needLink = ({ career }: TopicNeed): Link => ({ title: career.data.title, href: careerHref(career.id) });

export function topicView(catalog: Catalog, topic: Entry<Topic>): TopicView {
  const { id, data } = topic;
  const allCourses = catalog.coursesByTopic.get(id) ?? [];
  const allBooks = catalog.booksByTopic.get(id) ?? [];
  const courses = allCourses.slice(0, ROWS_SHOWN).map((course) => courseRow(catalog, course));
  const books = allBooks.slice(0, ROWS_SHOWN).map((book) => bookRow(catalog, book));
  const list = catalog.readingList('topic', id);
  const needs = catalog.careersByTopic.get(id) ?? [];
  return {
    head: {
      title: pageTitle(catalog, data.title, ': what it is and who needs it'),
      description: data.summary,
      path: `/topics/${id}/`,
      breadcrumbs: trail({ title: 'Topics', href: '/topics/' }, { title: data.title, href: `/topics/${id}/` }),
      published: data.published,
      updated: data.updated,
      kind: 'article',
      citation: citation(catalog.site, { title: data.title, path: `/topics/${id}/`, updated: data.updated }),
      suggestion: suggestion(catalog.site, topic),
    },
    id,
    title: data.title,
    summary: data.summary,
    kind: KIND[data.kind],
    aliases: data.aliases,
    ...(data.parent && { parent: topicLink(catalog, data.parent, id) }),
    children: (catalog.topicsByParent.get(id) ?? []).map((child) => topicLink(catalog, child.id, id)),
    needs: needs
      .map((need) => ({ career: needLink(need), tier: need.tier, why: need.why }))
      .sort((a, b) => Number(a.tier !== 'essential') - Number(b.tier !== 'essential')),
    courses,
    ...(allCourses.length > courses.length && { moreCourses: `${whole(allCourses.length - courses.length)} more` }),
    books,
    ...(allBooks.length > books.length && { moreBooks: `${whole(allBooks.length - books.length)} more` }),
    ...(list && { readingList: listLink(catalog, list) }),
    disclosure: disclosure([...courses, ...books].map(({ link }) => link)),
    draft: data.draft,
    prose: proseView(catalog),
  };
}
