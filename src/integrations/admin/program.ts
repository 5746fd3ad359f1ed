/** The editor's program from its package, with what it would otherwise fetch from other hosts: typefaces and translations. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const PACKAGE = join(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')), '..');
/** Where the program looks for the rest of its package, with or without its version behind it. */
const REMOTE_PACKAGE = 'https://unpkg.com/@sveltia/cms';
const OWN_PACKAGE = 'sveltia-cms';
const REMOTE_FACE = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)(?::vf)?@[\d.]+\/[\w-]+\.woff2/g;

type Maker = () => Promise<string | Buffer>;

/** Every file of the program, by its name under `/admin/`. */
export async function programFiles(): Promise<Record<string, Maker>> {
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const from = (folder: string, names: RegExp, nameOf: (file: string) => string) =>
    readdirSync(join(PACKAGE, folder))
      .filter((file) => names.test(file))
      .map((file): [string, Maker] => [nameOf(file), () => readFile(join(PACKAGE, folder, file))]);
  const faces = from('npm/assets', /\.(woff2|LICENSE\.txt)$/, (file) => file.replace(/-latin-.*(?=\.woff2$)/, ''));
  const translations = from('locales', /\.json$/, (file) => `${OWN_PACKAGE}@${version}/locales/${file}`);
  return {
    [`${OWN_PACKAGE}.js`]: () => program(new Set(faces.map(([name]) => name))),
    // By this it sees that no newer version is served.
    [`${OWN_PACKAGE}/package.json`]: () => readFile(join(PACKAGE, 'package.json')),
    ...Object.fromEntries([...faces, ...translations]),
  };
}

/** @throws when the program has changed so that it would ask other hosts again */
async function program(faces: ReadonlySet<string>): Promise<string> {
  const text = await readFile(join(PACKAGE, 'dist/sveltia-cms.js'), 'utf8');
  if (!text.includes(REMOTE_PACKAGE)) throw new Error(`@sveltia/cms no longer names ${REMOTE_PACKAGE}`);
  return text.replaceAll(REMOTE_PACKAGE, `/admin/${OWN_PACKAGE}`).replace(REMOTE_FACE, (address, name: string) => {
    if (!faces.has(`${name}.woff2`)) throw new Error(`@sveltia/cms names ${address}, but brings no such typeface`);
    return `/admin/${name}.woff2`;
  });
}
