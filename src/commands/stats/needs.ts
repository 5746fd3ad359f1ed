/** What a career lacks, in words, and how much each counts in the editors' queue. */
import { OLDEST } from '#check/age.ts';
import { BOOKS_WANTED, COURSES_WANTED } from '#views/list-lengths.ts';
import { count, whole } from '#views/wording.ts';
import type { CareerFacts } from './career-stats.ts';

export const WORDS_WANTED = 2500;
export const RELATED_WANTED = 3;

export interface Need {
  what: string;
  weight: number;
}

/** The heaviest first. */
export function needsOf(facts: CareerFacts): Need[] {
  const { errors, warnings, words, courses, books, related, figures, topicsWithoutCourses, oldChecks } = facts;
  const needs: Need[] = [];
  const add = (isNeeded: boolean, weight: number, what: string) => void (isNeeded && needs.push({ what, weight }));
  const why = (gap: string | undefined) => (gap ? ' (the page says why)' : '');
  add(errors > 0, 100 * errors, `${count(errors, 'error')}; npm run check lists them`);
  add(words < WORDS_WANTED, 40, `${whole(WORDS_WANTED - words)} words short of ${whole(WORDS_WANTED)}`);
  add(figures.length === 0, 30, 'no pay figure');
  // A list that cannot be longer is said to be short, and waits for nobody.
  add(
    courses.isThin,
    courses.gap ? 5 : 20,
    `${count(courses.length, 'course')} of ${COURSES_WANTED}${why(courses.gap)}`,
  );
  add(books.isThin, books.gap ? 5 : 20, `${count(books.length, 'picked book')} of ${BOOKS_WANTED}${why(books.gap)}`);
  add(related < RELATED_WANTED, 15, `${count(related, 'related career')} of ${RELATED_WANTED}`);
  for (const { source, oldest, old } of figures) {
    add(old > 0, 10, `${count(old, 'figure')} of ${source} over ${OLDEST} months old, from ${oldest}`);
  }
  for (const tier of ['essential', 'useful'] as const) {
    const topics = topicsWithoutCourses.filter((topic) => topic.tier === tier).map(({ topic }) => topic);
    const weight = (tier === 'essential' ? 3 : 1) * topics.length;
    add(topics.length > 0, weight, `no course for ${count(topics.length, `${tier} topic`)}: ${topics.join(', ')}`);
  }
  const checks = oldChecks.map(({ kind, id, checked }) => `${kind} ${id} (${checked})`);
  add(checks.length > 0, 2 * checks.length, `not looked at for over ${OLDEST} months: ${checks.join(', ')}`);
  add(warnings > 0, 2 * warnings, count(warnings, 'warning'));
  return needs.sort((a, b) => b.weight - a.weight);
}
