/** Stops a build in which Astro logged an error and went on: a page without a body must not be published. */
import type { AstroIntegration } from 'astro';
import { loggedErrors } from './error-log.ts';

export function strictBuild(): AstroIntegration {
  return {
    name: 'strict-build',
    hooks: {
      'astro:build:done'() {
        const errors = loggedErrors();
        if (!errors) throw new Error('The error log of src/integrations/error-log.ts was not loaded by Astro.');
        if (errors.length > 0) throw new Error(`${errors.length} error(s) were logged:\n${errors.join('\n')}`);
      },
    },
  };
}
