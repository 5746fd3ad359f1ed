/** What every page's view says about the page itself. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Link } from './addresses.ts';
import type { Citation } from './citation.ts';
import type { Suggestion } from './suggestion.ts';
import { shorten } from './wording.ts';

export interface PageHead {
  /** Unique, at most 70 characters with the site's name. */
  title: string;
  description: string;
  /** Path with slashes at both ends. */
  path: string;
  /** From the home page down to this one; empty on the home page. */
  breadcrumbs: Link[];
  published?: string;
  updated?: string;
  kind: 'website' | 'article';
  /** Pages with a date can be cited. */
  citation?: Citation;
  /** Where the page's own file or record can be changed. */
  suggestion?: Suggestion;
  /** true keeps the page out of search engines and the sitemap. */
  noindex?: boolean;
  /** true keeps a page that only lists others out of the site's own search, where it would crowd them out. */
  isList?: boolean;
}

/** Characters of a title that a search engine shows. */
export const TITLE_LIMIT = 70;

/**
 * `Title<kind> · Site`; without the site's name where all three do not fit, and with the title cut where the
 * first two do not. What the page is (`kind`) always stays.
 */
export function pageTitle(catalog: Catalog, title: string, kind = ''): string {
  const full = `${title}${kind} · ${catalog.site.name}`;
  return full.length <= TITLE_LIMIT ? full : shorten(title, TITLE_LIMIT - kind.length) + kind;
}

const HOME: Link = { title: 'Home', href: '/' };

export const trail = (...links: Link[]): Link[] => [HOME, ...links];
