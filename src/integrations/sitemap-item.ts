/** A page's line in the sitemap, read from the page itself: none when it says `noindex`, dated when it says when it changed. */
import { readFileSync } from 'node:fs';
import { STAGING } from './atomic-output.ts';

interface Item {
  url: string;
  lastmod?: string;
}

const NOINDEX = /<meta name="robots" content="noindex"/;
const MODIFIED = /<meta property="article:modified_time" content="([\d-]+)"/;

export function sitemapItem<T extends Item>(root: URL, item: T): T | undefined {
  const page = new URL(`${STAGING}${new URL(item.url).pathname.slice(1)}index.html`, root);
  const html = readFileSync(page, 'utf8');
  if (NOINDEX.test(html)) return undefined;
  const lastmod = MODIFIED.exec(html)?.[1];
  return lastmod ? { ...item, lastmod } : item;
}
