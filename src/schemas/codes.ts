/** Codes of official occupation classifications. Importers find a career by them. */
import { z } from 'astro/zod';
import { line, match } from './text.ts';

export const CODE_SYSTEMS = {
  'soc-2018': { pattern: /^\d\d-\d{4}$/, example: '15-1252' },
  'onet-soc': { pattern: /^\d\d-\d{4}\.\d\d$/, example: '15-1252.00' },
  'isco-08': { pattern: /^\d{1,4}$/, example: '2512' },
  'uk-soc-2020': { pattern: /^\d{1,4}$/, example: '2134' },
  'noc-2021': { pattern: /^\d{5}$/, example: '21232' },
  entgeltatlas: { pattern: /^\d{3,6}$/, example: '134894' },
} as const;

export type CodeSystem = keyof typeof CODE_SYSTEMS;

export const codeSystem = z.enum(Object.keys(CODE_SYSTEMS) as [CodeSystem, ...CodeSystem[]]);

const occupationParts = {
  system: codeSystem.describe('The classification, e.g. soc-2018'),
  code: z.string().describe('The code in quotes, e.g. "15-1252"'),
  title: line(2, 150).describe("The source's own title for the code, e.g. Software Developers"),
};

const coded = z.object({ system: codeSystem, code: z.string() });

/** Holds a code against the pattern of its system, also where other fields of the record are wrong. */
const fits = (value: z.infer<typeof coded>) => CODE_SYSTEMS[value.system].pattern.test(value.code);
const misfit = {
  path: ['code'],
  when: ({ value }: z.core.ParsePayload) => coded.safeParse(value).success,
  error: ({ input }: { input?: unknown }) => {
    const { system, code } = coded.parse(input);
    return `"${code}" is not a code of ${system}, e.g. "${CODE_SYSTEMS[system].example}"`;
  },
};

/** An occupation as a source names it. */
export const sourceOccupation = z.strictObject(occupationParts).refine(fits, misfit);

/** A career's place in a classification, with how well it fits and why we think so. */
export const occupationCode = z
  .strictObject({
    ...occupationParts,
    match: match.describe('exact: the same occupation; broader: it contains ours; approximate: it overlaps'),
    evidence: line(10, 300).optional().describe('Where the mapping can be seen, e.g. a listed alternate title'),
  })
  .refine(fits, misfit);
