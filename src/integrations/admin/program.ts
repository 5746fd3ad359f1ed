/** The editor's program from its package, with its typefaces beside it: as it comes it asks another host for them. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PACKAGE = join(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')), '..');
const ASSETS = join(PACKAGE, 'npm/assets');
const REMOTE_FACE = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)(?::vf)?@[\d.]+\/[\w-]+\.woff2/g;

/** A face and its licence, by the names they have under `/admin/`. */
export const faces: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(ASSETS)
    .filter((file) => /\.(woff2|LICENSE\.txt)$/.test(file))
    .map((file) => [file.replace(/-latin-.*(?=\.woff2$)/, ''), join(ASSETS, file)]),
);

/** @throws when the program names a face that its package does not bring */
export function program(): string {
  const text = readFileSync(join(PACKAGE, 'dist/sveltia-cms.js'), 'utf8');
  return text.replace(REMOTE_FACE, (address, name: string) => {
    if (!faces[`${name}.woff2`]) throw new Error(`@sveltia/cms names ${address}, but brings no such typeface`);
    return `/admin/${name}.woff2`;
  });
}
