/// <reference types="astro/client" />

declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
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
