/** The parts of a career that other rooms name on their own: topics, routes, path, outlook, relations. */
import { z } from 'astro/zod';
import { id, isoDate, line, sentence } from './text.ts';

export const careerTopic = z.strictObject({
  topic: id.describe('Topic id, e.g. sql'),
  tier: z.enum(['essential', 'useful']).describe('essential: no one is hired without it; useful: it helps'),
  why: sentence(30, 300).describe('One sentence: why this work needs it'),
});

/** A range with the assumptions it rests on; our own estimate unless a source is named. */
const range = (unit: string) =>
  z
    .strictObject({
      low: z.number().min(0).describe(`Low end, in ${unit}`),
      high: z.number().min(0).describe(`High end, in ${unit}`),
      assumptions: sentence(20, 300).describe('What the range assumes, e.g. hours a week, country, what is counted'),
      source: id.optional().describe('Source id, when the range is published'),
    })
    .refine(({ low, high }) => low <= high, 'low is above high');

export const route = z.strictObject({
  title: line(3, 80).describe('Name of the way in, e.g. University degree'),
  kind: z
    .enum(['university', 'college', 'apprenticeship', 'bootcamp', 'self-taught', 'career-change', 'on-the-job'])
    .describe('What sort of way in this is'),
  summary: sentence(40, 500).describe('Who this suits and what it involves'),
  needs: z.array(line(3, 200)).default([]).describe('What one must have'),
  mayNeed: z.array(line(3, 200)).default([]).describe('What some employers or places also ask'),
  months: range('months').optional().describe('Typical time in months, with assumptions'),
  costNote: sentence(20, 300)
    .optional()
    .describe('What it costs, in words, and what that depends on; amounts only with a source'),
});

export const stage = z.strictObject({
  title: line(3, 80).describe('Name of the stage'),
  goal: sentence(30, 400).describe('What one can do at the end that one could not before'),
  topics: z.array(id).default([]).describe('Topic ids learned in this stage; one or more once it is no draft'),
  courses: z.array(id).default([]).describe('Course ids worth taking in this stage'),
  books: z.array(id).default([]).describe('Book ids worth reading in this stage'),
  hours: range('hours').optional().describe('Typical hours of study, with assumptions'),
  project: z
    .strictObject({
      title: line(3, 120).describe('Name of the practice project'),
      brief: sentence(60, 900).describe('What to make, concretely'),
      doneWhen: z.array(line(10, 250)).min(2).describe('Checks: "You are done when ..."'),
    })
    .describe('The practice project of this stage'),
});

export const outlook = z.strictObject({
  place: id.describe('Place id the projection is for'),
  source: id.describe('Source id, e.g. bls-ep-2024-34'),
  occupation: line(2, 150).describe("The source's own occupation title"),
  from: z.int().min(1990).max(2100).describe('First year'),
  to: z.int().min(1990).max(2100).describe('Last year'),
  employment: z.number().positive().describe('People employed in the first year'),
  projected: z.number().positive().describe('People employed in the last year, as projected'),
  changePercent: z.number().describe('Change in percent, as published'),
  openingsPerYear: z.number().min(0).optional().describe('Openings a year, as published'),
});

export const relation = z.strictObject({
  career: id.optional().describe('Career id, when there is a guide here'),
  title: line(3, 80).optional().describe('Name of the career, when there is no guide here yet'),
  relation: z.enum(['leads-to', 'similar', 'comes-from']).describe('How the two careers stand to each other'),
  why: sentence(30, 400).describe('One sentence: what is shared and what differs'),
});

export const change = z.strictObject({
  date: isoDate.describe('Day of the change'),
  kind: z.enum(['guide', 'pay', 'courses', 'books', 'facts']).describe('What changed'),
  note: sentence(10, 300).describe('What changed, in one sentence'),
});
