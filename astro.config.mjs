import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import { adminEditor } from './src/integrations/admin-editor.ts';
import { atomicOutput } from './src/integrations/atomic-output.ts';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { desk } from './src/integrations/desk.ts';
import { subset, TEXT_CHARACTERS, TITLE_CHARACTERS } from './src/integrations/fonts.ts';
import { lateScripts } from './src/integrations/late-scripts.ts';
import { liveCheck } from './src/integrations/live-check.ts';
import { liveContent } from './src/integrations/live-content.ts';
import { proseTables } from './src/integrations/prose-tables.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sitemapItem } from './src/integrations/sitemap-item.ts';
import { strictBuild } from './src/integrations/strict-build.ts';

const site = JSON.parse(readFileSync(new URL('./content/site.json', import.meta.url), 'utf8'));

const titleFace = await subset({
  file: '@fontsource/fraunces/files/fraunces-latin-600-normal.woff2',
  characters: TITLE_CHARACTERS,
});
const textFace = await subset({
  file: '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
  characters: TEXT_CHARACTERS,
  weights: { min: 400, max: 600 },
});

export default defineConfig({
  site: site.url,
  trailingSlash: 'always',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'always' },
  logger: { entrypoint: './src/integrations/error-log.ts' },
  devToolbar: { enabled: false },
  experimental: { contentIntellisense: true },
  vite: {
    plugins: [tailwindcss()],
    // Astro marks MDX modules with a directive of its own; the bundler warns about each of them.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
  // The metric-matched fallbacks stand in src/styles/base.css: Astro's own know only Arial by that name.
  fonts: [
    {
      name: 'Fraunces',
      cssVariable: '--face-title',
      provider: fontProviders.local(),
      fallbacks: [],
      optimizedFallbacks: false,
      options: { variants: [{ src: [titleFace], weight: 600, style: 'normal' }] },
    },
    {
      name: 'Public Sans',
      cssVariable: '--face-text',
      provider: fontProviders.local(),
      fallbacks: [],
      optimizedFallbacks: false,
      options: { variants: [{ src: [textFace], weight: '400 600', style: 'normal' }] },
    },
  ],
  integrations: [
    mdx({ processor: satteri({ hastPlugins: proseTables }) }),
    desk(),
    liveContent(),
    liveCheck(),
    sitemap({ serialize: (item) => sitemapItem(new URL('./', import.meta.url), item) }),
    lateScripts(),
    contentSecurityPolicy(),
    searchIndex(),
    strictBuild(),
    // After everything that reads or rewrites pages: the editor is none.
    adminEditor(),
    atomicOutput(),
  ],
});
