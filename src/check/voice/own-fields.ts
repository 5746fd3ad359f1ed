/** Which fields hold our own words. What a source words (its titles, its notes, typical education) is not here. */

/**
 * - `field`: sentences
 * - `label`: a name, a title, a caption, a line of the changelog; no measure of sentences fits it
 */
export type OwnField = 'field' | 'label';

const words = (list: string): readonly string[] => list.split(' ');

/** By collection, at any depth. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  careers: words(
    'summary note tasks why needs mayNeed assumptions costNote goal brief doneWhen requirement courseGap hours setting reasonsFor reasonsAgainst unknowns',
  ),
  topics: ['summary'],
  pages: ['summary'],
  salaries: ['reason', 'note'],
  benchmarks: ['note'],
  'reading-lists': ['intro', 'why', 'when', 'gap'],
  courses: ['note'],
  sources: ['method', 'caveats'],
  fields: ['summary'],
  interests: ['summary'],
  site: ['tagline', 'mission', 'description'],
};

/** By collection, with the keys that lead to them. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  careers: ['routes.title', 'path.title', 'path.project.title', 'changelog.note'],
  pages: ['title'],
  fields: ['title'],
  interests: ['title'],
};

/** Attributes of components. */
export const OWN_ATTRIBUTES: readonly string[] = ['title', 'caption'];

/** What editors tell each other. */
const SKIPPED = new Set(['codes', 'review']);

export const hasOwnWords = (collection: string): boolean => Object.hasOwn(FIELDS, collection);

/** @param keys names of the keys that lead to a text, without places in lists */
export function ownField(collection: string, keys: readonly string[]): OwnField | undefined {
  if (keys.some((key) => SKIPPED.has(key))) return undefined;
  if (LABELS[collection]?.includes(keys.join('.'))) return 'label';
  return FIELDS[collection]?.includes(keys.at(-1) ?? '') ? 'field' : undefined;
}
