/** The words every record must use: fields, interests, providers, sources, currencies, places. */
import { z } from 'astro/zod';
import { riasec } from './interest-profile.ts';
import { currencyCode, httpsUrl, id, isoDate, line, sentence } from './text.ts';

export const field = z.strictObject({
  id: id.describe('Id, e.g. software'),
  title: line(3, 60).describe('Name, e.g. Software and data'),
  summary: sentence(40, 300).describe('What belongs here'),
});

export const interest = z.strictObject({
  id: riasec.describe('One of the six RIASEC types'),
  title: line(3, 40).describe('Name, e.g. Investigative'),
  summary: sentence(40, 300).describe('What people with this interest like to do, in our own words'),
});

export const provider = z.strictObject({
  id: id.describe('Id, e.g. edx'),
  name: line(2, 80).describe('Name, e.g. edX'),
  url: httpsUrl.describe('Home page'),
  affiliate: z
    .union([
      z.literal('none'),
      z.strictObject({
        programme: line(2, 80).describe('Name of the affiliate programme'),
        parameter: z
          .string()
          .regex(/^[\w.~-]+=[\w.~-]+$/, 'write name=value, e.g. ref=pathleaf')
          .describe('Added to course addresses, e.g. ref=pathleaf'),
      }),
    ])
    .describe('none, or the programme that pays us; the disclosure is derived from it'),
});

export const source = z.strictObject({
  id: id.describe('Id, e.g. bls-oews-2025'),
  title: line(3, 200).describe('Title as the publisher gives it'),
  publisher: line(2, 150).describe('Who publishes it'),
  url: httpsUrl.optional().describe('Where it can be read, if there is an address'),
  licence: line(3, 200).describe('Licence, e.g. CC BY 4.0, public domain, or "none stated"'),
  release: line(2, 80).describe('Release or vintage, e.g. May 2025'),
  retrieved: isoDate.describe('Day we took the data'),
  kind: z
    .enum(['official', 'estimate', 'catalogue', 'reference'])
    .describe("official statistics; a publisher's estimate; a list of courses or books; other reference"),
  via: line(3, 300).optional().describe('Where our copy came from, when not from the publisher'),
  attribution: sentence(20, 500).optional().describe('The sentence the licence asks for'),
  method: sentence(20, 600).optional().describe('How the figures are made, in our words'),
  caveats: z.array(sentence(20, 400)).default([]).describe('What a reader must know'),
});

export const currency = z.strictObject({
  id: currencyCode.describe('ISO 4217 code'),
  name: line(3, 60).describe('Name, e.g. US dollar'),
  perEuro: z
    .strictObject({
      rate: z.number().positive().describe('Units for one euro'),
      date: isoDate.describe('Day of the rate'),
      source: id.describe('Source id'),
    })
    .optional()
    .describe('Reference rate; written by `npm run import -- ecb`'),
});

export type Field = z.infer<typeof field>;
export type Interest = z.infer<typeof interest>;
export type Provider = z.infer<typeof provider>;
export type Source = z.infer<typeof source>;
export type Currency = z.infer<typeof currency>;
