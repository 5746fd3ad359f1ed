/** What the desk shows, read from the files: the checker’s problems, the report on links, and where everything stands. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from '#catalog/build.ts';
import type { Records } from '#catalog/records.ts';
import type { OpenCheck } from '#check/open-check.ts';
import type { RawRecord } from '#files/record.ts';
import { collectionNames, collections } from '#schemas/collections.ts';
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
    return linkReport.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined;
  }
}
