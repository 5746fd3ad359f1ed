import type { APIRoute } from 'astro';
import { catalog } from '#catalog/index.ts';
import { siteView } from '#views/site.ts';

export const GET: APIRoute = () => {
  const { url, preview } = siteView(catalog);
  const rules = preview ? 'Disallow: /' : `Allow: /\n\nSitemap: ${url}/sitemap-index.xml`;
  return new Response(`User-agent: *\n${rules}\n`);
};
