/** The editors' queue as text for a terminal. */
import { count, whole } from '#views/wording.ts';
import type { CareerStats } from './career-stats.ts';
import type { Stats } from './read-stats.ts';

export function plain({ careers, unreadable }: Stats): string {
  const done = careers.filter(({ needs }) => needs.length === 0).length;
  return [
    ...unreadable.map((file) => `${file}\n  to do  cannot be measured; npm run check says why\n`),
    ...careers.map(careerText),
    `${count(careers.length + unreadable.length, 'career')}, ${whole(done)} with nothing to do; the first needs most.`,
    'Grade: years of school a text asks for (Flesch-Kincaid), by length of sentences and words alone.',
  ].join('\n');
}

function careerText(stats: CareerStats): string {
  const { title, file, isDraft, words, minutes, courses, books, related, figures, needs } = stats;
  const facts = [
    count(words, 'word'),
    `${minutes} min`,
    `grade ${stats.grade?.toFixed(1) ?? 'unknown'}`,
    count(courses.length, 'course'),
    count(books.length, 'picked book'),
    `${whole(related)} related`,
  ];
  const pay = figures.map(
    ({ source, count: some, oldest, months }) => `${whole(some)} ${source} (${oldest}, ${count(months, 'month')})`,
  );
  return [
    `${title}${isDraft ? ' (draft)' : ''}  ${file}`,
    `  ${facts.join(', ')}`,
    `  pay    ${pay.join('; ') || 'none'}`,
    ...needs.map(({ what }, i) => `  ${i === 0 ? 'to do' : '     '}  ${what}`),
    '',
  ].join('\n');
}
