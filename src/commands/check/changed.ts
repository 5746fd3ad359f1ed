/** `npm run check -- --changed`: the problems that a branch is answerable for. */
import {
  collectionOf,
  concernedFiles,
  concernedProblems,
  touchedEntries,
  type Touched,
} from '#check/concerned-files.ts';
import type { Checked } from '#check/open-check.ts';
import { parseFileBytes } from '#files/read-file.ts';
import type { RawRecord } from '#files/record.ts';
import { collections } from '#schemas/collections.ts';
import { fileAt, type Branch } from './git.ts';

export interface ChangedResult {
  result: Checked;
  /** What was left out, in one sentence. */
  note: string;
}

export async function onlyChanged(root: string, checked: Checked, branch: Branch): Promise<ChangedResult> {
  const { base, start, files } = branch;
  const touched = await touchedBy(root, checked, branch);
  const concerned = concernedFiles(checked, touched);
  const problems = concernedProblems(checked.problems, concerned, touched);
  const hidden = checked.problems.length - problems.length;
  const dependent = concerned.size - files.length;
  const counts = [
    `${files.length} ${files.length === 1 ? 'file differs' : 'files differ'} from ${base} (${start.slice(0, 8)})`,
    `${dependent} ${dependent === 1 ? 'other depends' : 'others depend'} on what changed`,
    `${hidden} ${hidden === 1 ? 'problem' : 'problems'} elsewhere not listed`,
  ];
  return { result: { ...checked, problems }, note: counts.join('; ') };
}

async function touchedBy(root: string, { content }: Checked, { files, start }: Branch): Promise<Touched> {
  const before: RawRecord[] = [];
  for (const file of files) {
    const collection = collectionOf(file);
    const bytes = collection && (await fileAt(root, start, file));
    if (!bytes) continue;
    before.push(...(await parseFileBytes(bytes, file, collection, collections[collection].kind)).records);
  }
  const touched = new Set(files);
  const now = content.records.filter(({ file }) => touched.has(file));
  return { files: touched, entries: touchedEntries(before, now) };
}
