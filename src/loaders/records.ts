/** Hands the JSON records of a collection, as the one reader of `files/` gives them, to Astro's content layer. */
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readContent } from '#files/read-content.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';

export function recordsLoader(name: CollectionName): Loader {
  return {
    name: `records: ${name}`,
    async load(context) {
      const { watcher, logger } = context;
      if (!watcher) return fill(name, context);
      // While developing, a bad file is refused in words and what was read before stays; the page says what is wrong.
      const refill = () => fill(name, context).catch((error: Error) => logger.error(error.message));
      const path = fileURLToPath(new URL(`./content/${collections[name].path}`, context.config.root));
      let last = refill();
      watcher.add(path);
      watcher.on('all', (_event, changed) => {
        // One after the other: of two readings at once the older could end last.
        if (changed.startsWith(path)) last = last.then(refill);
      });
      await last;
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
      const digest = generateDigest(data as Record<string, unknown>);
      return { id, data: parsed, filePath: file, digest, rendered: { html: '', metadata: { line } } };
    }),
  );
  store.clear();
  for (const entry of entries) store.set(entry);
}
