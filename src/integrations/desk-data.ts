/** What the desk shows, read from the files: the checker’s problems, the report on links, and where everything stands. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '#catalog/build.ts';
import type { Records } from '#catalog/records.ts';
import { checkProject } from '#check/check-content.ts';
import { readContent } from '#files/read-content.ts';
import type { RawRecord } from '#files/record.ts';
import { collectionNames, collections } from '#schemas/collections.ts';
import type { LinkReport } from '#views/desk-reports.ts';
import { deskView, type DeskView } from '#views/desk.ts';

/** Written by `npm run links`. */
export const LINK_REPORT = '.links/report.json';

/**
 * The desk of the project in `root`. Entries that break their schema are left out of all parts but the checker’s.
 * @param today `YYYY-MM-DD`
 */
export async function readDesk(root: string, today: string): Promise<DeskView> {
  const [{ problems }, { records }, links] = await Promise.all([
    checkProject(root, { today }),
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

function validRecords(raw: readonly RawRecord[]): Records {
  const valid = Object.fromEntries(collectionNames.map((name) => [name, []])) as unknown as Records;
  for (const { collection, id, data, body = '', file } of raw) {
    const name = collection as keyof Records;
    const parsed = collections[name].schema.safeParse(data);
    if (parsed.success) valid[name].push({ id, data: parsed.data, body, file } as never);
  }
  return valid;
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
