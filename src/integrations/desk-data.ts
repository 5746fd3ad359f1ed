/** What the desk shows, read from the files: the checker’s problems, the report on links, and where everything stands. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '#catalog/build.ts';
import type { OpenCheck } from '#check/open-check.ts';
import { validRecords } from '#check/valid-records.ts';
import { LINK_REPORT, linkReport, type LinkReport } from '#schemas/link-report.ts';
import { deskView, type DeskView } from '#views/desk.ts';

/**
 * The desk of the project in `root`. Entries that break their schema are left out of all parts but the checker’s.
 * @param check of the same project; kept open, it parses only what has changed since the last time
 */
export async function readDesk(root: string, check: OpenCheck): Promise<DeskView> {
  const [{ problems, content }, links] = await Promise.all([check.update(), readLinkReport(root)]);
  const { catalog } = build(validRecords(content.records), { drafts: true });
  return deskView(catalog, {
    problems,
    links,
    locate: (collection, id, path = []) => {
      const record = content.find(collection, id);
      if (!record) throw new Error(`the desk asks for "${id}" of ${collection}, which no file holds`);
      return { file: record.file, line: record.locate(path).line };
    },
  });
}

async function readLinkReport(root: string): Promise<LinkReport | undefined> {
  const text = await readFile(join(root, LINK_REPORT), 'utf8').catch(() => undefined);
  try {
    return linkReport.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}
