/** The site's name and words: `content/site.json`; and `content/redirects.json`. */
import { z } from 'astro/zod';
import { currencyCode, httpsUrl, line, sentence } from './text.ts';

export const site = z.strictObject({
  $schema: z.string().optional().describe('Path of the JSON Schema, for the editor'),
  name: line(2, 40).describe('Name of the site'),
  tagline: line(10, 120).describe('What it is, in one line'),
  url: httpsUrl
    .refine((url) => !url.endsWith('/'), 'leave out the slash at the end')
    .describe('Address of the published site, without a slash at the end'),
  mission: z
    .array(line(20, 500))
    .min(1)
    .describe('Paragraphs of the mission; {careers}, {courses} and {books} are replaced by the counts'),
  description: sentence(60, 250).describe('Description of the site for search engines'),
  contentLicence: z
    .strictObject({
      name: line(2, 80).describe('Licence of texts, e.g. CC BY 4.0'),
      url: httpsUrl.describe('Address of the licence'),
    })
    .describe('Licence of the texts'),
  copyright: line(5, 200).describe('Copyright line of the footer'),
  language: line(2, 10).describe('Language of the site, e.g. en'),
  commonCurrency: currencyCode.default('USD').describe('Currency into which readers can convert pay, e.g. USD'),
  author: line(2, 80).describe('Author of record: the organisation'),
  repository: httpsUrl
    .optional()
    .describe('Address of the source code, when it is public; "Suggest an edit" leads there'),
  branch: line(1, 100).default('main').describe('Branch of the repository into which edits go'),
  social: z
    .array(z.strictObject({ name: line(2, 40).describe('Network'), url: httpsUrl.describe('Our page there') }))
    .default([])
    .describe('Social addresses, none if empty'),
});

const path = z
  .string()
  .regex(/^\/(?:[a-z0-9-]+\/)*$/, 'write a path with slashes at both ends, e.g. /careers/backend-engineer/');

export const redirect = z
  .strictObject({
    id: path.describe('Old path, e.g. /careers/back-end-dev/'),
    to: path.describe('New path'),
  })
  .refine((r) => r.id !== r.to, 'a redirect leads somewhere else');

export type Site = z.infer<typeof site>;
export type Redirect = z.infer<typeof redirect>;
