/** A plain page: the front matter of `content/pages/<slug>.mdx` (about, method, disclosure, privacy, corrections). */
import { z } from 'astro/zod';
import { review } from './review.ts';
import { isoDate, line, sentence } from './text.ts';

export const page = z
  .strictObject({
    title: line(3, 70).describe('Title of the page'),
    summary: sentence(40, 300).describe('One or two sentences; also the description for search engines'),
    published: isoDate.describe('First day on the site'),
    updated: isoDate.describe('Last day someone changed what it says'),
    review: review.optional().describe('Who checked what when; absent while nobody has'),
    draft: z.boolean().default(false).describe('true keeps it out of the published site'),
  })
  .refine(({ published, updated }) => published <= updated, {
    path: ['updated'],
    message: 'updated is before published',
  });

export type Page = z.infer<typeof page>;
