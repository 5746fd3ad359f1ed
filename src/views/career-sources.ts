/** Every source that a career's records name, once each, with what it is used for. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { Career } from '#schemas/career.ts';
import type { Source } from '#schemas/vocabularies.ts';
import { sourceHref } from './addresses.ts';

export interface SourceLine {
  id: string;
  href: string;
  title: string;
  publisher: string;
  release: string;
  licence: string;
  attribution?: string;
  uses: string[];
}

export function sourceLine(source: Entry<Source>, uses: string[]): SourceLine {
  const { title, publisher, release, licence, attribution } = source.data;
  return {
    id: source.id,
    href: sourceHref(source.id),
    title,
    publisher,
    release,
    licence,
    ...(attribution && { attribution }),
    uses,
  };
}

export function careerSources(catalog: Catalog, career: Entry<Career>): SourceLine[] {
  const { data, id } = career;
  const uses = new Map<string, Set<string>>();
  const use = (source: string | undefined, what: string) => {
    if (source) uses.set(source, (uses.get(source) ?? new Set()).add(what));
  };
  for (const { source } of catalog.find('salaries', id)?.data.figures ?? []) use(source, 'pay');
  use(data.education.source, 'education');
  use(data.education.jobZoneSource, 'job zone');
  use(data.interests?.source, 'interests');
  for (const { source } of data.outlook) use(source, 'outlook');
  for (const { source } of data.licences) use(source, 'licences');
  for (const { topic } of data.topics) {
    for (const { data: course } of catalog.coursesByTopic.get(topic) ?? []) use(course.source, 'courses');
  }
  for (const { book } of catalog.find('reading-lists', id)?.data.picks ?? []) {
    for (const { source } of catalog.get('books', book, id).data.confirmedBy) use(source, 'books');
  }
  return [...uses].map(([source, what]) => sourceLine(catalog.get('sources', source, id), [...what]));
}
