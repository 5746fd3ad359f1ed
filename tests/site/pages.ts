/** The finished site as the tests read it. */
import { readFile } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';

export const DIST = join(import.meta.dirname, '../../dist');

export interface BuiltPage {
  /** Address on the site, e.g. `/careers/accountant/`. */
  path: string;
  file: string;
  html: string;
  $: CheerioAPI;
}

export function parsePage(file: string, html: string): BuiltPage {
  const path = `/${file}`.replace(/index\.html$/, '');
  return { path, file, html, $: load(html, { scriptingEnabled: false }) };
}

/** The visual editor is a program beside the site and none of its pages. */
const isPage = (file: string) => !file.startsWith('admin/');

export async function readPages(): Promise<BuiltPage[]> {
  const files: string[] = [];
  for await (const file of glob('**/*.html', { cwd: DIST })) files.push(file);
  const pages = files
    .filter(isPage)
    .sort()
    .map(async (file) => parsePage(file, await readFile(join(DIST, file), 'utf8')));
  return Promise.all(pages);
}

/** Every file of the site, as an address. */
export async function readAddresses(): Promise<Set<string>> {
  const addresses = new Set<string>();
  for await (const entry of glob('**/*', { cwd: DIST, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const address = join(entry.parentPath, entry.name).slice(DIST.length);
    addresses.add(address).add(address.replace(/index\.html$/, ''));
  }
  return addresses;
}
