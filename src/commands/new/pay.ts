/** Pay of a new career: the importers of the OEWS survey, run for its code alone over the files that are named. */
import { listOf, textOf, valueAt } from '#check/raw-value.ts';
import type { Salaries } from '#schemas/salary.ts';
import { blsOews } from '../import/bls-oews.ts';
import { readImportContent, type CareerCode, type Content } from '../import/content.ts';
import { formats, formatsFor } from '../import/formats.ts';
import { Refusal } from '../import/refusal.ts';
import { readTable } from '../import/table.ts';
import { documentEntry, type NewEntry } from './entry.ts';
import type { Fault } from './faults.ts';

interface ImportedPay {
  faults: Fault[];
  notes: string[];
  /** Fields of the career that the files tell. */
  found: Record<string, unknown>;
  /** The pay file with the figures; other entries as they are. */
  into(entry: NewEntry): NewEntry;
}

/** Any name that no career has: the figures are handed on under the career's own. */
const CAREER = 'new';
const NAMES = new Set(blsOews.map(({ name }) => name));

export async function importPay(root: string, data: unknown): Promise<ImportedPay | undefined> {
  const files = valueAt(data, ['pay']);
  if (!Array.isArray(files)) return undefined;
  const code = textOf(data, ['codes', '0', 'code']);
  const none = (message: string, flag = 'pay'): ImportedPay => ({
    ...{ faults: [{ flag, message }], notes: [], found: {} },
    into: (entry) => entry,
  });
  if (code === undefined)
    return none('"soc" is missing; expected the code whose pay is to be found, e.g. --soc 15-2051', 'soc');
  const match = (textOf(data, ['codes', '0', 'match']) ?? 'exact') as CareerCode['match'];
  const wanted: CareerCode = { system: 'soc-2018', code, title: 'as the file says', match };
  try {
    const content = await readImportContent(root);
    let own: Content = { ...content, careers: new Map([[CAREER, [wanted]]]), salaries: new Map() };
    for (const file of files as string[]) own = await withFile(own, file, code);
    const salaries = own.salaries.get(CAREER) as Salaries;
    const title = textOf(data, ['codes', '0', 'title']) ?? salaries.figures[0]?.occupation?.title;
    const others = listOf(data, ['codes']).slice(1);
    const codes = [{ ...(valueAt(data, ['codes', 0]) as object), ...(title !== undefined && { title }) }, ...others];
    const notes = [`Imported ${salaries.figures.length} pay figures of ${code} ${title ?? ''}.`];
    const into = (entry: NewEntry) =>
      entry.collection === 'salaries' ? documentEntry('salaries', entry.id, salaries) : entry;
    return { faults: [], notes, found: { codes }, into };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return none(error.message);
  }
}

/** A file tells by its columns of which areas it is; the publisher's own may be of several. */
async function withFile(content: Content, file: string, code: string): Promise<Content> {
  let own = content;
  let found = false;
  let refused: unknown;
  for (const format of formats.filter(({ name }) => NAMES.has(name))) {
    try {
      const plan = await format.plan(await readTable(file, format.dialects, formatsFor), own, {});
      const change = plan.changes.find(({ path }) => path === `salaries/${CAREER}.json`);
      if (!change) continue;
      found = true;
      own = { ...own, salaries: new Map([[CAREER, change.data as Salaries]]) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused ??= error;
    }
  }
  if (found) return own;
  if (refused instanceof Refusal && !/found no row for|expected also|expected a file without/.test(refused.message))
    throw refused;
  throw new Refusal(
    `${file}: found no row of ${code}, expected figures of the US survey OEWS for it, e.g. national_M2025_dl.csv.`,
  );
}
