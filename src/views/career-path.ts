/** The path of a career: ordered stages with what to learn, take, read and make, and what they come to. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { Career } from '#schemas/career.ts';
import type { Course } from '#schemas/course.ts';
import { bookHref, courseHref, sourceHref, topicLink, type Link } from './addresses.ts';
import { count, list, span, whole } from './wording.ts';

export interface StageView {
  id: string;
  title: string;
  goal: string;
  topics: Link[];
  courses: Link[];
  books: Link[];
  /** Our own estimate unless a source is named. */
  time?: { text: string; assumptions: string; source?: Link };
  project: { title: string; brief: string; doneWhen: string[] };
}

/** A stage of the drawing, in percent of the longest time the path can take. */
export interface StageBar {
  title: string;
  from: number;
  /** Ends of the least and of the most time. */
  least: number;
  most: number;
}

export interface PathView {
  stages: StageView[];
  /** What the stages' own estimates come to; absent where a stage has none. */
  time?: { text: string; assumptions: string; bars: StageBar[] };
  /** How many of the named courses and books are free, in words; absent where none is named. */
  cost?: string;
}

/** Behind a number: `9 without a stated price`. */
const COUNTED_PRICE: Record<Course['price'], string> = {
  free: 'free',
  audit: 'free to follow with a paid certificate',
  paid: 'paid',
  subscription: 'by subscription',
  'not stated': 'without a stated price',
};

const percent = (share: number) => Math.round(share * 1000) / 10;

export function pathView(catalog: Catalog, career: Entry<Career>): PathView {
  const time = pathTime(career.data.path);
  const cost = pathCost(catalog, career);
  return {
    stages: career.data.path.map((stage, i) => stageView(catalog, stage, i, career.id)),
    ...(time && { time }),
    ...(cost && { cost }),
  };
}

function stageView(catalog: Catalog, stage: Career['path'][number], i: number, asker: string): StageView {
  return {
    id: `stage-${i + 1}`,
    title: stage.title,
    goal: stage.goal,
    topics: stage.topics.map((topic) => topicLink(catalog, topic, asker)),
    courses: stage.courses.map((course) => ({
      title: catalog.get('courses', course, asker).data.title,
      href: courseHref(catalog, course),
    })),
    books: stage.books.map((book) => ({
      title: catalog.get('books', book, asker).data.title,
      href: bookHref(catalog, book),
    })),
    ...(stage.hours && { time: stageTime(catalog, stage.hours, asker) }),
    project: stage.project,
  };
}

function stageTime(catalog: Catalog, hours: NonNullable<Career['path'][number]['hours']>, asker: string) {
  const source = hours.source && catalog.get('sources', hours.source, asker);
  return {
    text: span(hours.low, hours.high, 'hour'),
    assumptions: hours.assumptions,
    ...(source && { source: { title: source.data.title, href: sourceHref(catalog, source.id) } }),
  };
}

/** The stages one after the other, each as long as the middle of its estimate. */
function pathTime(path: Career['path']): PathView['time'] {
  const estimates = path.flatMap(({ title, hours }) => (hours ? [{ title, ...hours }] : []));
  if (estimates.length < path.length) return undefined;
  const least = estimates.reduce((sum, { low }) => sum + low, 0);
  const most = estimates.reduce((sum, { high }) => sum + high, 0);
  let start = 0;
  const bars = estimates.map(({ title, low, high }) => {
    const bar = {
      title,
      from: percent(start / most),
      least: percent((start + low) / most),
      most: percent((start + high) / most),
    };
    start += (low + high) / 2;
    return bar;
  });
  return {
    text: `${span(least, most, 'hour')} of study of your own in all`,
    assumptions: `The sum of the stages’ estimates${estimates.some(({ source }) => source) ? '' : ', which are ours'}. A programme, a placement or paid work is not in it; how long those take stands under the routes. What you know already shortens it.`,
    bars,
  };
}

function pathCost(catalog: Catalog, { data, id }: Entry<Career>): string | undefined {
  const courses = [...new Set(data.path.flatMap((stage) => stage.courses))].map((course) =>
    catalog.get('courses', course, id),
  );
  const books = [...new Set(data.path.flatMap((stage) => stage.books))].map((book) => catalog.get('books', book, id));
  const byPrice = Map.groupBy(courses, ({ data: { price } }) => COUNTED_PRICE[price]);
  const free = books.filter(({ data: { free: isFree } }) => isFree).length;
  const parts = [
    ...(courses.length > 0
      ? [
          `Of the ${count(courses.length, 'course')} it names: ${list([...byPrice].map(([price, some]) => `${whole(some.length)} ${price}`))}.`,
        ]
      : []),
    ...(books.length > 0
      ? [
          `Of the ${count(books.length, 'book')}, ${free === 0 ? 'none is' : `${whole(free)} ${free === 1 ? 'is' : 'are'}`} free to read.`,
        ]
      : []),
  ];
  return parts.length > 0 ? parts.join(' ') : undefined;
}
