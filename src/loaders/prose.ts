/** The MDX files of a collection, by Astro’s own loader; while developing, one bad file does not end the server. */
import { fileURLToPath } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { collections, type CollectionName } from '#schemas/collections.ts';

export function proseLoader(name: CollectionName): Loader {
  const base = `./content/${collections[name].path}`;
  const files = glob({ base, pattern: '*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') });
  return {
    ...files,
    async load(context) {
      const { config, logger, watcher } = context;
      if (!watcher) return files.load(context);
      let isLoaded = false;
      // It reads all files or stops at a bad one, and listens for changes only after it has read all.
      const load = async () => {
        if (isLoaded) return;
        await files.load(context).then(
          () => (isLoaded = true),
          (error: Error) => logger.error(error.message),
        );
      };
      const folder = fileURLToPath(new URL(base, config.root));
      let last = load();
      watcher.on('all', (_event, changed) => {
        if (!isLoaded && changed.startsWith(folder)) last = last.then(load);
      });
      await last;
    },
  };
}
