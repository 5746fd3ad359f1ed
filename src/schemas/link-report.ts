/** What `npm run links` writes down for the editors' desk. */
import { z } from 'astro/zod';

/** Its file, relative to the project. */
export const LINK_REPORT = '.links/report.json';

const reportedLink = z.strictObject({
  url: z.url(),
  status: z.enum(['ok', 'dead', 'moved', 'refused', 'unknown']),
  /** The day of the last visit; absent where there was none yet. */
  checked: z.iso.date().optional(),
  /** The first of the failures in a row that lasts until now. */
  firstFailed: z.iso.date().optional(),
  detail: z.string().optional(),
  movedTo: z.url().optional(),
  /** Files relative to the project, with forward slashes. */
  places: z.array(z.strictObject({ file: z.string(), line: z.int().positive() })),
});

export const linkReport = z.strictObject({
  /** The day of the run. */
  checked: z.iso.date(),
  /** Sorted by address. */
  links: z.array(reportedLink),
});

export type ReportedLink = z.infer<typeof reportedLink>;
export type LinkReport = z.infer<typeof linkReport>;
