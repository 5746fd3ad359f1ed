/** What the checker would say about entries that are not written yet, put to the options they came from. */
import { extname } from 'node:path';
import { indexContent } from '#check/content-index.ts';
import { rules } from '#check/rules/index.ts';
import { fileNameProblem } from '#files/content-files.ts';
import type { Content } from '#files/read-content.ts';
import type { RawRecord } from '#files/record.ts';
import { collections } from '#schemas/collections.ts';
import type { Given, NewEntry } from './entry.ts';
import { nameClashes } from './name-clashes.ts';
import type { Question } from './question.ts';

export interface Fault {
  /** The option that can mend it; nothing when none can. */
  flag?: string;
  message: string;
}

/** These report a name on whichever entry comes later; here it is always the new one that gives way. */
const SAID_BETTER = new Set(['duplicate-title', 'duplicate-hidden-title']);

/** No file has such a line: it marks what is said about a new entry. */
const NOT_WRITTEN = 0;

export function faultsOf(
  read: Content,
  entries: readonly NewEntry[],
  questions: readonly Question[],
  given: Given,
): Fault[] {
  const found: Fault[] = [...nameClashes(entries, given), ...fileFaults(read, entries, questions)];
  const asked: { entry: NewEntry; path: readonly PropertyKey[] }[] = [];
  const records = entries.map((entry): RawRecord => {
    const locate = (path: readonly PropertyKey[]) => ({ line: NOT_WRITTEN, column: asked.push({ entry, path }) - 1 });
    return { ...entry, line: NOT_WRITTEN, locate, locateKey: locate };
  });
  if (entries.some(({ id, collection }) => id === '' && collections[collection].kind !== 'vocabulary')) return found;
  const replaced = new Set(entries.filter((entry) => entry.replaces).map(({ file }) => file));
  const others = read.records.filter(({ file }) => !replaced.has(file));
  const content = indexContent({ ...read, records: [...others, ...records] }, given.today, given.content.publicFiles);
  const spoken = new Set<string>();
  for (const rule of [...rules].sort((a, b) => Number(a.name === 'schema') - Number(b.name === 'schema'))) {
    if (rule.severity !== 'error' || SAID_BETTER.has(rule.name)) continue;
    const findings = [
      ...(rule.checkContent?.(content) ?? []),
      ...records.flatMap((record) => [...(rule.checkRecord?.(record, content) ?? [])]),
    ];
    for (const { line, column, message: said } of findings) {
      const message = said.replace(/; it is first at [^;]+:0\b/, '');
      const about = line === NOT_WRITTEN ? asked[column] : undefined;
      if (!about) continue;
      const place = `${about.entry.file} ${about.entry.id} ${about.path.map(String).join('.')}`;
      if (rule.name === 'schema' && spoken.has(place) && !message.includes('is missing')) continue;
      spoken.add(place);
      const flag = flagFor(questions, about.path);
      found.push(
        flag ? { flag, message } : { message: `${about.entry.file}: ${about.path.map(String).join('.')}: ${message}` },
      );
    }
  }
  return found;
}

/** The question whose field holds the path, or lies in it: the nearest; else the same field of a neighbour in the list. */
function flagFor(questions: readonly Question[], path: readonly PropertyKey[]): string | undefined {
  if (path.length === 0) return questions[0]?.flag;
  return (
    nearestOf(questions, path, String) ??
    nearestOf(questions, path, (step) => (typeof step === 'number' ? '' : String(step)))
  );
}

function nearestOf(
  questions: readonly Question[],
  path: readonly PropertyKey[],
  name: (step: PropertyKey) => string,
): string | undefined {
  const shared = ({ path: own }: Question) => {
    const length = Math.min(own.length, path.length);
    return own.slice(0, length).every((step, i) => name(step) === name(path[i]!)) ? length : 0;
  };
  const fitting = questions.filter((question) => shared(question) > 0);
  return fitting.sort((one, other) => shared(other) - shared(one))[0]?.flag;
}

function* fileFaults(read: Content, entries: readonly NewEntry[], questions: readonly Question[]): Generator<Fault> {
  const unreadable = read.problems.filter(({ severity }) => severity === 'error');
  for (const { collection, file, text, id, replaces } of entries) {
    if (text !== undefined && !replaces && read.files.includes(file)) {
      yield { message: `${file} is there already, and nothing is overwritten; change that file instead` };
    }
    const { kind, path } = collections[collection];
    if (kind !== 'vocabulary') {
      const ending = extname(file);
      const name = file.slice(`content/${path}/`.length, -ending.length);
      const problem = id === '' ? 'found no letter or digit in the name' : fileNameProblem(name, ending);
      const asks = (flag: string) => questions.some((question) => question.flag === flag);
      const flag = ['file', 'id'].find(asks) ?? questions[0]!.flag;
      // The files of one entry have one name.
      if (problem && id === entries[0]?.id && file === entries[0].file)
        yield { flag, message: `${problem}; give another, e.g. --${flag} data-analyst` };
    }
    for (const { line, column, message } of unreadable.filter((problem) => problem.file === file)) {
      yield { message: `${file}:${line}:${column}: ${message}; mend it first (npm run check lists everything)` };
    }
  }
}
