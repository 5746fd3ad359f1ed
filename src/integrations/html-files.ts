/** The HTML files of a finished output folder. */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Rewrites every HTML file under `folder`; `rewrite` gets the text and the path relative to the folder. */
export async function rewriteHtml(folder: URL, rewrite: (html: string, file: string) => string): Promise<void> {
  const root = fileURLToPath(folder);
  for await (const file of glob('**/*.html', { cwd: root })) {
    const path = join(root, file);
    const html = await readFile(path, 'utf8');
    await writeFile(path, rewrite(html, file));
  }
}
