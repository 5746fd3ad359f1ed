/** A career: the front matter of `content/careers/<slug>.mdx`. */
import { z } from 'astro/zod';
import { careerTopic, change, outlook, relation, route, stage } from './career-parts.ts';
import { occupationCode } from './codes.ts';
import { interestProfile } from './interest-profile.ts';
import { review } from './review.ts';
import { id, isoDate, line, sentence } from './text.ts';

const licence = z.strictObject({
  place: id.describe('Place id where it is required'),
  requirement: sentence(20, 400).describe('What is required by law and for which work'),
  source: id.describe('Source id that says so'),
});

export const career = z
  .strictObject({
    title: line(3, 60).describe('Name of the career, singular, e.g. Backend Engineer'),
    summary: sentence(60, 300).describe('One or two sentences: what these people do'),
    fields: z.array(id).min(1).max(3).describe('One to three field ids from fields.json; the first is the main one'),
    aliases: z.array(line(2, 60)).default([]).describe('Other names, shown and searched'),
    hiddenTitles: z.array(line(2, 60)).default([]).describe('Names that are searched but never shown'),
    codes: z.array(occupationCode).default([]).describe('Codes in official classifications; importers use them'),
    interests: interestProfile.optional().describe('RIASEC scores with their source'),
    education: z
      .strictObject({
        typical: line(3, 100).describe("Typical entry education in the source's words"),
        source: id.describe('Source id'),
        jobZone: z.int().min(1).max(5).optional().describe('O*NET job zone, 1 to 5'),
        jobZoneSource: id.optional().describe('Source id of the job zone'),
        note: sentence(20, 300).optional().describe('What the figure hides, in one sentence'),
      })
      .refine(({ jobZone, jobZoneSource }) => jobZone === undefined || jobZoneSource !== undefined, {
        path: ['jobZoneSource'],
        message: 'name the source of the job zone, e.g. onet-30-1',
      })
      .optional()
      .describe('Typical education at entry, where a source states one'),
    tasks: z.array(sentence(15, 250)).min(3).max(10).describe('What one does, in our own words, most frequent first'),
    topics: z
      .array(careerTopic)
      .default([])
      .describe('Topics the work needs, with why; three or more once it is no draft'),
    routes: z.array(route).min(1).describe('Ways in'),
    licences: z.array(licence).default([]).describe('Where the law restricts who may do the work'),
    path: z.array(stage).min(2).describe('Ordered stages of learning'),
    coursePicks: z
      .array(
        z.strictObject({
          course: id.describe('Course id'),
          why: sentence(40, 400).describe('One sentence of our own: why this course for this career'),
          pinned: z.boolean().default(false).describe('true puts the course first'),
        }),
      )
      .default([])
      .describe('Courses we picked, with our reason'),
    courseGap: sentence(20, 400).optional().describe('Said on the page when fewer courses could be traced than wanted'),
    outlook: z.array(outlook).default([]).describe('Published projections'),
    hours: sentence(40, 500).describe('When and how long one works'),
    setting: sentence(40, 500).describe('Where and with whom one works'),
    reasonsFor: z.array(sentence(30, 400)).min(3).describe('Honest reasons to choose it'),
    reasonsAgainst: z.array(sentence(30, 400)).min(3).describe('Honest reasons not to'),
    related: z.array(relation).min(2).describe('Related careers, with why'),
    sources: z
      .array(id)
      .default([])
      .describe('Source ids that the text or the reasons rest on, beside those of figures and records'),
    unknowns: z.array(sentence(30, 400)).min(2).describe('What we do not know'),
    published: isoDate.describe('First day on the site'),
    updated: isoDate.describe('Last day someone changed what it says'),
    changelog: z.array(change).min(1).describe('What changed when, newest first'),
    review: review.optional().describe('Who checked what when; absent while nobody has'),
    draft: z.boolean().default(false).describe('true keeps the page out of the published site'),
  })
  .refine(({ published, updated }) => published <= updated, {
    path: ['updated'],
    message: 'updated is before published',
  });

export type Career = z.infer<typeof career>;
