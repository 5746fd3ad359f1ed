import type { ViteUserConfig } from 'astro';

/** A plugin of Vite, whose types come through Astro. */
export type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;
