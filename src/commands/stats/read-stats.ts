/** The stats of the project in a folder. */
import { build } from '#catalog/build.ts';
import { OpenCheck } from '#check/open-check.ts';
import { validRecords } from '#check/valid-records.ts';
import { careerStats, type CareerStats } from './career-stats.ts';

export interface Stats {
  today: string;
  careers: CareerStats[];
  /** Guides that break their schema or cannot be read. */
  unreadable: string[];
}

/** @throws when there is no `content/site.json` that keeps its schema */
export async function readStats(root: string, today: string, usesCache = true): Promise<Stats> {
  using check = new OpenCheck(root, { today: () => today, usesCache });
  const { problems, content } = await check.update();
  const { catalog } = build(validRecords(content.records), { drafts: true });
  const measured = new Set([...catalog.collection('careers').values()].map(({ file }) => file));
  return {
    today,
    careers: careerStats(catalog, problems, today),
    unreadable: content.files.filter((file) => file.startsWith('content/careers/') && !measured.has(file)),
  };
}
