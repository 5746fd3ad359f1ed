/// <reference types="astro/client" />

declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

/** Made by `integrations/desk.ts`; there only where drafts are shown. */
declare module 'virtual:desk' {
  export const desk: import('#views/desk.ts').DeskView & {
    /** Where the project lies; only in `npm run dev`. */
    root?: string;
  };
}

interface ImportMetaEnv {
  /** Whether drafts are shown; `integrations/desk.ts` decides. */
  readonly DRAFTS: boolean;
}

declare namespace App {
  interface Locals {
    /** What the components inside MDX print; set by the page that renders the body. */
    prose: import('#views/prose.ts').ProseView;
  }
}
