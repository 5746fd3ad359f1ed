/** The MDX files of a collection, by Astro’s own loader; while developing, one bad file does not end the server. */
import { glob, type Loader } from 'astro/loaders';
import { collections, type CollectionName } from '#schemas/collections.ts';
import { confirm } from './confirm.ts';

export function proseLoader(name: CollectionName): Loader {
  const base = `./content/${collections[name].path}`;
  const files = glob({ base, pattern: '*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') });
  return {
    ...files,
    name,
    async load(context) {
      const { watcher, ...given } = context;
      if (!watcher) return files.load(context);
      // Called again after each change; without the watcher it does not listen for changes as well.
      await files.load(given).catch((error: Error) => context.logger.error(error.message));
      confirm(name, context);
    },
  };
}
