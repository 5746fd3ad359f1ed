/** Facts of a new career: the importers of O*NET and of the projections, run for its codes alone over the files that are named. */
import { listOf, textOf, valueAt } from '#check/raw-value.ts';
import { blsEpOutlook } from '../import/bls-ep-outlook.ts';
import { readImportContent, type CareerCode, type Content } from '../import/content.ts';
import { headerOf } from '../import/csv-records.ts';
import { formats, formatsFor } from '../import/formats.ts';
import { interests, jobZones } from '../import/onet-facts.ts';
import { onetLists } from '../import/onet-lists.ts';
import { OCCUPATION_DATA, occupationTitles } from '../import/onet-rows.ts';
import type { Format } from '../import/plan.ts';
import { listed, Refusal } from '../import/refusal.ts';
import { fits, readTable } from '../import/table.ts';
import { documentEntry, type NewEntry } from './entry.ts';
import type { Fault } from './faults.ts';

export interface ImportedFacts {
  faults: Fault[];
  notes: string[];
  /** Fields of the career that the files tell. */
  found: Record<string, unknown>;
  /** The file of its occupations, where the files hold lists of them. */
  entries(id: string): NewEntry[];
}

/** Any name that no career has: the facts are handed on under the career's own. */
const CAREER = 'new';
/** The outlook comes first: a job zone stands beside the education that it brings. */
const ORDER = [blsEpOutlook, interests, jobZones, ...onetLists].map(({ name }) => name);

export async function importFacts(root: string, data: unknown): Promise<ImportedFacts | undefined> {
  const files = valueAt(data, ['facts']);
  if (!Array.isArray(files)) return undefined;
  const none = (flag: string, message: string): ImportedFacts => ({
    ...{ faults: [{ flag, message }], notes: [], found: {} },
    entries: () => [],
  });
  if (!textOf(data, ['codes', '0', 'code']))
    return none('onet', '"onet" is missing; expected the code whose facts are to be found, e.g. --onet 15-2051.00');
  try {
    const headers = new Map<string, string[]>();
    for (const file of files as string[]) headers.set(file, await headerOf(file));
    const list = [...headers].find(([, header]) => fits([OCCUPATION_DATA], header))?.[0];
    const codes = await titled(data, list);
    const wanted = codes.map((code, i) => ({ ...code, system: i === 0 ? 'soc-2018' : 'onet-soc' }) as CareerCode);
    const content = await readImportContent(root);
    let own: Content = { ...content, careers: new Map([[CAREER, wanted]]), occupations: new Map() };
    own.guides = new Map([[CAREER, {}]]);
    headers.delete(list ?? '');
    const used = new Set<string>();
    for (const format of ORDER.flatMap((name) => formats.filter((one) => one.name === name))) {
      for (const [file, header] of headers) {
        if (!formatsFor(header).includes(format.name)) continue;
        own = await withFile(own, format, file, list, wanted);
        used.add(file);
      }
    }
    const strange = [...headers.keys()].find((file) => !used.has(file));
    if (strange !== undefined)
      return none(
        'facts',
        `${strange}: found other columns than those of ${listed(ORDER)}; expected one of their files.`,
      );
    const occupations = own.occupations.get(CAREER);
    const guide = own.guides.get(CAREER) ?? {};
    const what = [...Object.keys(guide), ...(occupations ? ['the lists of O*NET'] : [])];
    return {
      faults: [],
      notes: [`Imported ${listed(what)}.`],
      found: { ...guide, codes },
      entries: (id) => (occupations ? [documentEntry('occupations', id, occupations)] : []),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return none('facts', error.message);
  }
}

/** The codes as answered, that of O*NET with the title of the list of occupations; it fits as its code of the SOC does. */
async function titled(data: unknown, list: string | undefined): Promise<Partial<CareerCode>[]> {
  const titles = list === undefined ? undefined : await occupationTitles(list);
  const match = textOf(data, ['codes', '0', 'match']) as CareerCode['match'] | undefined;
  return listOf(data, ['codes']).map((one, i) => {
    const code = one as Partial<CareerCode>;
    const title = code.title ?? (i === 1 ? titles?.get(code.code ?? '') : undefined);
    return { ...code, ...(title !== undefined && { title }), ...(match !== undefined && { match }) };
  });
}

/** @throws Refusal when the file holds nothing of the codes */
async function withFile(
  content: Content,
  format: Format,
  file: string,
  list: string | undefined,
  codes: readonly CareerCode[],
): Promise<Content> {
  const options = list !== undefined && format.takes.includes('occupations') ? { occupations: list } : {};
  const { changes } = await format.plan(await readTable(file, format.dialects, formatsFor), content, options);
  const [change] = changes;
  if (!change) {
    const hint = codes.length > 1 ? '' : ' O*NET has codes of its own, e.g. --onet 15-2051.00.';
    throw new Refusal(`${file}: found no row of ${listed(codes.map(({ code }) => code))}, expected one.${hint}`);
  }
  if (change.path.startsWith('occupations/'))
    return { ...content, occupations: new Map([[CAREER, change.data as never]]) };
  const guide = { ...content.guides.get(CAREER), ...(change.data as object) };
  return { ...content, guides: new Map([[CAREER, guide]]) };
}
