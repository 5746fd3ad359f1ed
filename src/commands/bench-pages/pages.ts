/** The pages that are measured, one of each kind, and what is asked of them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface MeasuredPage {
  name: string;
  path: string;
  /** Largest contentful paint at most, in milliseconds under Lighthouse's mobile throttling. */
  lcp: number;
}

const SHORT = 1000;
const CAREER = 1400;

/** `dist` is the folder of the built site. */
export function measuredPages(dist: string): MeasuredPage[] {
  const firstUnder = (section: string): string => {
    const [first] = readdirSync(join(dist, section), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'page')
      .map(({ name }) => name)
      .sort();
    if (!first) throw new Error(`${dist} has no page under /${section}/; run "npm run build" first`);
    return `/${section}/${first}/`;
  };
  return [
    { name: 'home', path: '/', lcp: SHORT },
    { name: 'career', path: '/careers/backend-engineer/', lcp: CAREER },
    { name: 'topic', path: '/topics/sql/', lcp: SHORT },
    { name: 'careers list', path: '/careers/', lcp: SHORT },
    { name: 'reading list', path: '/reading-lists/backend-engineer/', lcp: SHORT },
    { name: 'book', path: firstUnder('books'), lcp: SHORT },
    { name: 'course', path: firstUnder('courses'), lcp: SHORT },
  ];
}
