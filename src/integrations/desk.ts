/**
 * What only editors see. In `npm run dev` and in builds with `--drafts` the catalog keeps drafts and the desk has
 * its address; a published build has neither, because its page is no file that Astro finds by itself.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { clockDay } from '#check/clock-day.ts';
import { OpenCheck } from '#check/open-check.ts';
import { LINK_REPORT } from '#schemas/link-report.ts';
import { readDesk } from './desk-data.ts';
import { isInside } from './inside.ts';
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
  const check = new OpenCheck(root, { today: clockDay, usesCache: true });
  return {
    name: 'desk-module',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const view = await readDesk(root, check);
      return `export const desk = ${JSON.stringify({ ...view, ...(isDeveloping && { root }) })};`;
    },
    // Of a build and of a server alike; a check that is asked for afterwards begins anew.
    closeBundle: () => check[Symbol.dispose](),
    configureServer({ environments, watcher }) {
      watcher.add(join(root, LINK_REPORT));
      watcher.on('all', (_event, path) => {
        const shown = [join(root, 'content'), join(root, 'public'), join(root, LINK_REPORT)];
        if (!shown.some((folder) => isInside(folder, path))) return;
        for (const { moduleGraph } of Object.values(environments)) {
          const known = moduleGraph.getModuleById(RESOLVED);
          if (known) moduleGraph.invalidateModule(known);
        }
      });
    },
  };
}
