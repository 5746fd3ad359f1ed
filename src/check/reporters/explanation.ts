/** A rule as an editor reads about it in a terminal. */
import type { RuleText } from '../rule.ts';
import { exampleSite, nearestRules, ruleTexts, shownExample } from '../rule-texts.ts';

export function* explanation(rule: RuleText): Generator<string> {
  const { name, severity, describe, why, example } = rule;
  yield `${name} (${severity})`;
  yield '';
  yield `  ${describe}`;
  yield `  ${why}`;
  yield '';
  yield `  Not so, ${exampleSite(rule)}:`;
  yield '';
  yield indented(example.bad);
  yield '';
  yield '  But so:';
  yield '';
  yield indented(example.good);
}

const indented = (passage: string): string => shownExample(passage).replace(/^(?=.)/gm, '      ');

/** A line a rule, for those who want to choose. */
export function* listOfRules(): Generator<string> {
  const width = Math.max(...ruleTexts.map(({ name }) => name.length));
  for (const { name, describe } of ruleTexts) yield `${name.padEnd(width)}  ${describe}`;
  yield '';
  yield 'npm run check -- --explain <rule> shows why, with an example.';
}

/** What to say about a rule that does not exist. */
export function unknownRule(name: string): string {
  const near = nearestRules(name);
  const names = ruleTexts.map((rule) => rule.name).join(', ');
  const hint = near.length > 0 ? `did you mean ${near.map((id) => `"${id}"`).join(' or ')}?` : `there is ${names}`;
  return `--explain: found "${name}", which is no rule; ${hint}${near.length > 0 ? ` All rules: ${names}` : ''}`;
}
