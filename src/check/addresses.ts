/** Addresses of the site's pages, as far as content decides them. */
import { nearest } from '#catalog/nearest.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { isDraft, type ContentIndex } from './content-index.ts';

const FIXED = [
  '/',
  '/careers/',
  '/topics/',
  '/courses/',
  '/books/',
  '/places/',
  '/search/',
  '/saved/',
  '/sources/',
  '/sources/references/',
] as const;

/** First part of an address, and the collection whose ids follow it. */
const FOLDERS: Record<string, CollectionName> = {
  careers: 'careers',
  fields: 'fields',
  topics: 'topics',
  courses: 'courses',
  books: 'books',
  'reading-lists': 'reading-lists',
  places: 'places',
};

/** First parts that a page of `content/pages/` cannot take. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...Object.keys(FOLDERS),
  ...FIXED.flatMap((address) => address.split('/').filter(Boolean)),
  ...['404', 'desk', 'index', 'pagefind'],
]);

export type Address = 'exists' | 'draft' | 'unknown' | 'missing';

/** @param path without query and fragment; `unknown` when the entry may be in a file that could not be read */
export function lookUpAddress(path: string, content: ContentIndex): Address {
  if ((FIXED as readonly string[]).includes(path) || content.publicFiles.has(path)) return 'exists';
  const { collection, id } = entryOf(path) ?? {};
  if (!collection || !id) return 'missing';
  const entry = content.find(collection, id);
  if (entry) return isDraft(entry) ? 'draft' : 'exists';
  return content.isUnreadable(collection, id) ? 'unknown' : 'missing';
}

/** The entry whose page has the address, whether it is there or not. */
export function entryOf(path: string): { collection: CollectionName; id: string } | undefined {
  const [, first = '', second, ...rest] = /^\/[a-z0-9-]+\/(?:[a-z0-9-]+\/)?$/.test(path) ? path.split('/') : [];
  if (!first) return undefined;
  if (rest.length === 0) return { collection: 'pages', id: first };
  return Object.hasOwn(FOLDERS, first) ? { collection: FOLDERS[first]!, id: second! } : undefined;
}

/** The existing address most like `path`. */
export function nearestAddress(path: string, content: ContentIndex): string | undefined {
  const [, first = '', second = ''] = path.split('/');
  const moved = content.of('redirects').find(({ id }) => id === path)?.data as { to?: unknown } | undefined;
  if (typeof moved?.to === 'string' && lookUpAddress(moved.to, content) === 'exists') return moved.to;
  const withSlash = path.endsWith('/') ? path : `${path}/`;
  if (lookUpAddress(withSlash, content) === 'exists') return withSlash;
  if (Object.hasOwn(FOLDERS, first)) {
    const [id] = nearest(second, content.ids(FOLDERS[first]!));
    return id && `/${first}/${id}/`;
  }
  const folder = Object.keys(FOLDERS).find((name) => content.find(FOLDERS[name]!, second || first));
  if (folder) return `/${folder}/${second || first}/`;
  const tops = [...content.ids('pages'), ...RESERVED];
  const [top] = nearest(first, tops);
  return top && `/${top}/${second ? `${second}/` : ''}`;
}
