/** A topic: the front matter of `content/topics/<slug>.mdx`; something one learns. */
import { z } from 'astro/zod';
import { review } from './review.ts';
import { id, isoDate, line, sentence } from './text.ts';

export const topic = z
  .strictObject({
    title: line(1, 60).describe('Name of the topic, e.g. SQL'),
    summary: sentence(40, 300).describe('One or two sentences: what it is'),
    kind: z
      .enum(['skill', 'knowledge', 'tool'])
      .describe('skill: one can do it; knowledge: one knows it; tool: one uses it'),
    parent: id.optional().describe('Topic id of the wider topic, at most one level up'),
    aliases: z.array(line(1, 60)).default([]).describe('Other names'),
    published: isoDate.describe('First day on the site'),
    updated: isoDate.describe('Last day someone changed what it says'),
    review: review.optional().describe('Who checked what when; absent while nobody has'),
    draft: z.boolean().default(false).describe('true keeps it out of the published site'),
  })
  .refine(({ published, updated }) => published <= updated, {
    path: ['updated'],
    message: 'updated is before published',
  });

export type Topic = z.infer<typeof topic>;
