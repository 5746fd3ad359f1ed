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

/** Courses that share at least one topic with the career: pinned first, then by relevance, then easier first, then by id. */
export function rankCourses(
  wanted: readonly WantedTopic[],
  courses: Iterable<Entry<Course>>,
  rarity: Rarity,
  pinned: ReadonlySet<string> = new Set(),
): RankedCourse[] {
  const weights = new Map(wanted.map(({ topic, tier }) => [topic, TIER[tier] * rarity(topic)]));
  const tiers = new Map(wanted.map(({ topic, tier }) => [topic, tier]));
  const careerWeight = sum(weights.values());
  const ranked: (RankedCourse & { exact: number })[] = [];
  for (const course of courses) {
    const taught = [...new Set(course.data.topics)];
    const shared = taught.filter((topic) => weights.has(topic));
    if (shared.length === 0) continue;
    const coverage = sum(shared.map((topic) => weights.get(topic) ?? 0)) / careerWeight;
    const focus = sum(shared.map(rarity)) / sum(taught.map(rarity));
    const exact = 100 * Math.sqrt(coverage * focus);
    const topics = shared
      .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || (a < b ? -1 : 1))
      .map((topic) => ({ topic, tier: tiers.get(topic) ?? 'useful' }));
    ranked.push({ course, relevance: Math.round(exact), topics, pinned: pinned.has(course.id), exact });
  }
  ranked.sort(
    (a, b) =>
      Number(b.pinned) - Number(a.pinned) ||
      b.exact - a.exact ||
      levelOrder(a.course) - levelOrder(b.course) ||
      (a.course.id < b.course.id ? -1 : 1),
  );
  return ranked.map(({ exact: _, ...course }) => course);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
