/** The path of a career: ordered stages with what to learn, take, read and make. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { Career } from '#schemas/career.ts';
import { bookHref, courseHref, topicLink, type Link } from './addresses.ts';
import { span } from './wording.ts';

export interface StageView {
  id: string;
  title: string;
  goal: string;
  topics: Link[];
  courses: Link[];
  books: Link[];
  time?: { text: string; assumptions: string };
  project: { title: string; brief: string; doneWhen: string[] };
}

export function pathView(catalog: Catalog, { data, id }: Entry<Career>): StageView[] {
  return data.path.map((stage, i) => ({
    id: `stage-${i + 1}`,
    title: stage.title,
    goal: stage.goal,
    topics: stage.topics.map((topic) => topicLink(catalog, topic, id)),
    courses: stage.courses.map((course) => ({
      title: catalog.get('courses', course, id).data.title,
      href: courseHref(catalog, course),
    })),
    books: stage.books.map((book) => ({
      title: catalog.get('books', book, id).data.title,
      href: bookHref(catalog, book),
    })),
    ...(stage.hours && {
      time: { text: span(stage.hours.low, stage.hours.high, 'hour'), assumptions: stage.hours.assumptions },
    }),
    project: stage.project,
  }));
}
