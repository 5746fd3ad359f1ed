/**
 * While developing, the content is checked after every change, and the page says what is wrong: over the page where
 * it can still be shown, in its place where it cannot. Astro’s own account of the same fault, a stack trace, is held
 * back; of a fault that is not in the content it is shown as ever.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '#check/check-content.ts';
import { clockDay } from '#check/clock-day.ts';
import { ProseParser } from '#check/prose/parser.ts';
import type { Problem } from '#check/rule.ts';
import { failedPage, replaceFailure, SCRIPT } from './live-check/failed-page.ts';
import { LatestCheck } from './live-check/latest-check.ts';
import type { VitePlugin } from './vite-plugin.ts';

/** Where the browser asks for the problems as they are now, and the name under which it is told of new ones. */
const ADDRESS = '/@content-problems';
const EVENT = 'content-problems';

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
      const parser = new ProseParser();
      httpServer?.once('close', () => parser[Symbol.dispose]());
      const { hot } = environments['client']!;
      const send = hot.send.bind(hot) as (payload: object) => void;
      const latest = new LatestCheck(
        async () => errorsOf(await checkContent(root, { today: clockDay(), parser })),
        (problems) => send({ type: 'custom', event: EVENT, data: problems }),
      );
      const content = join(root, 'content');
      watcher.on('all', (_event, path) => {
        if (path.startsWith(content)) latest.changed();
      });
      hot.send = ((payload: { type?: string }) => {
        if (payload.type !== 'error') return send(payload);
        void latest.problems().then((problems) => problems.length > 0 || send(payload));
      }) as typeof hot.send;
      middlewares.use((request, response, next) => {
        if (request.url === ADDRESS) {
          void latest.problems().then((problems) => {
            response.setHeader('Content-Type', 'application/json');
            response.end(JSON.stringify(problems));
          });
          return;
        }
        replaceFailure(response, async () => {
          const problems = await latest.problems();
          return problems.length > 0 ? failedPage(problems) : undefined;
        });
        next();
      });
    },
  };
}

const errorsOf = (problems: readonly Problem[]): Problem[] => problems.filter(({ severity }) => severity === 'error');
