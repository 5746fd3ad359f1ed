/**
 * Gives every page a policy of its own, right behind the charset: before any script, and with the hashes of
 * that page's inline scripts and styles only. Astro's own `security.csp` puts it last in the head and lists
 * the hashes of all pages on every page.
 */
import { createHash } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import { rewriteHtml } from './html-files.ts';

const CHARSET = /<meta charset="utf-8"\s*\/?>/i;
const SCRIPT = /<script(?<attributes>[^>]*)>(?<text>[\s\S]*?)<\/script>/g;
const STYLE = /<style[^>]*>(?<text>[\s\S]*?)<\/style>/g;

/** Only the search page runs WebAssembly (Pagefind). */
const needsWasm = (file: string) => file === 'search/index.html';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const unique = (values: string[]) => [...new Set(values)].sort();

/** The policy of one page, from the inline scripts and styles that stand in it. */
export function policyOf(html: string, wasm: boolean): string {
  const scripts = [...html.matchAll(SCRIPT)].flatMap(({ groups }) => {
    const { attributes = '', text = '' } = groups ?? {};
    const isCode = !/\ssrc=/.test(attributes) && !/type="application\/ld\+json"/.test(attributes);
    return isCode ? [hash(text)] : [];
  });
  const styles = [...html.matchAll(STYLE)].map(({ groups }) => hash(groups?.['text'] ?? ''));
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...(wasm ? ["'wasm-unsafe-eval'"] : []), ...unique(scripts)].join(' '),
    ['style-src', "'self'", ...unique(styles)].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

export function withPolicy(html: string, file: string): string {
  if (!CHARSET.test(html)) throw new Error(`${file} has no <meta charset="utf-8">, so its policy has no place`);
  const meta = `<meta http-equiv="content-security-policy" content="${policyOf(html, needsWasm(file))}">`;
  return html.replace(CHARSET, (charset) => charset + meta);
}

export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: { 'astro:build:done': ({ dir }) => rewriteHtml(dir, withPolicy) },
  };
}
