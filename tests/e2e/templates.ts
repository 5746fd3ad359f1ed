/** One page of every template, taken from the built site. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const dist = join(import.meta.dirname, '../../dist');

/** The first page under a folder, by name; `page/` holds the further pages of a long list. */
function firstUnder(section: string): string {
  const folders = readdirSync(join(dist, section), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'page')
    .map(({ name }) => name)
    .sort();
  const [first] = folders;
  if (!first) throw new Error(`the built site has no page under /${section}/`);
  return `/${section}/${first}/`;
}

export const CAREER = '/careers/backend-engineer/';

export const templates: Readonly<Record<string, string>> = {
  home: '/',
  'all careers': '/careers/',
  career: CAREER,
  field: firstUnder('fields'),
  'all topics': '/topics/',
  topic: '/topics/sql/',
  'all courses': '/courses/',
  course: firstUnder('courses'),
  'all books': '/books/',
  book: firstUnder('books'),
  'reading list': '/reading-lists/backend-engineer/',
  'all places': '/places/',
  place: firstUnder('places'),
  sources: '/sources/',
  'plain page': '/method/',
  search: '/search/',
  saved: '/saved/',
  style: '/style/',
  'not found': '/404.html',
};
