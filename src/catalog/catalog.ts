/** Every entry by id, and the reverse of every relation. Built once; every answer is a Map lookup. */
import type { CollectionName, Entries } from '#schemas/collections.ts';
import type { Benchmark } from '#schemas/benchmark.ts';
import type { Book } from '#schemas/book.ts';
import type { Career } from '#schemas/career.ts';
import type { Course } from '#schemas/course.ts';
import type { Place } from '#schemas/place.ts';
import type { ReadingList } from '#schemas/reading-list.ts';
import type { Figure } from '#schemas/salary.ts';
import type { Topic } from '#schemas/topic.ts';
import { benchmarksOf, surveyOf } from './benchmarks.ts';
import { nearest } from './nearest.ts';
import { groupPay, type PayGroup } from './pay.ts';
import { rankCourses, rarityOf, relevanceOf, type RankedCourse, type Rarity } from './ranking.ts';
import { countWords } from './reading-time.ts';
import type { Entry, Records } from './records.ts';

export interface TopicNeed {
  career: Entry<Career>;
  tier: 'essential' | 'useful';
  why: string;
}

export interface BookPick {
  list: Entry<ReadingList>;
  position: number;
  pick: ReadingList['picks'][number];
}

export interface CoursePick {
  career: Entry<Career>;
  /** Our reason; undefined where the course is only named in a stage of the path. */
  why: string | undefined;
  /** Titles of the path's stages that name it. */
  stages: string[];
}

export interface PlaceFigure {
  career: Entry<Career>;
  figure: Figure;
}

type Index<T> = ReadonlyMap<string, readonly T[]>;

export interface Shelf<T> {
  entries: readonly Entry<T>[];
  /** Id to position, from 0. */
  positions: ReadonlyMap<string, number>;
}

export class Catalog {
  readonly site: Entries['site'];
  /** Whether drafts are among the entries: true for editors, false for the published site. */
  readonly drafts: boolean;
  readonly careersByField: Index<Entry<Career>>;
  readonly careersByTopic: Index<TopicNeed>;
  /** By code of O*NET, whatever the match. */
  readonly careersByOnetCode: Index<Entry<Career>>;
  readonly coursesByTopic: Index<Entry<Course>>;
  readonly booksByTopic: Index<Entry<Book>>;
  readonly topicsByParent: Index<Entry<Topic>>;
  readonly placesByParent: Index<Entry<Place>>;
  readonly figuresByPlace: Index<PlaceFigure>;
  /** Sources of the pay of at least one career, by id. */
  readonly paySources: readonly Entry<Entries['sources']>[];
  readonly benchmarksBySurvey: Index<Entry<Benchmark>>;
  readonly picksByBook: Index<BookPick>;
  readonly picksByCourse: Index<CoursePick>;
  readonly stagesByBook: Index<Entry<Career>>;
  /** Courses and books by title, and where each stands in that order. */
  readonly courses: Shelf<Course>;
  readonly books: Shelf<Book>;
  /** Sources of the kind `reference`. */
  readonly references: Shelf<Entries['sources']>;
  /** Words of each topic's own text. */
  readonly wordsByTopic: ReadonlyMap<string, number>;
  /** The most careers that one source has figures for in a place. */
  readonly careersByPlace: ReadonlyMap<string, number>;
  readonly rarity: Rarity;
  #maps: { readonly [K in CollectionName]: ReadonlyMap<string, Entry<Entries[K]>> };

  constructor(records: Records, drafts: boolean) {
    this.drafts = drafts;
    const names = Object.keys(records) as CollectionName[];
    // Astro reads files in whatever order they are ready; ids give every build the same one.
    const maps = names.map((name) => [name, new Map(byId<unknown>(records[name]).map((e) => [e.id, e]))]);
    this.#maps = Object.fromEntries(maps);
    const [site] = records.site;
    if (!site) throw new Error('content/site.json is missing: it holds the name and the address of the site');
    this.site = site.data;

    const careers = byTitle(records.careers);
    this.careersByField = index(careers, (career) => career.data.fields.map((field) => [field, career]));
    this.careersByTopic = index(careers, (career) =>
      career.data.topics.map(({ topic, tier, why }) => [topic, { career, tier, why }]),
    );
    this.careersByOnetCode = index(careers, (career) =>
      career.data.codes.flatMap(({ system, code }) => (system === 'onet-soc' ? [[code, career]] : [])),
    );
    this.courses = shelf(records.courses);
    this.books = shelf(records.books);
    this.references = shelf(records.sources.filter(({ data }) => data.kind === 'reference'));
    this.coursesByTopic = index(this.courses.entries, (course) => course.data.topics.map((topic) => [topic, course]));
    this.booksByTopic = index(this.books.entries, (book) => book.data.topics.map((topic) => [topic, book]));
    this.topicsByParent = index(byTitle(records.topics), (topic) =>
      topic.data.parent ? [[topic.data.parent, topic]] : [],
    );
    this.placesByParent = index(records.places, (place) => {
      const parent = place.data.parent ?? place.data.country;
      return parent === place.id ? [] : [[parent, place]];
    });
    this.figuresByPlace = index(byId(records.salaries), (salaries) => {
      const career = this.#maps.careers.get(salaries.id);
      return career ? salaries.data.figures.map((figure) => [figure.place, { career, figure }]) : [];
    });
    const named = new Set([...this.figuresByPlace.values()].flat().map(({ figure }) => figure.source));
    this.paySources = byId(records.sources).filter(({ id }) => named.has(id));
    this.benchmarksBySurvey = index(byId(records.benchmarks), (benchmark) => [[surveyOf(benchmark), benchmark]]);
    this.picksByBook = index(byId(records['reading-lists']), (list) =>
      list.data.picks.map((pick, position) => [pick.book, { list, position, pick }]),
    );
    this.picksByCourse = index(careers, coursePicksOf);
    this.stagesByBook = index(careers, (career) =>
      [...new Set(career.data.path.flatMap(({ books }) => books))].map((book) => [book, career]),
    );
    this.wordsByTopic = new Map(records.topics.map(({ id, body }) => [id, countWords(body)]));
    this.careersByPlace = new Map([...this.figuresByPlace].map(([id, figures]) => [id, mostCareersOfASource(figures)]));
    this.rarity = rarityOf(records.courses.length, (topic) => this.coursesByTopic.get(topic)?.length ?? 0);
  }

