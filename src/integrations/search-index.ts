/** The full-text index of the finished pages, by Pagefind. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const { index, errors } = await createIndex({});
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: fileURLToPath(dir) });
        const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('./pagefind/', dir)) });
        const failures = [...added.errors, ...written.errors];
        if (failures.length > 0) throw new Error(`Pagefind: ${failures.join('; ')}`);
        logger.info(`${added.page_count} pages indexed`);
        await close();
      },
    },
  };
}
