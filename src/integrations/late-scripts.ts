/**
 * Scripts only improve a page, so nothing of them is fetched before the page has loaded: their addresses move
 * to `<html data-scripts>`, and the inline script of `layouts/Base.astro` imports them when it has.
 */
import type { AstroIntegration } from 'astro';
import { rewriteHtml } from './html-files.ts';

const MODULE = /<script type="module" src="(?<src>[^"]+)"><\/script>/g;
const ROOT = /<html(?=[\s>])/;

/** The page with its module files named on the root, separated by spaces, in their order. */
export function withLateScripts(html: string): string {
  const files = [...html.matchAll(MODULE)].map(({ groups }) => groups?.['src'] ?? '');
  if (files.length === 0) return html;
  return html.replace(MODULE, '').replace(ROOT, `<html data-scripts="${files.join(' ')}"`);
}

export function lateScripts(): AstroIntegration {
  return {
    name: 'late-scripts',
    hooks: { 'astro:build:done': ({ dir }) => rewriteHtml(dir, withLateScripts) },
  };
}
