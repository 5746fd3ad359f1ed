/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for programs that show findings beside code.
 * Addresses are relative to the project; columns count UTF-16 code units, as in the other reports.
 */
import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { CheckResult } from '../check-content.ts';
import type { Problem, RuleText } from '../rule.ts';
import { exampleLanguage, exampleSite, ruleTexts, shownExample } from '../rule-texts.ts';

export function* sarifReport({ problems }: Pick<CheckResult, 'problems'>): Generator<string> {
  yield JSON.stringify(sarifLog(problems), null, 2);
}

export function sarifLog(problems: readonly Problem[]): Log {
  const named = [...new Set(problems.map(({ rule }) => rule))].sort();
  const rules = ruleTexts.filter(({ name }) => named.includes(name));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'pathleaf-check', rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder that holds content/' } } },
        results: problems.map((problem) =>
          result(
            problem,
            rules.findIndex(({ name }) => name === problem.rule),
          ),
        ),
      },
    ],
  };
}

function descriptor(rule: RuleText): ReportingDescriptor {
  const { name, severity, describe, why, example } = rule;
  const site = exampleSite(rule);
  const [bad, good] = [shownExample(example.bad), shownExample(example.good)];
  const fenced = (passage: string) => `\`\`\`${exampleLanguage(rule)}\n${passage}\n\`\`\``;
  return {
    id: name,
    shortDescription: { text: describe },
    fullDescription: { text: `${describe} ${why}` },
    help: {
      text: `${describe} ${why}\n\nNot so, ${site}:\n\n${bad}\n\nBut so:\n\n${good}`,
      markdown: `${why}\n\nNot so, ${site}:\n\n${fenced(bad)}\n\nBut so:\n\n${fenced(good)}`,
    },
    defaultConfiguration: { level: severity },
  };
}

/** @param ruleIndex -1 where the rule is not in the list */
function result({ rule, file, line, column, message, severity }: Problem, ruleIndex: number): Result {
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: severity,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}
