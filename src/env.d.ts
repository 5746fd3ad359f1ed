/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the components inside MDX print; set by the page that renders the body. */
    prose: import('#views/prose.ts').ProseView;
  }
}
