/** The content checker: every problem of every file at once. */
import { readContent } from '#files/read-content.ts';
import { collections } from '#schemas/collections.ts';
import { indexContent, type ContentIndex } from './content-index.ts';
import { listPublicFiles } from './public-files.ts';
import { proseDocument } from './prose/document.ts';
import { ProseParser } from './prose/parser.ts';
import type { Finding, Problem, Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { describeSyntaxError, mdxSyntax } from './rules/mdx-syntax.ts';

export interface CheckOptions {
  /** `YYYY-MM-DD`: later dates are errors, figures 24 months older are warned about. */
  today: string;
  /** One to share between many checks; by default each has its own. */
  parser?: ProseParser;
}

export interface CheckResult {
  /** Sorted by file, line, column and rule. */
  problems: Problem[];
  /** Files read, records in them. */
  files: number;
  records: number;
}

/** @param root the project: the folder that holds `content/` */
export async function checkProject(root: string, { today, parser: shared }: CheckOptions): Promise<CheckResult> {
  using own = shared ? undefined : new ProseParser();
  const parser = shared ?? own!;
  parser.start();
  const read = await readContent(root, collections);
  const content = indexContent(read, today, await listPublicFiles(root));
  const found: Problem[] = [...read.problems];
  const report = (rule: Rule, findings: Iterable<Finding> | undefined) => {
    for (const finding of findings ?? []) found.push({ ...finding, rule: rule.name, severity: rule.severity });
  };
  for (const rule of rules) report(rule, rule.checkContent?.(content));
  for (const record of content.records) for (const rule of rules) report(rule, rule.checkRecord?.(record, content));
  await checkProse(parser, content, report);
  return {
    problems: withoutEchoes(found).sort(inReadingOrder),
    files: read.files.length,
    records: read.records.length,
  };
}

/** The problems alone. */
export async function checkContent(root: string, options: CheckOptions): Promise<Problem[]> {
  return (await checkProject(root, options)).problems;
}

async function checkProse(
  parser: ProseParser,
  content: ContentIndex,
  report: (rule: Rule, findings: Iterable<Finding> | undefined) => void,
): Promise<void> {
  for (const record of content.records) {
    if (record.body === undefined) continue;
    const { nodes, error } = await parser.parse(record.body);
    if (!nodes) {
      report(mdxSyntax, [describeSyntaxError(record, error)]);
      continue;
    }
    const document = proseDocument(record, nodes);
    for (const rule of rules) report(rule, rule.checkProse?.(document, content));
  }
}

/** A schema's remark on a value about which a more particular rule has spoken says nothing new. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const placeOf = ({ file, line, column }: Problem) => `${file}:${line}:${column}`;
  const particular = problems.filter(
    ({ rule, severity }) => rule !== 'schema' && severity === 'error' && !rule.startsWith('duplicate-'),
  );
  const places = new Set(particular.map(placeOf));
  const hidden = new Set(
    particular.filter(({ rule }) => rule === 'hidden-character').map((p) => `${p.file}:${p.line}`),
  );
  return problems.filter((problem) => {
    if (problem.rule !== 'schema' || problem.message.includes('is missing')) return true;
    const isAboutHidden = problem.message.includes('hidden characters');
    return !places.has(placeOf(problem)) && !(isAboutHidden && hidden.has(`${problem.file}:${problem.line}`));
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function inReadingOrder(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}
