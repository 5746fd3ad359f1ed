/** A course: one record, an array or NDJSON in `content/courses/`. */
import { z } from 'astro/zod';
import { checked, httpsUrl, id, languageTag, level, line, sentence } from './text.ts';

export const course = z.strictObject({
  id: id.describe('Id of the course; the address of its page'),
  title: line(2, 200).describe('Title as the provider gives it'),
  provider: id.describe('Provider id from providers.json, e.g. edx'),
  institution: line(2, 150).optional().describe('Who teaches it, when not the provider, e.g. Harvard University'),
  url: httpsUrl.describe('https address of the course page, without tracking'),
  topics: z.array(id).min(1).describe('Topic ids the course teaches'),
  level: level.optional().describe('beginner, intermediate, advanced or all; leave out when not stated'),
  hours: z.number().positive().max(5000).optional().describe('Length in hours, as the source states it'),
  language: languageTag.describe('Language of teaching, e.g. en'),
  price: z
    .enum(['free', 'audit', 'paid', 'subscription', 'not stated'])
    .describe('free; audit: free to follow, certificate paid; paid; subscription; not stated'),
  certificate: z
    .enum(['none', 'free', 'paid', 'not stated'])
    .default('not stated')
    .describe('Whether a certificate can be had'),
  source: id.describe('Source id: where these facts are listed'),
  checked: checked.describe('When and how someone looked'),
  note: sentence(10, 300).optional().describe('What a reader should know, e.g. prerequisites'),
});

export type Course = z.infer<typeof course>;
