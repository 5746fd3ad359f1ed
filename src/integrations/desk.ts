/**
 * What only editors see. In `npm run dev` and in builds with `--drafts` the catalog keeps drafts and the desk has
 * its address; a published build has neither, because its page is no file that Astro finds by itself.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { clockDay } from '#check/clock-day.ts';
import { LINK_REPORT, readDesk } from './desk-data.ts';
import type { VitePlugin } from './vite-plugin.ts';

export function desk(): AstroIntegration {
  return {
    name: 'desk',
    hooks: {
      'astro:config:setup'({ command, config, injectRoute, updateConfig }) {
        const drafts = command === 'dev' || process.env['PATHLEAF_DRAFTS'] === '1';
        const define = { 'import.meta.env.DRAFTS': JSON.stringify(drafts) };
        const root = fileURLToPath(config.root);
        updateConfig({ vite: { define, plugins: drafts ? [deskModule(root, command === 'dev')] : [] } });
        if (drafts) injectRoute({ pattern: '/desk/', entrypoint: './src/pages/_desk.astro', prerender: true });
      },
    },
  };
}

const NAME = 'virtual:desk';
const RESOLVED = `\0${NAME}`;

/**
 * `virtual:desk`: a page may ask neither the checker nor files for positions, so what the desk says of them reaches it
 * as a value. Only while developing does it say where the project lies on this machine.
 */
function deskModule(root: string, isDeveloping: boolean): VitePlugin {
  return {
    name: 'desk-module',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const view = await readDesk(root, clockDay());
      return `export const desk = ${JSON.stringify({ ...view, ...(isDeveloping && { root }) })};`;
    },
    configureServer({ environments, watcher }) {
      watcher.add(join(root, LINK_REPORT));
      watcher.on('all', (_event, path) => {
        if (!path.startsWith(join(root, 'content')) && path !== join(root, LINK_REPORT)) return;
        for (const { moduleGraph } of Object.values(environments)) {
          const known = moduleGraph.getModuleById(RESOLVED);
          if (known) moduleGraph.invalidateModule(known);
        }
      });
    },
  };
}
