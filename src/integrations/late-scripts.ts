/**
 * Scripts only improve a page, so they are not fetched while it loads: their addresses move to
 * `<body data-scripts>`, and the inline script of `layouts/Base.astro` imports them.
 */
import type { AstroIntegration } from 'astro';
import { rewriteHtml } from './html-files.ts';

const MODULE = /<script type="module" src="(?<src>[^"]+)"><\/script>/g;
const BODY = /<body(?=[\s>])/;

/**
 * The page with its module files named on its body, separated by spaces, in their order.
 * @throws where a module would still be run by the page itself
 */
export function withLateScripts(html: string, file: string): string {
  const files = [...html.matchAll(MODULE)].map(({ groups }) => groups?.['src'] ?? '');
  const rest = html.replace(MODULE, '');
  if (/<script[^>]*type="?module/.test(rest))
    throw new Error(`${file} has a module that src/integrations/late-scripts.ts does not know how to move`);
  if (files.length === 0) return html;
  return rest.replace(BODY, `<body data-scripts="${files.join(' ')}"`);
}

export function lateScripts(): AstroIntegration {
  return {
    name: 'late-scripts',
    hooks: {
      // A module small enough to be inlined would run while the page loads.
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { build: { assetsInlineLimit: 0 } } });
      },
      'astro:build:done': ({ dir }) => rewriteHtml(dir, withLateScripts),
    },
  };
}
