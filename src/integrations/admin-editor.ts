/** The visual editor at `/admin/`: its page, its program and its configuration, in the finished site and in `npm run dev`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { adminContent } from './admin/content.ts';
import { cmsConfig } from './admin/config.ts';
import { editorComponents } from './admin/editor-components.ts';
import { fileFormats } from './admin/formats.ts';
import { adminPage } from './admin/page.ts';
import { programFiles } from './admin/program.ts';

const ROOM = join(import.meta.dirname, 'admin');

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
};

/** Every file of the editor by its name under `/admin/`, made when asked for. */
export async function adminFiles(root: string): Promise<Record<string, () => Promise<string | Buffer>>> {
  const file = (path: string) => () => readFile(path);
  return {
    'index.html': async () => adminPage((await adminContent(root)).site),
    'editor.json': async () => {
      const config = cmsConfig(await adminContent(root));
      return JSON.stringify({ config, formats: fileFormats(), components: editorComponents() });
    },
    'start.js': file(join(ROOM, 'start.js')),
    'page.css': file(join(ROOM, 'page.css')),
    ...(await programFiles()),
  };
}

export function adminEditor(): AstroIntegration {
  let root: string;
  return {
    name: 'admin-editor',
    hooks: {
      'astro:config:done'({ config }) {
        root = fileURLToPath(config.root);
      },
      async 'astro:server:setup'({ server }) {
        const files = await adminFiles(root);
        server.middlewares.use('/admin', (request, response, next) => {
          const name = (request.url ?? '').replace(/^\/|\?.*$/g, '') || 'index.html';
          if (!Object.hasOwn(files, name)) return next();
          response.setHeader('content-type', TYPES[name.split('.').at(-1)!]!);
          files[name]!().then((content) => response.end(content), next);
        });
      },
      async 'astro:build:done'({ dir }) {
        const folder = new URL('./admin/', dir);
        for (const [name, make] of Object.entries(await adminFiles(root))) {
          const file = new URL(name, folder);
          await mkdir(new URL('./', file), { recursive: true });
          await writeFile(file, await make());
        }
      },
    },
  };
}
