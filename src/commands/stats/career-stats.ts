/** What an editor wants to know of each career, and what needs work first. Pure. */
import type { Catalog } from '#catalog/catalog.ts';
import { countWords, readingMinutes } from '#catalog/reading-time.ts';
import type { Entry } from '#catalog/records.ts';
import { monthsBefore, OLDEST } from '#check/age.ts';
import { paragraphsOf } from '#check/prose/paragraphs.ts';
import type { Career } from '#schemas/career.ts';
import type { CheckerProblem } from '#views/desk-reports.ts';
import { listLengths, type ListLength } from '#views/list-lengths.ts';
import { needsOf, type Need } from './needs.ts';
import { grade } from './readability.ts';

export interface FiguresOfSource {
  source: string;
  count: number;
  /** Month of the oldest, `YYYY-MM`, and its age. */
  oldest: string;
  months: number;
  /** How many are older than they may be. */
  old: number;
}

export interface OldCheck {
  kind: 'course' | 'book';
  id: string;
  checked: string;
  months: number;
}

export interface CareerFacts {
  id: string;
  title: string;
  file: string;
  isDraft: boolean;
  words: number;
  minutes: number;
  /** Flesch-Kincaid; nothing when there is too little text. */
  grade: number | undefined;
  courses: ListLength;
  books: ListLength;
  related: number;
  figures: FiguresOfSource[];
  topicsWithoutCourses: { topic: string; tier: 'essential' | 'useful' }[];
  oldChecks: OldCheck[];
  /** What the checker finds in the guide, the pay and the reading list; old figures are counted above. */
  errors: number;
  warnings: number;
}

export type CareerStats = CareerFacts & { needs: Need[] };

/**
 * Careers that need most first, then by title.
 * @param today `YYYY-MM-DD`
 */
export function careerStats(catalog: Catalog, problems: readonly CheckerProblem[], today: string): CareerStats[] {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const stats = [...catalog.collection('careers').values()].map((career): CareerStats => {
    const facts = factsOf(catalog, career, byFile, today);
    return { ...facts, needs: needsOf(facts) };
  });
  const weight = ({ needs }: CareerStats) => needs.reduce((sum, need) => sum + need.weight, 0);
  return stats.sort((a, b) => weight(b) - weight(a) || (a.title < b.title ? -1 : 1));
}

function factsOf(
  catalog: Catalog,
  career: Entry<Career>,
  byFile: ReadonlyMap<string, readonly CheckerProblem[]>,
  today: string,
): CareerFacts {
  const { id, data, body, file } = career;
  const words = countWords(body);
  const files = [file, `content/salaries/${id}.json`, `content/reading-lists/${id}.json`];
  const own = files.flatMap((name) => byFile.get(name) ?? []).filter(({ rule }) => rule !== 'old-figures');
  // The parser runs in this process here: what the checker's could not read is not tried again.
  const isReadable = !own.some(({ rule }) => rule === 'mdx-syntax');
  const errors = own.filter(({ severity }) => severity === 'error').length;
  return {
    ...{ id, title: data.title, file, isDraft: data.draft },
    ...{ words, minutes: readingMinutes(words), grade: isReadable ? grade(paragraphsOf(body)) : undefined },
    ...listLengths(catalog, career),
    related: data.related.length,
    figures: figuresOf(catalog, id, today),
    topicsWithoutCourses: data.topics
      .filter(({ topic }) => !catalog.coursesByTopic.has(topic))
      .map(({ topic, tier }) => ({ topic, tier })),
    oldChecks: oldChecksOf(catalog, career, today),
    ...{ errors, warnings: own.length - errors },
  };
}

function figuresOf(catalog: Catalog, id: string, today: string): FiguresOfSource[] {
  const figures = catalog.find('salaries', id)?.data.figures ?? [];
  return [...Map.groupBy(figures, ({ source }) => source)].map(([source, some]) => {
    const oldest = some.map(({ asOf }) => asOf).reduce((a, b) => (a <= b ? a : b));
    const old = some.filter(({ asOf }) => monthsBefore(today, asOf) > OLDEST).length;
    return { source, count: some.length, oldest, months: monthsBefore(today, oldest), old };
  });
}

/** Courses and books that the career's page shows. */
function oldChecksOf(catalog: Catalog, career: Entry<Career>, today: string): OldCheck[] {
  const { path, coursePicks } = career.data;
  const picks = catalog.readingList('career', career.id)?.data.picks ?? [];
  const courses = new Set([
    ...coursePicks.map(({ course }) => course),
    ...path.flatMap((stage) => stage.courses),
    ...catalog.rankedCourses(career).map(({ course }) => course.id),
  ]);
  const books = new Set([...picks.map(({ book }) => book), ...path.flatMap((stage) => stage.books)]);
  const old = (kind: 'course' | 'book', id: string): OldCheck[] => {
    const checked = catalog.find(`${kind}s`, id)?.data.checked.date;
    const months = checked ? monthsBefore(today, checked) : 0;
    return checked && months > OLDEST ? [{ kind, id, checked, months }] : [];
  };
  return [...[...courses].flatMap((id) => old('course', id)), ...[...books].flatMap((id) => old('book', id))];
}
