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
import { faces, program } from './admin/program.ts';

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
export function adminFiles(root: string): Record<string, () => string | Promise<string | Buffer>> {
  const file = (path: string) => () => readFile(path);
  return {
    'index.html': async () => adminPage((await adminContent(root)).site),
    'editor.json': async () => {
      const config = cmsConfig(await adminContent(root));
      return JSON.stringify({ config, formats: fileFormats(), components: editorComponents() });
    },
    'start.js': file(join(ROOM, 'start.js')),
    'page.css': file(join(ROOM, 'page.css')),
    'sveltia-cms.js': program,
    ...Object.fromEntries(Object.entries(faces).map(([name, path]) => [name, file(path)])),
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
      'astro:server:setup'({ server }) {
        const files = adminFiles(root);
        server.middlewares.use('/admin', (request, response, next) => {
          const name = (request.url ?? '').replace(/^\/|\?.*$/g, '') || 'index.html';
          if (!Object.hasOwn(files, name)) return next();
          response.setHeader('content-type', TYPES[name.split('.').at(-1)!]!);
          Promise.resolve(files[name]!()).then((content) => response.end(content), next);
        });
      },
      async 'astro:build:done'({ dir }) {
        const folder = new URL('./admin/', dir);
        await mkdir(folder, { recursive: true });
        for (const [name, make] of Object.entries(adminFiles(root))) await writeFile(new URL(name, folder), await make());
      },
    },
  };
}
