/** Median pay of everyone, or of a whole group of occupations, against which an occupation's figure is read: `content/benchmarks.json`. */
import { z } from 'astro/zod';
import { sourceOccupation } from './codes.ts';
import { basis, period } from './salary.ts';
import { currencyCode, id, month, sentence } from './text.ts';

/** In the SOC the total is 00-0000 and a major group ends in -0000. */
const SOC_TOTAL = '00-0000';

export const benchmark = z
  .strictObject({
    id: id.describe('Id, e.g. bls-ep-2024-34-15-0000-united-states'),
    scope: z
      .enum(['all occupations', 'occupation group'])
      .describe('all occupations, or one major group of the classification'),
    place: id.describe('Place id from places.json'),
    median: z.number().positive().max(1e12).describe('Half earn less, half more'),
    currency: currencyCode.describe('ISO 4217 code, e.g. USD'),
    period: period.describe('What the amount is paid for: year, month, week, day or hour'),
    basis: basis.describe('What is counted and for whom'),
    asOf: month.describe('Month the amount describes, e.g. 2024-05'),
    source: id.describe('Source id of the publication that holds the amount'),
    survey: id
      .optional()
      .describe(
        'Source id of the survey that the publication took it from, when it is another; joins it to its figures',
      ),
    occupation: sourceOccupation.describe("The source's own name of the total or the group, with its code"),
    note: sentence(10, 400).optional().describe('What a reader must know about this amount'),
    importer: id.optional().describe('Set by `npm run import`; records without it are yours and are never touched'),
  })
  .check(({ value, issues }) => {
    const { system, code } = value.occupation;
    if (system !== 'soc-2018') return;
    const isTotal = value.scope === 'all occupations';
    if (isTotal ? code === SOC_TOTAL : /^(?!00)\d\d-0000$/.test(code)) return;
    const message = isTotal
      ? `"${code}" does not stand for all occupations, which are ${SOC_TOTAL}`
      : `"${code}" does not stand for an occupation group, e.g. 15-0000`;
    issues.push({ code: 'custom', input: code, path: ['occupation', 'code'], message });
  });

export type Benchmark = z.infer<typeof benchmark>;
