/**
 * While developing, the content is checked after every change, and the page says what is wrong: over the page where
 * it can still be shown, in its place where it cannot. Astro’s own account of the same fault, a stack trace, is held
 * back; of a fault that is not in the content it is shown as ever.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { Problem } from '#check/rule.ts';
import { failedPage, replaceFailure, SCRIPT } from './live-check/failed-page.ts';
import { LatestCheck } from './live-check/latest-check.ts';
import { forgetContent } from './live-check/forget-content.ts';
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
      const worker = new Worker(new URL('./live-check/check-worker.ts', import.meta.url), { workerData: { root } });
      httpServer?.once('close', () => void worker.terminate());
      const { hot } = environments['client']!;
      const send = hot.send.bind(hot) as (...message: unknown[]) => void;
      let mended = -Infinity;
      let isBroken = false;
      const latest = new LatestCheck(
        async () => {
          worker.postMessage('check');
          const [problems] = (await once(worker, 'message')) as [Problem[]];
          return problems;
        },
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
      const content = join(root, 'content');
      watcher.on('all', (_event, path) => {
        if (path.startsWith(content)) latest.changed();
      });
      let version = 0;
      hot.send = ((...message: [payload: { type?: string }] | [event: string, data: unknown]) => {
        const type = typeof message[0] === 'object' ? message[0].type : undefined;
        if (type === 'full-reload') {
          version += 1;
          forgetContent(environments);
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
        if (!request.headers.accept?.includes('text/html')) return next();
        response.setHeader('Server-Timing', `content;desc=${version}`);
        replaceFailure(response, async () => {
          const problems = await blamed();
          return problems && failedPage(problems);
        });
        next();
      });
    },
  };
}
