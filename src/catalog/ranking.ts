/**
 * How a career's courses are ordered, from most to least relevant.
 *
 * Both sides name topics. A career's topic weighs `TIER[tier] × rarity(topic)`, a course's topic
 * weighs `rarity(topic)`, where rarity is the inverse document frequency `ln(1 + courses / courses
 * teaching the topic)` (Spärck Jones 1972): a topic that few courses teach says more.
 *
 * - coverage: the weight of the career's topics that the course teaches, over all of the career's weight
 * - focus: the weight of the course's topics that the career names, over all of the course's weight
 * - relevance: `100 × √(coverage × focus)`; 100 would be a course about all of the career's topics and nothing else
 *
 * Provider, price and affiliate programme are not read, so they cannot change an order.
 */
import type { Course } from '#schemas/course.ts';
import type { Entry } from './records.ts';

export const TIER = { essential: 2, useful: 1 } as const;

export interface WantedTopic {
  topic: string;
  tier: keyof typeof TIER;
}

export interface RankedCourse {
  course: Entry<Course>;
  /** 0 to 100, whole. */
  relevance: number;
  /** The topics both sides name, heaviest first. */
  topics: WantedTopic[];
  pinned: boolean;
}

export type Rarity = (topic: string) => number;

/** Rarity over a catalog of `total` courses. A topic that no course teaches is as rare as one that a single course teaches. */
export const rarityOf =
  (total: number, teaching: (topic: string) => number): Rarity =>
  (topic) =>
    Math.log(1 + Math.max(1, total) / Math.max(1, teaching(topic)));

const LEVELS = ['beginner', 'all', 'intermediate', 'advanced'];
const levelOrder = ({ data }: Entry<Course>) => (data.level ? LEVELS.indexOf(data.level) : 1);

/** A career's side of the comparison, weighed once for all of its courses. */
class Scale {
  readonly #tiers: ReadonlyMap<string, WantedTopic['tier']>;
  readonly #weights: ReadonlyMap<string, number>;
  readonly #whole: number;
  readonly #rarity: Rarity;

  constructor(wanted: readonly WantedTopic[], rarity: Rarity) {
    this.#tiers = new Map(wanted.map(({ topic, tier }) => [topic, tier]));
    this.#weights = new Map([...this.#tiers].map(([topic, tier]) => [topic, TIER[tier] * rarity(topic)]));
    this.#whole = sum(this.#weights.values());
    this.#rarity = rarity;
  }

  /** 0 to 100, not rounded; undefined where the two sides share no topic. */
  relevance({ data }: Entry<Course>): number | undefined {
    let [covered, shared, taught] = [0, 0, 0];
    for (const topic of new Set(data.topics)) {
      const rarity = this.#rarity(topic);
      const weight = this.#weights.get(topic);
      taught += rarity;
      if (weight === undefined) continue;
      covered += weight;
      shared += rarity;
    }
    return shared === 0 ? undefined : 100 * Math.sqrt((covered / this.#whole) * (shared / taught));
  }

  /** The topics both sides name, heaviest first. */
  topics({ data }: Entry<Course>): WantedTopic[] {
    const weight = (topic: string) => this.#weights.get(topic) ?? 0;
    return [...new Set(data.topics)]
      .filter((topic) => this.#weights.has(topic))
      .sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))
      .map((topic) => ({ topic, tier: this.#tiers.get(topic) ?? 'useful' }));
  }
}

/** The relevance of one course, 0 to 100, whole; undefined where it shares no topic with what is wanted. */
export function relevanceOf(wanted: readonly WantedTopic[], course: Entry<Course>, rarity: Rarity): number | undefined {
  const exact = new Scale(wanted, rarity).relevance(course);
  return exact === undefined ? undefined : Math.round(exact);
}

/** Courses that share at least one topic with the career: pinned first, then by relevance, then easier first, then by id. */
export function rankCourses(
  wanted: readonly WantedTopic[],
  courses: Iterable<Entry<Course>>,
  rarity: Rarity,
  pinned: ReadonlySet<string> = new Set(),
): RankedCourse[] {
  const scale = new Scale(wanted, rarity);
  const scored: { course: Entry<Course>; exact: number; isPinned: boolean }[] = [];
  for (const course of courses) {
    const exact = scale.relevance(course);
    if (exact !== undefined) scored.push({ course, exact, isPinned: pinned.has(course.id) });
  }
  scored.sort(
    (a, b) =>
      Number(b.isPinned) - Number(a.isPinned) ||
      b.exact - a.exact ||
      levelOrder(a.course) - levelOrder(b.course) ||
      (a.course.id < b.course.id ? -1 : 1),
  );
  return scored.map(({ course, exact, isPinned }) => ({
    course,
    relevance: Math.round(exact),
    topics: scale.topics(course),
    pinned: isPinned,
  }));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
