import type { APIRoute } from 'astro';
import { catalog } from '#catalog/index.ts';
import { siteView } from '#views/site.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${siteView(catalog).url}/sitemap-index.xml\n`);
