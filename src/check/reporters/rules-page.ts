/** `RULES.md`: every rule of the checker on one page, written from the rules themselves. */
import type { RuleText } from '../rule.ts';
import { exampleLanguage, exampleSite, ruleTexts, shownExample } from '../rule-texts.ts';

const HEAD = `# Rules of the checker

What \`npm run check\` holds content against, in the order of the names that it prints. \`npm run check -- --explain <rule>\` shows one of them in the terminal. An **error** stops the build; a **warning** is worth a look.

This page is written by \`npm run rules\` from \`src/check/\`; change it there.`;

/** The whole page, with a newline at its end. */
export function rulesPage(): string {
  const list = ruleTexts.map(({ name, describe }) => `- [${name}](#${name}): ${asText(describe)}`);
  return `${[HEAD, list.join('\n'), ...ruleTexts.map(section)].join('\n\n')}\n`;
}

function section(rule: RuleText): string {
  const { name, severity, describe, why, example } = rule;
  const language = exampleLanguage(rule);
  return [
    `## ${name}`,
    `**${severity === 'error' ? 'Error' : 'Warning'}.** ${asText(describe)} ${asText(why)}`,
    `Not so, ${asText(exampleSite(rule))}:`,
    fenced(example.bad, language),
    'But so:',
    fenced(example.good, language),
  ].join('\n\n');
}

const fenced = (passage: string, language: string): string => `\`\`\`${language}\n${shownExample(passage)}\n\`\`\``;

/** Signs that Markdown would take for its own, outside `code`. */
const asText = (words: string): string =>
  words
    .split(/(`[^`]*`)/)
    .map((part, i) => (i % 2 ? part : part.replace(/[*_<>{}#]/g, '\\$&')))
    .join('');