  /** All entries of a collection by id. */
  collection<K extends CollectionName>(name: K): ReadonlyMap<string, Entry<Entries[K]>> {
    return this.#maps[name];
  }

  /** The entry; throws with who asked and the nearest ids when there is none. */
  get<K extends CollectionName>(name: K, id: string, asker: string): Entry<Entries[K]> {
    const entry = this.#maps[name].get(id);
    if (entry) return entry;
    const near = nearest(id, this.#maps[name].keys());
    const hint = near.length > 0 ? `; nearest: ${near.join(', ')}` : '';
    throw new Error(`${asker} asks for "${id}" of ${name}, which does not exist${hint}`);
  }

  find<K extends CollectionName>(name: K, id: string): Entry<Entries[K]> | undefined {
    return this.#maps[name].get(id);
  }

  /** The picks of a career or a topic; undefined where there are none. */
  readingList(subject: ReadingList['subject'], id: string): Entry<ReadingList> | undefined {
    const list = this.find('reading-lists', id);
    return list?.data.subject === subject ? list : undefined;
  }

  /**
   * Courses for a career, most relevant first (see ranking.ts). Not remembered: at the planned size all the
   * rankings together are gigabytes, and only the career's own page reads a whole one.
   */
  rankedCourses(career: Entry<Career>): readonly RankedCourse[] {
    const candidates = new Set(career.data.topics.flatMap(({ topic }) => this.coursesByTopic.get(topic) ?? []));
    const pinned = career.data.coursePicks.filter((pick) => pick.pinned).map((pick) => pick.course);
    return rankCourses(career.data.topics, candidates, this.rarity, new Set(pinned));
  }

  /** A course's relevance for a career, 0 to 100, the same as in the ranking; undefined where they share no topic. */
  relevance(career: Entry<Career>, course: Entry<Course>): number | undefined {
    return relevanceOf(career.data.topics, course, this.rarity);
  }

  /** The career's pay in groups that may be compared (see pay.ts). */
  pay(career: Entry<Career>): PayGroup[] {
    const figures = this.find('salaries', career.id)?.data.figures ?? [];
    const rows = figures.map((figure) => ({ figure, place: this.get('places', figure.place, career.id) }));
    return groupPay(rows, (figure) => this.get('sources', figure.source, career.id));
  }

  /** Median pay of all occupations and of the group's own field, where its survey has them (see benchmarks.ts). */
  benchmarks(group: PayGroup): Entry<Benchmark>[] {
    return benchmarksOf(group, this.benchmarksBySurvey.get(group.source.id) ?? []);
  }
}

function coursePicksOf(career: Entry<Career>): [string, CoursePick][] {
  const picks = new Map<string, CoursePick>();
  for (const { course, why } of career.data.coursePicks) picks.set(course, { career, why, stages: [] });
  for (const { title, courses } of career.data.path) {
    for (const course of courses) {
      const pick = picks.get(course) ?? { career, why: undefined, stages: [] };
      picks.set(course, { ...pick, stages: [...pick.stages, title] });
    }
  }
  return [...picks];
}

function mostCareersOfASource(figures: readonly PlaceFigure[]): number {
  const bySource = Map.groupBy(figures, ({ figure }) => figure.source);
  return Math.max(...[...bySource.values()].map((some) => new Set(some.map(({ career }) => career.id)).size));
}

function index<E, T>(entries: readonly E[], relate: (entry: E) => [string, T][]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const entry of entries) {
    for (const [key, value] of relate(entry)) {
      const values = found.get(key);
      if (values) values.push(value);
      else found.set(key, [value]);
    }
  }
  return found;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byId = <T>(entries: readonly Entry<T>[]) => entries.toSorted((a, b) => compare(a.id, b.id));
const byTitle = <T extends { title: string }>(entries: readonly Entry<T>[]) =>
  entries.toSorted((a, b) => compare(a.data.title.toLowerCase(), b.data.title.toLowerCase()) || compare(a.id, b.id));

function shelf<T extends { title: string }>(entries: readonly Entry<T>[]): Shelf<T> {
  const sorted = byTitle(entries);
  return { entries: sorted, positions: new Map(sorted.map(({ id }, position) => [id, position])) };
}
