/** Every source behind what a career's page shows, once each, with what it is used for; those of a book stand on its own page. */
import type { Catalog } from '#catalog/catalog.ts';
import type { RankedCourse } from '#catalog/ranking.ts';
import type { Entry } from '#catalog/records.ts';
import type { Career } from '#schemas/career.ts';
import type { Source } from '#schemas/vocabularies.ts';
import { sourceHref } from './addresses.ts';
import { quotedSources } from './prose.ts';

export interface SourceLine {
  id: string;
  href: string;
  title: string;
  /** The publisher's own page, printed. */
  address?: string;
  publisher: string;
  release: string;
  licence: string;
  attribution?: string;
  uses: string[];
}

function sourceLine(catalog: Catalog, source: Entry<Source>, uses: string[]): SourceLine {
  const { title, publisher, release, licence, attribution, url } = source.data;
  return {
    id: source.id,
    href: sourceHref(catalog, source.id),
    title,
    publisher,
    release,
    licence,
    ...(url && { address: url }),
    ...(attribution && { attribution }),
    uses,
  };
}

/** @param ranked the ranked courses that the page shows */
export function careerSources(catalog: Catalog, career: Entry<Career>, ranked: readonly RankedCourse[]): SourceLine[] {
  const { data, id } = career;
  const uses = new Map<string, Set<string>>();
  const use = (source: string | undefined, what: string) => {
    if (source) uses.set(source, (uses.get(source) ?? new Set()).add(what));
  };
  const salaries = catalog.find('salaries', id)?.data;
  for (const { source } of [...(salaries?.figures ?? []), ...(salaries?.withheld ?? [])]) use(source, 'pay');
  for (const group of catalog.pay(career)) {
    for (const { data: benchmark } of catalog.benchmarks(group)) use(benchmark.source, 'pay benchmarks');
  }
  use(data.education?.source, 'education');
  use(data.education?.jobZoneSource, 'job zone');
  use(data.interests?.source, 'interests');
  for (const { source } of data.outlook) use(source, 'outlook');
  for (const { tasks, technologies, related, titles } of catalog.find('occupations', id)?.data.occupations ?? []) {
    use(tasks?.source, 'its task list');
    use(technologies?.source, 'technologies');
    use(related?.source, 'related occupations');
    use(titles?.source, 'titles for the search');
  }
  for (const { source } of data.licences) use(source, 'licences');
  for (const { months } of data.routes) use(months?.source, 'ways in');
  for (const { hours } of data.path) use(hours?.source, 'path');
  for (const source of data.sources) use(source, 'the text');
  for (const source of quotedSources(career.body)) use(source, 'quotations');
  const named = data.path.flatMap(({ courses }) => courses).map((course) => catalog.get('courses', course, id));
  for (const { data: course } of [...ranked.map(({ course }) => course), ...named]) use(course.source, 'courses');
  return [...uses].map(([source, what]) => sourceLine(catalog, catalog.get('sources', source, id), [...what]));
}
