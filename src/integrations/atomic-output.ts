/** Builds the new site beside the old one and swaps it in at the very end, so that a failed build leaves the last good one whole. */
import { rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/** Folder of the unfinished site, relative to the project. */
export const STAGING = './.dist-next/';

export function atomicOutput(): AstroIntegration {
  let published: URL;
  let next: URL;
  let previous: URL;
  return {
    name: 'atomic-output',
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig }) {
        if (command !== 'build') return;
        published = config.outDir;
        next = new URL(STAGING, config.root);
        previous = new URL('./.dist-previous/', config.root);
        await rm(next, { recursive: true, force: true });
        // Astro has no hook for a build that fails; after one that succeeds, the folder has its new name.
        process.once('exit', () => rmSync(next, { recursive: true, force: true }));
        updateConfig({ outDir: next });
      },
      async 'astro:build:done'() {
        await rm(previous, { recursive: true, force: true });
        await rename(published, previous).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOENT') throw error;
        });
        await rename(next, published).catch(async (error: unknown) => {
          await rename(previous, published).catch(() => {});
          throw error;
        });
        await rm(previous, { recursive: true, force: true });
      },
    },
  };
}
