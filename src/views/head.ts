/** What every page's view says about the page itself. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Link } from './addresses.ts';

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
  /** true keeps the page out of search engines and the sitemap. */
  noindex?: boolean;
}

const TITLE_LIMIT = 70;

/** `Title · Site`, or the title alone where both do not fit. */
export function pageTitle(catalog: Catalog, title: string): string {
  const full = `${title} · ${catalog.site.name}`;
  return full.length <= TITLE_LIMIT ? full : title;
}

const HOME: Link = { title: 'Home', href: '/' };

export const trail = (...links: Link[]): Link[] => [HOME, ...links];
