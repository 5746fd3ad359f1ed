/** What a page is called by its address. */
const KINDS: Record<string, string> = {
  careers: 'Career guide',
  topics: 'Topic',
  courses: 'Course',
  books: 'Book',
  'reading-lists': 'Reading list',
  places: 'Place',
  fields: 'Field',
};

export function pageKind(href: string): string {
  const [section = '', page] = href
    .replace(/\/page\/\d+\/(?=#)/, '/')
    .split(/[/#]+/)
    .filter(Boolean);
  return (page && page !== 'page' && KINDS[section]) || 'Page';
}
