/** Files of `public/`, which the site serves as they are. */
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Their addresses, e.g. `/images/drawer.png`; none without such a folder. */
export async function listPublicFiles(root: string): Promise<ReadonlySet<string>> {
  const folder = join(root, 'public');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return new Set(paths.map((path) => `/${path.split(sep).join('/')}`));
}
