/** What a page weighs over the wire on a first visit, with brotli, against the budgets. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, createBrotliDecompress, createGunzip, gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { DIST, type BuiltPage } from './pages.ts';

const KB = 1024;
const BUDGET = { css: 12 * KB, fonts: 32 * KB, scripts: 10 * KB, all: 100 * KB };
const HTML_BUDGET = { career: 45 * KB, other: 15 * KB };
/** Styles and the first screen travel in the first flight of a connection. */
const FIRST_FLIGHT = 14_600;

/** The best level, as a host sends files that were compressed once, when they were published. */
const brotli = (text: string | Buffer) => brotliCompressSync(text).length;

const FLIGHTS = {
  brotli: (html: string) => ({
    sent: brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    reader: createBrotliDecompress(),
  }),
  gzip: (html: string) => ({ sent: gzipSync(html, { level: 6 }), reader: createGunzip() }),
};

/** What a browser can read of a page when the first flight has arrived and nothing more. */
export async function firstFlight(html: string, coding: keyof typeof FLIGHTS): Promise<string> {
  const { sent, reader } = FLIGHTS[coding](html);
  const read: Buffer[] = [];
  // The reader is never told that the page ends there, so what has come is all that it gives out.
  reader.on('data', (piece: Buffer) => read.push(piece));
  await new Promise<void>((resolve, reject) => {
    reader.on('error', reject);
    reader.write(sent.subarray(0, FIRST_FLIGHT), () => setImmediate(resolve));
  });
  reader.destroy();
  return Buffer.concat(read).toString('utf8');
}

const FIRST_SCREEN = {
  'the head with the styles': 'head',
  'the title': 'h1',
  'the summary': '.lede',
  'the date': '.masthead time',
  'the facts': '.masthead ~ .facts',
};

/** Parts of the first screen that the page has and its first flight does not hold, or not whole. */
export async function lateParts(html: string, coding: keyof typeof FLIGHTS): Promise<string[]> {
  const whole = load(html);
  const begun = load(await firstFlight(html, coding));
  return Object.entries(FIRST_SCREEN).flatMap(([what, selector]) => {
    const part = whole(selector).first().prop('outerHTML');
    return !part || begun(selector).first().prop('outerHTML') === part ? [] : [what];
  });
}

/** Scripts a page loads, with what they import, each once. */
async function scriptFiles(html: string): Promise<Set<string>> {
  const late = /<body[^>]*\sdata-scripts="([^"]+)"/.exec(html)?.[1]?.split(' ') ?? [];
  const files = new Set([...late, ...[...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src]) => src ?? '')]);
  for (const file of files) {
    const code = await readFile(join(DIST, file), 'utf8');
    for (const [, from] of code.matchAll(/from\s*"([^"]+)"|import\s*"([^"]+)"/g)) {
      if (from) files.add(new URL(from, `https://x${file}`).pathname);
    }
  }
  return files;
}

export async function weigh({ path, html }: BuiltPage): Promise<string[]> {
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css ?? '').join('');
  // Inline styles and scripts count as what they are.
  const bare = html
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/<script(?![^>]*(?:src=|ld\+json))[^>]*>[\s\S]*?<\/script>/g, '');
  const fonts = [...styles.matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map(([, file]) => file ?? '');
  const sizes = await Promise.all(fonts.map(async (file) => (await readFile(join(DIST, file))).length));
  const inline = [...html.matchAll(/<script(?![^>]*(?:src=|ld\+json))[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, js]) => js ?? '',
  );
  const external = await Promise.all([...(await scriptFiles(html))].map((file) => readFile(join(DIST, file))));
  const weight = {
    html: brotli(bare),
    css: brotli(styles),
    fonts: sizes.reduce((a, b) => a + b, 0),
    scripts: brotli(inline.join('')) + external.reduce((sum, code) => sum + brotli(code), 0),
  };
  const all = brotli(html) + weight.fonts + external.reduce((sum, code) => sum + brotli(code), 0);
  const isCareer = /^\/careers\/[^/]+\/$/.test(path);
  const over = (what: string, size: number, budget: number) =>
    size > budget
      ? [`${path} weighs ${(size / KB).toFixed(1)} kB of ${what}, ${(budget / KB).toFixed(1)} kB are allowed`]
      : [];
  return [
    ...over('HTML', weight.html, isCareer ? HTML_BUDGET.career : HTML_BUDGET.other),
    ...over('CSS', weight.css, BUDGET.css),
    ...over('fonts', weight.fonts, BUDGET.fonts),
    ...over('scripts', weight.scripts, BUDGET.scripts),
    ...over('everything', all, BUDGET.all),
    ...(await lateParts(html, 'brotli')).map((part) => `${path} sends ${part} after the first flight`),
    ...(fonts.length > 2 ? [`${path} loads ${fonts.length} font files`] : []),
  ];
}
