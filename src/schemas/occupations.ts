/** What O*NET says of one career's occupations: `content/occupations/<career>.json`, written by `npm run import`. */
import { z } from 'astro/zod';
import { CODE_SYSTEMS } from './codes.ts';
import { id, line, match } from './text.ts';

const { pattern, example } = CODE_SYSTEMS['onet-soc'];
const onetCode = z.string().regex(pattern, `write a code of O*NET in quotes, e.g. "${example}"`);

/** A list of a release with its receipt. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    source: id.describe('Source id of the release, e.g. onet-30-1'),
    importer: id.optional().describe('Set by `npm run import`; a list without it is yours and is never touched'),
    items: z.array(item).min(1).describe("The release's own words, none changed"),
  });

const task = z.strictObject({
  statement: line(10, 500).describe("The task in O*NET's words"),
  kind: z
    .enum(['core', 'supplemental', 'not stated'])
    .describe('core: most workers do it; supplemental: fewer; not stated: the release does not say'),
});

const relatedOccupation = z.strictObject({
  code: onetCode.describe('O*NET code of the other occupation, e.g. "15-1254.00"'),
  title: line(2, 150).describe("O*NET's title of the other occupation"),
  tier: z
    .enum(['primary-short', 'primary-long', 'supplemental'])
    .describe('The tier of the release: the five nearest, the next five, the ten after'),
});

const technology = z.strictObject({
  name: line(1, 150).describe('The software or tool as O*NET names it'),
  category: line(2, 150).describe('The kind of product as O*NET names it'),
  hot: z.boolean().default(false).describe('true: employers of all kinds often ask for it, as O*NET counts'),
  inDemand: z.boolean().default(false).describe('true: employers of this occupation often ask for it'),
});

export const occupation = z.strictObject({
  code: onetCode.describe("One of the career's codes of the system onet-soc"),
  title: line(2, 150).describe("The code's title, the same as in the career's codes"),
  match: match.describe("How well it fits, the same as in the career's codes"),
  tasks: listOf(task).optional().describe('Task statements, in the order of the release'),
  titles: listOf(line(2, 150))
    .optional()
    .describe('Alternate titles: searched unless the match is approximate, not printed'),
  related: listOf(relatedOccupation).optional().describe('Related occupations, the nearest first'),
  technologies: listOf(technology).optional().describe('Technology skills, in the order of the release'),
});

export const occupations = z.strictObject({
  $schema: z.string().optional().describe('Path of the JSON Schema, for the editor'),
  occupations: z.array(occupation).min(1).describe('Every O*NET occupation of the career that a release was read for'),
});

export type Occupation = z.infer<typeof occupation>;
export type Occupations = z.infer<typeof occupations>;
/** As written: what has a default may be absent. */
export type WrittenOccupations = z.input<typeof occupations>;
