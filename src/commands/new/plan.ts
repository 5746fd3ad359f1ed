/** From answers to the files they become, and to everything that is wrong with them; writes nothing. */
import { indexContent } from '#check/content-index.ts';
import { listPublicFiles } from '#check/public-files.ts';
import { readContent, type Content } from '#files/read-content.ts';
import { collections } from '#schemas/collections.ts';
import { Refusal } from '../import/refusal.ts';
import type { Given, NewEntry } from './entry.ts';
import { faultsOf, type Fault } from './faults.ts';
import type { Kind } from './kinds.ts';
import { fileTexts, type PlannedText } from './list-files.ts';
import { importFacts } from './facts.ts';
import { importPay } from './pay.ts';
import type { Answers } from './question.ts';
import { describeFaults } from './words.ts';

/** The project as it is when the questions begin. */
export interface Start {
  root: string;
  read: Content;
  given: Given;
}

export interface PlannedEntry {
  entries: NewEntry[];
  files: PlannedText[];
  /** What an editor should know, a sentence each. */
  notes: string[];
}

/** @throws Refusal where there is no content */
export async function start(root: string, today: string): Promise<Start> {
  const read = await readContent(root, collections);
  const missing = read.problems.find(({ file }) => file === 'content');
  if (missing) throw new Refusal(`${root}: ${missing.message}.`);
  return { root, read, given: { content: indexContent(read, today, await listPublicFiles(root)), today } };
}

export async function planNew(
  { root, read, given }: Start,
  kind: Kind,
  answers: Answers,
): Promise<PlannedEntry & { faults: Fault[] }> {
  const data = dataOf(kind, answers, given);
  const pay = kind.name === 'career' ? await importPay(root, data) : undefined;
  const known = { ...data, ...pay?.found };
  const facts = kind.name === 'career' ? await importFacts(root, known) : undefined;
  const composed = kind.compose({ ...known, ...facts?.found }, given).map((entry) => pay?.into(entry) ?? entry);
  const entries = [...composed, ...(facts?.entries(composed[0]?.id ?? '') ?? [])];
  const faults = inOrder(kind, answers, [
    ...(pay?.faults ?? []),
    ...(facts?.faults ?? []),
    ...(kind.faults?.(data) ?? []),
    ...faultsOf(read, entries, kind.questions, given),
  ]);
  if (faults.length > 0) return { entries, files: [], notes: [], faults };
  return {
    entries,
    files: await fileTexts(root, entries),
    notes: [...(pay?.notes ?? []), ...(facts?.notes ?? [])],
    faults,
  };
}

/** In the order of the questions, each once; what a switch leaves open follows from another answer and is said alone only. */
function inOrder({ questions }: Kind, answers: Answers, said: readonly Fault[]): Fault[] {
  const open = questions.filter(({ flag, isSwitch }) => isSwitch && !answers[flag]).map(({ flag }) => flag);
  const own = said.filter(({ flag }) => flag === undefined || !open.includes(flag));
  const order = questions.map(({ flag }) => flag);
  const rank = ({ flag }: Fault) => (flag === undefined ? order.length : order.indexOf(flag));
  const unique = new Map((own.length > 0 ? own : said).map((fault) => [describeFaults([fault]), fault]));
  return [...unique.values()].sort((a, b) => rank(a) - rank(b));
}

function dataOf({ questions }: Kind, answers: Answers, given: Given): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const { flag, path, read, fallback } of questions) {
    const words = answers[flag];
    const value = words ? read(words) : fallback?.(data, given);
    if (value !== undefined) put(data, path.length > 0 ? path : [flag], value);
  }
  return data;
}

function put(data: Record<PropertyKey, unknown>, path: readonly PropertyKey[], value: unknown): void {
  const [step, next, ...rest] = path;
  if (step === undefined) return;
  if (next === undefined) {
    data[step] = value;
    return;
  }
  data[step] ??= typeof next === 'number' ? [] : {};
  put(data[step] as Record<PropertyKey, unknown>, [next, ...rest], value);
}
