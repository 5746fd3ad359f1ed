/** The full-text index of the finished pages, by Pagefind. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Receipts, facts and links out, of which an excerpt would be made of scraps; words for screen readers repeat what stands there. */
const LEFT_OUT = ['.fact-list', '.receipt', '.row-facts', '.row-side', '.row-body a[rel]', '.sr-only'];

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const { index, errors } = await createIndex({ excludeSelectors: LEFT_OUT });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: fileURLToPath(dir) });
        const { files, errors: failed } = await index.getFiles();
        const failures = [...added.errors, ...failed];
        if (failures.length > 0) throw new Error(`Pagefind: ${failures.join('; ')}`);
        await write(new URL('./pagefind/', dir), files);
        logger.info(`${added.page_count} pages indexed`);
        await close();
      },
    },
  };
}

/** Pagefind's ready-made interfaces; the search page has one of its own. */
const INTERFACE = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** Pagefind's own writing sometimes ends with an empty entry file, which breaks every search. */
async function write(folder: URL, files: readonly { path: string; content: Uint8Array }[]): Promise<void> {
  for (const { path, content } of files.filter((file) => !INTERFACE.test(file.path))) {
    if (content.length === 0) throw new Error(`Pagefind: ${path} is empty`);
    const target = new URL(path, folder);
    await mkdir(new URL('.', target), { recursive: true });
    await writeFile(target, content);
  }
}
