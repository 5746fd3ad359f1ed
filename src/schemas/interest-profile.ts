/** Interests in the six types of Holland (RIASEC). */
import { z } from 'astro/zod';
import { id } from './text.ts';

export const riasec = z.enum(['realistic', 'investigative', 'artistic', 'social', 'enterprising', 'conventional']);

export const interestProfile = z.strictObject({
  scores: z.record(riasec, z.number().min(1).max(7)).describe('All six scores of the source, from 1 (low) to 7 (high)'),
  source: id.describe('Source id from sources.json, e.g. onet-30-1'),
});
