/** Questions in the terminal: only those without whose answer the entry would be refused. */
import { createInterface } from 'node:readline/promises';
import { collections } from '#schemas/collections.ts';
import { references } from '#schemas/references.ts';
import { describeFaults, describeQuestion } from './words.ts';
import type { Kind } from './kinds.ts';
import { planNew, type Start } from './plan.ts';
import type { Answers, Question } from './question.ts';

export interface Terminal {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  isTerminal?: boolean;
}

/** @returns the answers with those that were missing or wrong, or nothing when the editor ends the input */
export async function askMissing(
  begun: Start,
  kind: Kind,
  answers: Answers,
  { input, output, isTerminal = false }: Terminal,
): Promise<Answers | undefined> {
  let completions: string[] = [];
  const completer = (line: string): [string[], string] => {
    const last = /[^,;\s]*$/.exec(line)![0];
    return [completions.filter((id) => id.startsWith(last)), last];
  };
  const lines = createInterface({ input, output, terminal: isTerminal, completer });
  let isOpen = true;
  const ended = new Promise<undefined>((resolve) =>
    lines.once('close', () => {
      isOpen = false;
      resolve(undefined);
    }),
  );
  const waiting = lines[Symbol.asyncIterator]();
  try {
    let given = answers;
    const asked = new Set<string>();
    for (;;) {
      const { faults } = await planNew(begun, kind, given);
      const question = kind.questions.find(({ flag }) => faults.some((fault) => fault.flag === flag));
      if (!question) return given;
      const about = faults.filter(({ flag }) => flag === question.flag);
      if (given[question.flag] || asked.has(question.flag)) output.write(`${describeFaults(about)}\n`);
      asked.add(question.flag);
      completions = idsFor(begun, kind, question);
      output.write(`${describeQuestion(kind, question)}${choice(completions)}\n`);
      lines.setPrompt(`${question.flag}: `);
      if (isOpen) lines.prompt();
      const next = await Promise.race([waiting.next(), ended]);
      if (next === undefined || next.done) return undefined;
      const words = String(next.value).trim();
      const others = Object.entries(given).filter(([flag]) => flag !== question.flag);
      given = Object.fromEntries(words === '' ? others : [...others, [question.flag, [words]]]);
    }
  } finally {
    lines.close();
  }
}

const SHOWN = 12;

const choice = (completions: readonly string[]): string =>
  completions.length === 0
    ? ''
    : completions.length > SHOWN
      ? ' (the tab key completes ids)'
      : `: ${completions.join(', ')}`;

/** Ids that the field may name. */
function idsFor({ given }: Start, { collection }: Kind, { path, flag }: Question): string[] {
  const field = path.filter((step) => typeof step === 'string').join('.');
  const named = references[collection]?.find((reference) => reference.path.replaceAll('[]', '').startsWith(field));
  if (flag === 'of') return [...given.content.ids('careers'), ...given.content.ids('topics')];
  return field !== '' && named && Object.hasOwn(collections, named.target) ? [...given.content.ids(named.target)] : [];
}
