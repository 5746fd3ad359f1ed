/**
 * While developing, the content is checked after every change, and the page says what is wrong: over the page where
 * it can still be shown, in its place where it cannot. Astro’s own account of the same fault, a stack trace, is held
 * back; of a fault that is not in the content it is shown as ever.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Problem } from '#check/rule.ts';
import { isInside } from './inside.ts';
import { CheckThread } from './live-check/check-thread.ts';
import { failedPage, replaceFailure, SCRIPT } from './live-check/failed-page.ts';
import { LatestCheck } from './live-check/latest-check.ts';
import { forgetContent } from './live-check/forget-content.ts';
import { PageTurns } from './live-check/page-turns.ts';
import type { VitePlugin } from './vite-plugin.ts';

/** The browser is told of problems under this name; under `…:page` it says which page it shows. */
const EVENT = 'content-problems';

/** Astro takes a mended file in some time after the checker has; until then it fails as before. */
const CATCHING_UP_MS = 5_000;

export function liveCheck(): AstroIntegration {
  return {
    name: 'live-check',
    hooks: {
      'astro:config:setup'({ command, config, injectScript, updateConfig }) {
        if (command !== 'dev') return;
        injectScript('page', `import ${JSON.stringify(SCRIPT)};`);
        updateConfig({ vite: { plugins: [liveCheckPlugin(fileURLToPath(config.root))] } });
      },
    },
  };
}

function liveCheckPlugin(root: string): VitePlugin {
  return {
    name: 'live-check',
    configureServer({ environments, httpServer, middlewares, watcher }) {
      const thread = new CheckThread(new URL('./live-check/check-worker.ts', import.meta.url), root);
      httpServer?.once('close', () => thread.end());
      const { hot } = environments['client']!;
      const send = hot.send.bind(hot) as (...message: unknown[]) => void;
      let mended = -Infinity;
      let isBroken = false;
      const latest = new LatestCheck(
        () => thread.check(),
        (problems) => {
          if (isBroken && problems.length === 0) mended = performance.now();
          isBroken = problems.length > 0;
          send({ type: 'custom', event: EVENT, data: problems });
        },
      );
      /** What to say of a failure; undefined where the content is not to blame. */
      const blamed = async (): Promise<Problem[] | undefined> => {
        const problems = await latest.problems();
        return problems.length > 0 || performance.now() - mended < CATCHING_UP_MS ? problems : undefined;
      };
      const [content, pictures] = [join(root, 'content'), join(root, 'public')];
      watcher.on('all', (_event, path) => {
        if (isInside(content, path) || isInside(pictures, path)) latest.changed();
        // Vite hands out what lies in public/ as it is, and tells no page of a change.
        if (isInside(pictures, path)) send({ type: 'full-reload' });
      });
      const turns = new PageTurns(() => forgetContent(environments));
      let version = 0;
      hot.send = ((...message: [payload: { type?: string }] | [event: string, data: unknown]) => {
        const type = typeof message[0] === 'object' ? message[0].type : undefined;
        if (type === 'full-reload') {
          version += 1;
          turns.change();
        }
        if (type !== 'error') return send(...message);
        void blamed().then((problems) => problems || send(...message));
      }) as typeof hot.send;
      // A page that was drawn before the last reload was asked for, and listened only after it, would stay as it was.
      hot.on(`${EVENT}:page`, ({ drawn }: { drawn?: string }, client) => {
        if (drawn !== undefined && drawn !== String(version)) return client.send({ type: 'full-reload' });
        void latest.problems().then((problems) => client.send(EVENT, problems));
      });
      middlewares.use((request, response, next) => {
        const isPage = request.headers.accept?.includes('text/html');
        if (isPage) {
          replaceFailure(response, async () => {
            const problems = await blamed();
            return problems && failedPage(problems);
          });
        }
        void turns.begin(response).then(() => {
          if (isPage) response.setHeader('Server-Timing', `content;desc=${version}`);
          next();
        });
      });
    },
  };
}
