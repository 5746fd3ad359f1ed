/** The words of the command: a kind, a name, and answers as options. */
import { parseArgs } from 'node:util';
import { nearest } from '#catalog/nearest.ts';
import { kinds, type Kind } from './kinds.ts';
import type { Answers } from './question.ts';

export type Arguments =
  | { kind: Kind; answers: Answers; root: string; today?: string; isDryRun: boolean; wantsHelp: boolean }
  | { problems: string[]; kind?: Kind };

const COMMON = ['root', 'today'];
const ONE_LINE = 'found a line break; write it on one line';
const SWITCHES = ['dry-run', 'help'];

export function readArguments(args: readonly string[]): Arguments {
  const [name, ...rest] = args;
  const kind = kinds.find((candidate) => candidate.name === name);
  if (!kind) return { problems: name === undefined || name.startsWith('-') ? [] : [unknownKind(name)] };
  const switches = new Set([...SWITCHES, ...kind.questions.filter(({ isSwitch }) => isSwitch).map(({ flag }) => flag)]);
  const flags = [...kind.questions.map(({ flag }) => flag), ...COMMON, ...SWITCHES];
  const options = Object.fromEntries(
    flags.map((flag) => [flag, { type: switches.has(flag) ? 'boolean' : 'string', multiple: true } as const]),
  );
  const { tokens } = parseArgs({ args: joined(rest, flags, switches), options, strict: false, tokens: true });
  const answers: Record<string, string[]> = {};
  const problems: string[] = [];
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name: flag, value } = token;
    if (!flags.includes(flag)) problems.push(unknownOption(token.rawName, flags));
    else if (!switches.has(flag) && value === undefined) problems.push(`--${flag}: found no words after it`);
    else if (/[\r\n]/.test(value ?? '')) problems.push(`--${flag}: ${ONE_LINE}`);
    else (answers[flag] ??= []).push(value ?? '');
  }
  const first = kind.questions[0]!.flag;
  if (words.length > 1) problems.push(`found "${words.join('" "')}"; put a name of several words in quotation marks`);
  if (words.some((word) => /[\r\n]/.test(word))) problems.push(`--${first}: ${ONE_LINE}`);
  else if (words.length === 1) answers[first] = [words[0]!];
  if (problems.length > 0) return { problems, kind };
  const { root = ['.'], today, 'dry-run': dry, help, ...given } = answers;
  return {
    ...{ kind, answers: given, root: root.at(-1)!, isDryRun: dry !== undefined, wantsHelp: help !== undefined },
    ...(today && { today: today.at(-1)! }),
  };
}

/** A negative number after an option is its words: `--lon -1.55` becomes `--lon=-1.55`. */
function joined(args: readonly string[], flags: readonly string[], switches: ReadonlySet<string>): string[] {
  const out: string[] = [];
  for (const [i, word] of args.entries()) {
    const before = args[i - 1]?.replace(/^--/, '') ?? '';
    if (/^-\d/.test(word) && args[i - 1]?.startsWith('--') && flags.includes(before) && !switches.has(before)) {
      out[out.length - 1] += `=${word}`;
    } else out.push(word);
  }
  return out;
}

const names = kinds.map(({ name }) => name);

function unknownKind(name: string): string {
  const [close] = nearest(name, names);
  return `found "${name}", expected one of ${names.join(', ')}${close ? `; did you mean "${close}"?` : ''}`;
}

function unknownOption(raw: string, flags: readonly string[]): string {
  const [close] = nearest(raw.replace(/^-+/, ''), flags);
  return `found the option ${raw}, which does not exist${close ? `; did you mean --${close}?` : ''}`;
}
