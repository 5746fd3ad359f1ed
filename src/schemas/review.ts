/** The review record of a text: what somebody has checked, when, and when to look again. */
import { z } from 'astro/zod';
import { isoDate, line } from './text.ts';

export const review = z
  .strictObject({
    status: z
      .enum(['wanted', 'under way', 'reviewed'])
      .describe(
        'wanted: ready for somebody to check; under way: somebody is checking it; reviewed: checked, nothing left open',
      ),
    checked: z
      .strictObject({
        content: isoDate.optional().describe('Last day somebody who knows the work read the whole text'),
        facts: isoDate.optional().describe('Last day every fact was compared with its source'),
        language: isoDate.optional().describe('Last day the wording was read for sense and spelling'),
      })
      .default({})
      .describe('What was checked when; leave out what nobody has checked'),
    by: line(3, 80)
      .optional()
      .describe('Name of the person who checked it, with their consent; left out, the organisation answers for it'),
    nextDue: isoDate.optional().describe("The day to look at it again, e.g. '2027-11-23'"),
  })
  .refine(({ status, checked }) => status !== 'reviewed' || Object.values(checked).some(Boolean), {
    path: ['checked'],
    message: "say what was checked and when, e.g. facts: '2026-11-23', or choose another status",
  })
  .refine(({ status, nextDue }) => status !== 'reviewed' || nextDue, {
    path: ['nextDue'],
    message: "say when to look again, e.g. nextDue: '2027-11-23'",
  });

export type Review = z.infer<typeof review>;
