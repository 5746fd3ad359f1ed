/**
 * While developing, a change of `content/` is taken in at once. Loaders that watch their files themselves, which is
 * Astro’s own way, have what they read written down half a second later, and a page is drawn from what is written.
 */
import { relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { collectionOf } from '#check/concerned-files.ts';
import { TakenInTurn } from './live-content/taken-in-turn.ts';

const PAUSE_MS = 25;
const MOST_TRIES = 400;

export function liveContent(): AstroIntegration {
  let root = '';
  return {
    name: 'live-content',
    hooks: {
      'astro:config:done': ({ config }) => void (root = fileURLToPath(config.root)),
      'astro:server:setup'({ server, refreshContent, logger }) {
        const changes = new TakenInTurn(
          async (names) => {
            // While Astro reads its configuration, as it does after each change, it drops what it is asked for.
            for (let due = names, tries = 0; due.length > 0 && tries < MOST_TRIES; tries += 1) {
              if (tries > 0) await wait(PAUSE_MS);
              const read = new Set<string>();
              // A loader is named after its collection, and says that it was called: src/loaders/confirm.ts.
              await refreshContent?.({ loaders: due, context: { read } });
              due = due.filter((name) => !read.has(name));
            }
          },
          (error) => logger.error(error instanceof Error ? error.message : String(error)),
        );
        server.watcher.on('all', (_event, path) => {
          const collection = collectionOf(relative(root, path).split(sep).join('/'));
          if (collection) changes.add(collection);
        });
      },
    },
  };
}
