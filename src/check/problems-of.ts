/** What the rules say about content that has been read. */
import type { Content } from '#files/read-content.ts';
import type { ContentIndex } from './content-index.ts';
import type { ProseDocument } from './prose/document.ts';
import type { Finding, Problem, Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { mdxSyntax } from './rules/mdx-syntax.ts';

/**
 * Every problem, sorted by file, line, column and rule.
 * @param unreadable what is wrong with the bodies that are no MDX and so have no document
 */
export function problemsOf(
  read: Content,
  content: ContentIndex,
  documents: readonly ProseDocument[],
  unreadable: readonly Finding[],
): Problem[] {
  const found: Problem[] = [...read.problems];
  const report = (rule: Rule, findings: Iterable<Finding> | undefined) => {
    for (const finding of findings ?? []) found.push({ ...finding, rule: rule.name, severity: rule.severity });
  };
  for (const rule of rules) report(rule, rule.checkContent?.(content));
  for (const record of content.records) for (const rule of rules) report(rule, rule.checkRecord?.(record, content));
  report(mdxSyntax, unreadable);
  for (const document of documents) for (const rule of rules) report(rule, rule.checkProse?.(document, content));
  return withoutEchoes(found).sort(inReadingOrder);
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
