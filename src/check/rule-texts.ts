/** Every rule by name, those of the reader of files too, as editors are told about them. */
import { nearest } from '#catalog/nearest.ts';
import { readerRules } from './reader-rules.ts';
import type { ExamplePart, RuleText } from './rule.ts';
import { rules } from './rules/index.ts';

/** Sorted by name; a name is there once, also where the reader and a rule both speak under it. */
export const ruleTexts: readonly RuleText[] = [...rules, ...readerRules].sort((a, b) => (a.name < b.name ? -1 : 1));

export const findRule = (name: string): RuleText | undefined => ruleTexts.find((rule) => rule.name === name);

/** Names like the one that does not exist, the nearest first. */
export const nearestRules = (name: string): string[] =>
  nearest(
    name.toLowerCase(),
    ruleTexts.map((rule) => rule.name),
  );

const PARTS: Record<ExamplePart, string> = {
  file: 'in *',
  name: 'as the name of a file',
  words: 'as *',
  'front matter': 'in the front matter of *',
  text: 'in the text of *',
  record: 'in a record of *',
  figure: 'in a figure of *',
  pick: 'in a pick of *',
  'another file': 'in the front matter of *, a file beside records-clerk.mdx',
  'another record': 'in a record of *, beside the one in the other file',
  'another figure': 'in a second figure of *',
};

/** E.g. `in the front matter of content/topics/filing.mdx`. */
export const exampleSite = ({ example }: RuleText): string => PARTS[example.part].replace('*', example.file);

/** As an editor would show the passage; nothing where it is a name or a description. */
export function exampleLanguage({ example: { part, file } }: RuleText): string {
  if (part === 'name' || part === 'words') return '';
  if (!file.endsWith('.mdx')) return 'json';
  return part === 'front matter' || part === 'another file' ? 'yaml' : 'mdx';
}

/** A file of nothing cannot be shown. */
export const shownExample = (passage: string): string => (passage === '' ? '(nothing)' : passage);
