/**
 * What only editors see. In `npm run dev` and in builds with `--drafts` the catalog keeps drafts and the desk has
 * its address; a published build has neither, because its page is no file that Astro finds by itself.
 */
import type { AstroIntegration } from 'astro';

export function desk(): AstroIntegration {
  return {
    name: 'desk',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        const drafts = command === 'dev' || process.env['PATHLEAF_DRAFTS'] === '1';
        updateConfig({ vite: { define: { 'import.meta.env.DRAFTS': JSON.stringify(drafts) } } });
      },
    },
  };
}
