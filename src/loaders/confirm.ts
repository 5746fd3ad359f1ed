/** Tells whoever asked for a collection to be read again that it was: Astro drops a request that comes at a bad time. */
import type { LoaderContext } from 'astro/loaders';
import type { CollectionName } from '#schemas/collections.ts';

export function confirm(name: CollectionName, { refreshContextData }: LoaderContext): void {
  (refreshContextData as { read?: Set<string> } | undefined)?.read?.add(name);
}
