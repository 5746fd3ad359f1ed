/** A place: `content/places.json`. */
import { z } from 'astro/zod';
import { currencyCode, id, line } from './text.ts';

export const place = z
  .strictObject({
    id: id.describe('Id, e.g. london or us-california'),
    name: line(2, 100).describe('Name, e.g. London'),
    kind: z
      .enum(['city', 'metro', 'state', 'country'])
      .describe('city, metro (a statistical area), state (also province, district) or country'),
    country: id.describe('Id of the country; a country names itself'),
    parent: id.optional().describe('Id of the place it lies in'),
    currency: currencyCode.describe('Currency used there'),
    lat: z.number().min(-90).max(90).describe('Latitude in degrees'),
    lon: z.number().min(-180).max(180).describe('Longitude in degrees'),
    aliases: z.array(line(2, 100)).default([]).describe('Other and mistyped names, e.g. Bengalaru'),
    codes: z
      .strictObject({
        iso2: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .optional()
          .describe('ISO 3166-1 code of a country'),
        fips: z
          .string()
          .regex(/^\d{2}$/)
          .optional()
          .describe('US state FIPS code'),
        cbsa: z
          .string()
          .regex(/^\d{5}$/)
          .optional()
          .describe('US metropolitan area code'),
        geonames: z.int().positive().optional().describe('GeoNames id'),
      })
      .default({})
      .describe('Codes by which importers find the place'),
    population: z.int().positive().optional().describe('Population, as the source gives it'),
    ppp: z
      .strictObject({
        perInternationalDollar: z.number().positive().describe('Units of local currency for one international dollar'),
        year: z.int().min(1990).max(2100).describe('Year'),
        source: id.describe('Source id'),
      })
      .optional()
      .describe('Purchasing power parity of a country; written by `npm run import -- worldbank-ppp`'),
    source: id.describe('Source id of the name and position'),
    importer: id.optional().describe('Set by `npm run import`; places without it are yours and are never touched'),
  })
  .refine(({ kind, id: own, country }) => kind !== 'country' || own === country, {
    path: ['country'],
    message: 'a country names itself as its country',
  });

export type Place = z.infer<typeof place>;
