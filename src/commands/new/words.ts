/** What the command says: usage, faults, and what to do next. */
import { listOf } from '#check/raw-value.ts';
import { fieldAt } from '#check/schema-field.ts';
import { collections } from '#schemas/collections.ts';
import type { Fault } from './faults.ts';
import { kinds, type Kind } from './kinds.ts';
import type { PlannedEntry } from './plan.ts';
import type { Question } from './question.ts';

const DEV = 'http://localhost:4321';

/** What is asked, in the words of the schema. */
export function describeQuestion({ collection }: Kind, { hint, path, flag }: Question): string {
  return hint ?? fieldAt(collections[collection].schema, path)?.description ?? flag;
}

export function usage(kind?: Kind): string {
  const lines = ['npm run new -- <kind> "Name" [options]', ''];
  if (kind) {
    lines.push(`npm run new -- ${kind.name} ${kind.example}`, '', 'Options:');
    for (const question of kind.questions) {
      lines.push(`  --${question.flag.padEnd(14)} ${describeQuestion(kind, question)}`);
    }
  } else lines.push(...kinds.map(({ name, example }) => `  ${name.padEnd(14)} ${example}`));
  lines.push(
    `  --${'dry-run'.padEnd(14)} show the files, write nothing`,
    `  --${'today'.padEnd(14)} the day to write into dates; default: the clock`,
    `  --${'root'.padEnd(14)} the folder that holds content/; default: the current one`,
  );
  if (!kind) lines.push('', 'npm run new -- <kind> --help lists the options of a kind.');
  return lines.join('\n');
}

export const describeFaults = (faults: readonly Fault[]): string =>
  faults.map(({ flag, message }) => (flag ? `--${flag}: ${message}` : message)).join('\n');

export function summary({ entries, files, notes }: PlannedEntry, isDryRun: boolean): string {
  const verb = isDryRun ? 'Would write' : 'Wrote';
  const lines = files.map(({ path, line, before }) => `${verb} ${path}${before === null ? '' : `:${line}`}`);
  return [...lines, ...notes, ...(isDryRun ? ['Nothing was written.'] : ['', 'Next:', ...nextSteps(entries)])].join(
    '\n',
  );
}

function nextSteps(entries: PlannedEntry['entries']): string[] {
  const [entry] = entries;
  if (!entry) return [];
  const { collection, id, file } = entry;
  const hasPay = entries.some((one) => one.collection === 'salaries' && listOf(one.data, ['figures']).length > 0);
  const isProse = collection === 'careers' || collection === 'topics';
  const steps = [
    ...(isProse ? [`write what stands after "TO WRITE:" in ${file}, and delete the comments`] : []),
    ...(collection === 'careers'
      ? [
          'name topics, and courses and books where you have them: npm run new -- course --help',
          ...(hasPay ? [] : ['give its codes in the file and import pay: npm run import -- --help']),
        ]
      : []),
    ...(collection === 'reading-lists' ? [`add a pick for each book to ${file}`] : []),
    `look at it: npm run dev, then ${DEV}${ADDRESS[collection]?.(id) ?? '/'}${WHEN[collection] ?? ''}`,
    'check it: npm run check',
    ...(isProse ? ['when nothing is left to write, take out the line "draft: true" and the remark above it'] : []),
  ];
  return steps.map((step, i) => `  ${i + 1}. ${step}`);
}

const ADDRESS: Partial<Record<string, (id: string) => string>> = {
  careers: (id) => `/careers/${id}/`,
  topics: (id) => `/topics/${id}/`,
  courses: () => '/courses/',
  books: () => '/books/',
  places: () => '/places/',
  sources: () => '/sources/',
  'reading-lists': (id) => `/reading-lists/${id}/`,
  providers: () => '/courses/',
};

/** What an editor who looks too early would miss. */
const WHEN: Partial<Record<string, string>> = {
  topics: ' (from 150 words on)',
  places: ' (once a pay figure names it)',
  courses: ', where the field of the list finds it by its title',
  books: ', where the field of the list finds it by its title',
};
