import type { APIRoute } from 'astro';
import { catalog } from '#catalog/index.ts';
import { siteView } from '#views/site.ts';

/** Name and icons for a reader who puts the site on a home screen. */
export const GET: APIRoute = () => {
  const { name, tagline, language } = siteView(catalog);
  return new Response(
    JSON.stringify({
      name,
      description: tagline,
      lang: language,
      start_url: '/',
      display: 'browser',
      background_color: '#fbf8f1',
      theme_color: '#2a6335',
      icons: [
        { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: '/icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
        { src: '/logo.png', sizes: '512x512', type: 'image/png' },
      ],
    }),
  );
};
