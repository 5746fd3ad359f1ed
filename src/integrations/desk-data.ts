/** What the desk shows, read from the files: the checker’s problems, the report on links, and where everything stands. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '#catalog/build.ts';
import { checkContent } from '#check/check-content.ts';
import { validRecords } from '#check/valid-records.ts';
import { readContent } from '#files/read-content.ts';
import { collections } from '#schemas/collections.ts';
import type { LinkReport } from '#views/desk-reports.ts';
import { deskView, type DeskView } from '#views/desk.ts';

/** Written by `npm run links`. */
export const LINK_REPORT = '.links/report.json';

/**
 * The desk of the project in `root`. Entries that break their schema are left out of all parts but the checker’s.
 * @param today `YYYY-MM-DD`
 */
export async function readDesk(root: string, today: string): Promise<DeskView> {
  const [problems, { records }, links] = await Promise.all([
    checkContent(root, { today }),
    readContent(root, collections),
    readLinkReport(root),
  ]);
  const { catalog } = build(validRecords(records), { drafts: true });
  const byKey = new Map(records.map((record) => [`${record.collection}/${record.id}`, record]));
  return deskView(catalog, {
    problems,
    links,
    locate: (collection, id, path = []) => {
      const record = byKey.get(`${collection}/${id}`);
      if (!record) throw new Error(`the desk asks for "${id}" of ${collection}, which no file holds`);
      return { file: record.file, line: record.locate(path).line };
    },
  });
}

async function readLinkReport(root: string): Promise<LinkReport | undefined> {
  const text = await readFile(join(root, LINK_REPORT), 'utf8').catch(() => undefined);
  try {
    const report = JSON.parse(text ?? '') as LinkReport;
    return Array.isArray(report.links) && typeof report.checked === 'string' ? report : undefined;
  } catch {
    return undefined;
  }
}
