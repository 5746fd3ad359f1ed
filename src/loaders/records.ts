/** Hands the JSON records of a collection, as the one reader of `files/` gives them, to Astro's content layer. */
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readContent } from '#files/read-content.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';
import { confirm } from './confirm.ts';

export function recordsLoader(name: CollectionName): Loader {
  return {
    name,
    async load(context) {
      const { watcher, logger } = context;
      if (!watcher) return fill(name, context);
      // While developing, a bad file is refused in words and what was read before stays; the page says what is wrong.
      await fill(name, context).catch((error: Error) => logger.error(error.message));
      confirm(name, context);
    },
  };
}

async function fill(name: CollectionName, { config, store, parseData, generateDigest }: LoaderContext): Promise<void> {
  const { records, problems } = await readContent(fileURLToPath(config.root), collections, { only: [name] });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Error(errors.map((e) => `${e.file}:${e.line}:${e.column} ${e.rule} ${e.message}`).join('\n'));
  }
  const entries = await Promise.all(
    records.map(async ({ id, data, file, line }) => {
      const parsed = await parseData({ id, data: data as Record<string, unknown>, filePath: file });
      const digest = generateDigest({ data, file, line });
      return { id, data: parsed, filePath: file, digest, rendered: { html: '', metadata: { line } } };
    }),
  );
  // Unchanged entries are left alone. Clearing has Astro write its list of pictures twice, and every page drawn twice.
  const isSameList = store.keys().join('\n') === entries.map(({ id }) => id).join('\n');
  if (!isSameList) store.clear();
  for (const entry of entries) store.set(entry);
}
