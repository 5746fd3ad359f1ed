/**
 * Scripts only improve a page, so they come after its text: they are fetched with low priority, and what they
 * import at the same time as they are, not one round trip later.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rewriteHtml } from './html-files.ts';

const MODULE = /<script type="module" src="(?<src>[^"]+)">/g;
const IMPORT = /(?:from|import)\s*"(?<path>\.{1,2}\/[^"]+)"/g;

/** Addresses of the modules that a module imports, its own imports' too; each once, in order. */
export async function importsOf(src: string, read: (src: string) => Promise<string>): Promise<string[]> {
  const seen = new Set([src]);
  for (const module of seen) {
    for (const { groups } of (await read(module)).matchAll(IMPORT)) {
      seen.add(new URL(groups?.['path'] ?? '', new URL(module, 'https://site')).pathname);
    }
  }
  seen.delete(src);
  return [...seen];
}

/** The page with its scripts put last in line. */
export async function withLowPriority(html: string, read: (src: string) => Promise<string>): Promise<string> {
  const sources = [...html.matchAll(MODULE)].map(({ groups }) => groups?.['src'] ?? '');
  const imported = new Set((await Promise.all(sources.map((src) => importsOf(src, read)))).flat());
  const hints = [...imported]
    .filter((src) => !sources.includes(src))
    .map((src) => `<link rel="modulepreload" href="${src}" fetchpriority="low">`);
  const quiet = html.replace(MODULE, '<script type="module" src="$<src>" fetchpriority="low">');
  return hints.length > 0 ? quiet.replace('</head>', `${hints.join('')}</head>`) : quiet;
}

export function scriptPriority(): AstroIntegration {
  return {
    name: 'script-priority',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const read = new Map<string, Promise<string>>();
        return rewriteHtml(dir, (html) =>
          withLowPriority(html, (src) => {
            const text = read.get(src) ?? readFile(fileURLToPath(new URL(`.${src}`, dir)), 'utf8');
            read.set(src, text);
            return text;
          }),
        );
      },
    },
  };
}
