/** The career page. */
import type { Catalog } from '#catalog/catalog.ts';
import { countWords, readingMinutes } from '#catalog/reading-time.ts';
import type { Entry } from '#catalog/records.ts';
import type { Career } from '#schemas/career.ts';
import { fieldHref, sourceHref, topicLink, type Link } from './addresses.ts';
import { bookRow, type BookRow } from './book-row.ts';
import { citation } from './citation.ts';
import { glanceFacts, marginFacts, type GlanceFact } from './career-facts.ts';
import { careerSources, type SourceLine } from './career-sources.ts';
import { pathView, type PathView } from './career-path.ts';
import { rankedCourseRow, type CourseRow } from './course-row.ts';
import { occupationsView, type OccupationsView } from './occupations.ts';
import { pageTitle, trail, type PageHead } from './head.ts';
import { disclosure } from './outside-link.ts';
import { payGap, type PayGap } from './pay-gap.ts';
import { payView, type PayView } from './pay.ts';
import { proseView, type ProseView } from './prose.ts';
import { listLink } from './reading-list.ts';
import { relatedCareers, type RelatedCareer } from './related-careers.ts';
import { suggestion } from './suggestion.ts';
import { count, longDate, ROUTE, span } from './wording.ts';

/** The list on the page ends here; the rest stands on the topics' pages. */
const COURSES_SHOWN = 50;

export interface RouteView {
  title: string;
  kind: string;
  summary: string;
  needs: string[];
  mayNeed: string[];
  /** Our own estimate unless a source is named. */
  time?: { text: string; assumptions: string; source?: Link };
  cost?: string;
}

interface PageDate {
  iso: string;
  text: string;
}

export interface CareerView {
  head: PageHead;
  id: string;
  title: string;
  summary: string;
  aliases: string[];
  fields: Link[];
  disclosure: string;
  minutes: number;
  words: number;
  published: PageDate;
  updated: PageDate;
  glance: GlanceFact[];
  facts: GlanceFact[];
  tasks: string[];
  /** What O*NET says, apart from what we do. */
  onet: OccupationsView;
  topics: { link: Link; tier: 'essential' | 'useful'; why: string }[];
  /** What the figure of typical education hides. */
  educationNote?: string;
  routes: RouteView[];
  licences: { place: string; requirement: string; source: Link }[];
  hours: string;
  setting: string;
  reasonsFor: string[];
  reasonsAgainst: string[];
  pay: PayView;
  /** Set where there is no pay, or of one place only. */
  payGap?: PayGap;
  path: PathView;
  courses: CourseRow[];
  /** Those that share a topic with the career and are not shown, e.g. `12 further courses`. */
  moreCourses?: string;
  courseGap?: string;
  books: BookRow[];
  /** The same books on a page of their own. */
  readingList?: Link;
  booksIntro?: string;
  bookGap?: string;
  related: RelatedCareer[];
  unknowns: string[];
  sources: SourceLine[];
  changelog: { date: string; note: string }[];
  draft: boolean;
  prose: ProseView;
}

export function careerView(catalog: Catalog, career: Entry<Career>): CareerView {
  const { data, id } = career;
  const [mainField] = data.fields.map((field) => catalog.get('fields', field, id));
  if (!mainField) throw new Error(`${id} names no field`);
  const ranked = catalog.rankedCourses(career);
  const reasons = new Map(data.coursePicks.map(({ course, why }) => [course, why]));
  const shown = ranked.filter(({ course }, place) => place < COURSES_SHOWN || reasons.has(course.id));
  const courses = shown.map((r) => rankedCourseRow(catalog, r, reasons.get(r.course.id)));
  const list = catalog.readingList('career', id);
  const books = (list?.data.picks ?? []).map((pick) => bookRow(catalog, catalog.get('books', pick.book, id), pick));
  const words = countWords(career.body);
  const pay = payView(catalog, career);
  const gap = payGap(catalog, pay);
  return {
    head: {
      title: pageTitle(catalog, data.title, ': work, pay, courses, books'),
      description: data.summary,
      path: `/careers/${id}/`,
      breadcrumbs: trail(
        { title: 'Careers', href: '/careers/' },
        { title: mainField.data.title, href: fieldHref(mainField.id) },
        { title: data.title, href: `/careers/${id}/` },
      ),
      published: data.published,
      updated: data.updated,
      kind: 'article',
      citation: citation(catalog.site, { title: data.title, path: `/careers/${id}/`, updated: data.updated }),
      suggestion: suggestion(catalog.site, career),
    },
    id,
    title: data.title,
    summary: data.summary,
    aliases: data.aliases,
    fields: data.fields.map((field) => ({
      title: catalog.get('fields', field, id).data.title,
      href: fieldHref(field),
    })),
    disclosure: disclosure([...courses.map(({ link }) => link), ...books.map(({ link }) => link)]),
    minutes: readingMinutes(words),
    words,
    published: { iso: data.published, text: longDate(data.published) },
    updated: { iso: data.updated, text: longDate(data.updated) },
    glance: glanceFacts(catalog, career),
    facts: marginFacts(catalog, career),
    tasks: data.tasks,
    onet: occupationsView(catalog, career),
    topics: data.topics.map(({ topic, tier, why }) => ({ link: topicLink(catalog, topic, id), tier, why })),
    ...(data.education?.note && { educationNote: data.education.note }),
    routes: data.routes.map((route) => routeView(catalog, route)),
    licences: data.licences.map(({ place, requirement, source }) => ({
      place: catalog.get('places', place, id).data.name,
      requirement,
      source: { title: catalog.get('sources', source, id).data.title, href: sourceHref(catalog, source) },
    })),
    hours: data.hours,
    setting: data.setting,
    reasonsFor: data.reasonsFor,
    reasonsAgainst: data.reasonsAgainst,
    pay,
    ...(gap && { payGap: gap }),
    path: pathView(catalog, career),
    courses,
    ...(ranked.length > shown.length && { moreCourses: count(ranked.length - shown.length, 'further course') }),
    ...(data.courseGap && { courseGap: data.courseGap }),
    books,
    ...(list && { readingList: listLink(catalog, list) }),
    ...(list?.data.intro && { booksIntro: list.data.intro }),
    ...(list?.data.gap && { bookGap: list.data.gap }),
    related: relatedCareers(catalog, career),
    unknowns: data.unknowns,
    sources: careerSources(catalog, career, shown),
    changelog: data.changelog.map(({ date, note }) => ({ date: longDate(date), note })),
    draft: data.draft,
    prose: proseView(catalog, id),
  };
}

function routeView(catalog: Catalog, route: Career['routes'][number]): RouteView {
  const { months } = route;
  const source = months?.source && catalog.get('sources', months.source, route.title);
  return {
    title: route.title,
    kind: ROUTE[route.kind] ?? route.kind,
    summary: route.summary,
    needs: route.needs,
    mayNeed: route.mayNeed,
    ...(months && {
      time: {
        text: span(months.low, months.high, 'month'),
        assumptions: months.assumptions,
        ...(source && { source: { title: source.data.title, href: sourceHref(catalog, source.id) } }),
      },
    }),
    ...(route.costNote && { cost: route.costNote }),
  };
}
