/** The facts of a guide in the form that imports build on; what is in them is the checker's business. */
import { z } from 'astro/zod';
import { quoted } from './refusal.ts';

const instead = (expected: string) => ({
  error: ({ input }: { input?: unknown }) =>
    `found ${quoted(typeof input === 'string' ? input : JSON.stringify(input))}, expected ${expected}`,
});

const keys = (example: string) => z.looseObject({}, instead(`lines of "key: value" below it, e.g. ${example}`));

export const guideFacts = z.looseObject({
  interests: keys('source: onet-30-1').nullish(),
  education: keys("typical: Bachelor's degree").nullish(),
  outlook: z
    .array(
      keys('place: united-states'),
      instead('a list, e.g. - place: united-states; without a projection, leave the field out'),
    )
    .nullish(),
});
