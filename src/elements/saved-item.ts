/** What can be saved. Pure, so that it is tested without a browser. */
export interface SavedItem {
  kind: 'career' | 'course' | 'book';
  id: string;
  title: string;
  /** Address on this site. */
  href: string;
}

const KINDS: Record<string, SavedItem['kind']> = { careers: 'career', courses: 'course', books: 'book' };

/** The kind and id behind an address: a page (`/courses/a/`) or a line of a list (`/courses/page/2/#a`). */
export function identify(href: string): Pick<SavedItem, 'kind' | 'id'> | undefined {
  const [, section = '', id] = /^\/([a-z]+)\/(?:(?:page\/\d+\/)?#)?([\w-]+)\/?$/.exec(href) ?? [];
  const kind = Object.hasOwn(KINDS, section) ? KINDS[section] : undefined;
  return kind && id ? { kind, id } : undefined;
}
