/** Pay of one career: `content/salaries/<career>.json`. */
import { z } from 'astro/zod';
import { sourceOccupation } from './codes.ts';
import { currencyCode, id, line, match, month, sentence } from './text.ts';

/** An amount in units of the currency, or the source's refusal to publish it. */
const amount = z.union([z.number().positive().max(1e12), z.literal('not published')]);

export const period = z.enum(['year', 'month', 'week', 'day', 'hour']);

export const basis = z.enum([
  'gross, all employees',
  'gross, full-time employees',
  'gross, employees not stated',
  'not stated',
]);

export const figure = z
  .strictObject({
    place: id.describe('Place id from places.json'),
    median: amount.optional().describe('Half earn less, half more; or "not published"'),
    mean: amount.optional().describe('Average, when the source gives one'),
    p10: amount.optional().describe('10th percentile'),
    p25: amount.optional().describe('25th percentile'),
    p75: amount.optional().describe('75th percentile'),
    p90: amount.optional().describe('90th percentile'),
    currency: currencyCode.describe('ISO 4217 code, e.g. USD'),
    period: period.describe('What the amount is paid for: year, month, week, day or hour'),
    basis: basis.describe('What is counted and for whom'),
    level: line(2, 60).optional().describe("The source's own seniority level, e.g. Spezialist"),
    asOf: month.describe('Month the figure describes, e.g. 2025-05'),
    source: id.describe('Source id from sources.json'),
    occupation: sourceOccupation
      .optional()
      .describe("The source's own occupation; required when match.occupation is not exact and the source has codes"),
    match: z
      .strictObject({
        occupation: match.describe("How well the source's occupation fits this career"),
        place: match.describe("How well the source's area fits the place"),
      })
      .describe('How well the figure fits'),
    n: z.union([z.int().positive(), z.literal('not published')]).describe('Sample size, or "not published"'),
    employment: z.int().positive().optional().describe("The source's estimate of people employed"),
    note: sentence(10, 400).optional().describe('What a reader must know about this figure'),
    importer: id.optional().describe('Set by `npm run import`; rows without it are yours and are never touched'),
  })
  .refine(({ median, mean }) => median !== undefined || mean !== undefined, {
    path: ['median'],
    message: 'give a median or a mean, or write "not published"',
  });

export const salaries = z.strictObject({
  $schema: z.string().optional().describe('Path of the JSON Schema, for the editor'),
  figures: z.array(figure).default([]).describe('Every pay figure of the career'),
  withheld: z
    .array(
      z.strictObject({
        place: id.describe('Place id'),
        source: id.describe('Source id whose figure we do not show'),
        reason: sentence(20, 500).describe('Why we do not show it; printed on the page'),
      }),
    )
    .default([])
    .describe('Figures we hold back, and why'),
});

export type Figure = z.infer<typeof figure>;
export type Salaries = z.infer<typeof salaries>;
export type Period = z.infer<typeof period>;
export type Basis = z.infer<typeof basis>;
