/** Scripts only improve a page, so they come after its text: they are fetched with low priority. */
import type { AstroIntegration } from 'astro';
import { rewriteHtml } from './html-files.ts';

const MODULE = /<script type="module" src="(?<src>[^"]+)">/g;

/** The page with its scripts put last in line. */
export const withLowPriority = (html: string): string =>
  html.replace(MODULE, '<script type="module" src="$<src>" fetchpriority="low">');

export function scriptPriority(): AstroIntegration {
  return {
    name: 'script-priority',
    hooks: { 'astro:build:done': ({ dir }) => rewriteHtml(dir, withLowPriority) },
  };
}
