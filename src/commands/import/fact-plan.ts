/** From a file of small facts to the front matter of the careers that name its codes; what another source says stays. */
import { isDeepStrictEqual as isSame } from 'node:util';
import type { CodeSystem } from '#schemas/codes.ts';
import { bestCode, codedCareers } from './career-codes.ts';
import { sourceFor, type Content } from './content.ts';
import { uncoded } from './occupation-plan.ts';
import type { FileChange, Format, ImportOptions, Plan } from './plan.ts';
import { listed } from './refusal.ts';
import type { Dialect, Table } from './table.ts';
import { refuseVanished } from './vanished.ts';

type FrontMatter = Readonly<Record<string, unknown>>;

/** What the file says of one occupation, laid into a front matter. */
export interface Written {
  /** Fields by name with their whole new value. */
  fields: Record<string, unknown>;
  /** What the career says from another source, and why it stays. */
  notes: string[];
}

export interface FactFormat<T> {
  name: string;
  about: string;
  system: CodeSystem;
  dialects: readonly Dialect[];
  /** Id of the source the file is imported as. */
  source(table: Table, content: Content, options: ImportOptions): string;
  /** By code of the occupation. */
  read(table: Table, content: Content): Promise<ReadonlyMap<string, T>>;
  /** Sources of what the front matter says of it now. */
  sources(front: FrontMatter): unknown[];
  /** @param isOurs true for a source id whose facts this import may replace */
  write(front: FrontMatter, fact: T, source: string, isOurs: (source: unknown) => boolean): Written;
}

export const factImport = <T>(format: FactFormat<T>): Format => ({
  name: format.name,
  about: format.about,
  dialects: format.dialects,
  takes: ['source', 'replace', 'only', 'allow-removals'],
  plan: (table, content, options) => plan(format, table, content, options),
});

async function plan<T>(format: FactFormat<T>, table: Table, content: Content, options: ImportOptions): Promise<Plan> {
  const source = format.source(table, content, options);
  const { replace } = options;
  if (replace !== undefined) sourceFor(content, table.name, replace, '');
  const careers = codedCareers(content, format.system, options.only);
  const facts = await format.read(table, content);
  const notes = uncoded(careers, format.system);
  const changes: FileChange[] = [];
  const isOurs = (id: unknown) => id === undefined || id === source || (replace !== undefined && id === replace);
  let [known, untouched] = [0, 0];
  for (const { career, codes } of careers) {
    const best = bestCode(codes);
    if (!best) continue;
    const front = content.guides.get(career) ?? {};
    const isKnown = format.sources(front).some((id) => id !== undefined && isOurs(id));
    if (isKnown) known += 1;
    const fact = facts.get(best.code);
    if (fact === undefined) {
      if (isKnown) untouched += 1;
      // What a source says of an occupation that fits less well would stand there as if it were said of the best one.
      const others = codes.filter(({ code }) => facts.has(code)).map(({ code }) => code);
      const unused = others.length > 0 ? `; ${listed(others)}, which fits no better, was not used instead` : '';
      notes.push(`${career}: code ${best.code} (${format.system}) is not in the file${unused}.`);
      continue;
    }
    const written = format.write(front, fact, source, isOurs);
    notes.push(...written.notes.map((note) => `${career}: ${note}`));
    changes.push(changeOf(career, front, written.fields));
  }
  if (!options['allow-removals']) refuseVanished(table.name, 'careers', changes, known, untouched);
  return { changes, notes };
}

function changeOf(career: string, front: FrontMatter, fields: Record<string, unknown>): FileChange {
  const change: FileChange = {
    path: `careers/${career}.mdx`,
    data: {},
    counts: { added: 0, updated: 0, removed: 0, unchanged: 0 },
    details: [],
  };
  for (const [key, value] of Object.entries(fields)) {
    const [was, next] = [front[key], JSON.parse(JSON.stringify(value)) as unknown];
    const word = was === undefined ? 'added' : isSame(was, next) ? 'unchanged' : 'updated';
    change.counts[word] += 1;
    if (word === 'unchanged') continue;
    (change.data as Record<string, unknown>)[key] = next;
    change.details.push(`${word === 'added' ? '+' : '~'} ${key}: ${JSON.stringify(next)}`);
  }
  return change;
}
