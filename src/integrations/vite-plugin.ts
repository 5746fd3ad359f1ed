/** Types of Vite, which come through Astro. */
import type { HookParameters, ViteUserConfig } from 'astro';

export type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;
export type ViteDevServer = HookParameters<'astro:server:setup'>['server'];
