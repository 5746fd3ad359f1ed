/** The desk on what two reports say: the content checker’s, and that of the link check. */
import type { LinkReport, ReportedLink } from '#schemas/link-report.ts';
import type { DeskItem, DeskPart, FilePlace } from './desk-part.ts';
import { count, longDate } from './wording.ts';

/** A problem as `npm run check` finds it. */
export interface CheckerProblem extends FilePlace {
  rule: string;
  message: string;
  severity: 'error' | 'warning';
}

const OWN_PART = ['review-due', 'old-figures'];

const itemOf = ({ file, line, rule, message }: CheckerProblem): DeskItem => ({
  title: file.split('/').slice(1).join('/'),
  note: `${rule}: ${message}`,
  place: { file, line },
});

const byRule = (problems: readonly CheckerProblem[], wanted: string): DeskItem[] =>
  problems.filter(({ rule }) => rule === wanted).map((problem) => ({ ...itemOf(problem), note: problem.message }));

export const reviewsDue = (problems: readonly CheckerProblem[]): DeskPart => ({
  id: 'reviews-due',
  title: 'Reviews due',
  about: 'Texts whose review was due before today, or that were changed after somebody read them.',
  none: 'No review is due.',
  items: byRule(problems, 'review-due'),
});

export const staleFigures = (problems: readonly CheckerProblem[]): DeskPart => ({
  id: 'stale-figures',
  title: 'Stale figures',
  about: 'Pay and benchmarks older than 24 months, a line for each file and source.',
  none: 'No figure is older than 24 months.',
  items: byRule(problems, 'old-figures'),
});

export const checkerProblems = (problems: readonly CheckerProblem[]): DeskPart => ({
  id: 'checker',
  title: 'What the checker says',
  about: 'Everything else that npm run check finds; an error stops a build, a warning does not.',
  none: 'The checker has nothing else to say.',
  items: problems
    .filter(({ rule }) => !OWN_PART.includes(rule))
    .map((problem) => {
      const item = itemOf(problem);
      return { ...item, note: `${problem.severity === 'error' ? 'Error' : 'Warning'}, ${item.note}` };
    }),
});

/** @param report undefined where there is none, or none that can be read */
export function deadLinks(report: LinkReport | undefined): DeskPart {
  const part = { id: 'dead-links', title: 'Dead links' };
  if (!report) {
    const none = 'There is no report that can be read: npm run links visits the links and writes one.';
    return {
      ...part,
      about: 'Links to other sites that no longer lead anywhere.',
      none,
      items: [],
      unknown: 'no report',
    };
  }
  const { links, checked } = report;
  const visited = links.filter((link) => link.checked !== undefined).length;
  return {
    ...part,
    about: `Links to other sites that are dead or have moved: ${visited} of ${count(links.length, 'link')} visited, last on ${longDate(checked)}.`,
    none: 'Every link that was visited leads somewhere.',
    items: links
      .filter(({ status }) => status === 'dead' || status === 'moved')
      .flatMap((link) => link.places.map((place) => ({ title: link.url, note: noteOf(link), place }))),
  };
}

function noteOf({ status, firstFailed, detail, movedTo }: ReportedLink): string {
  const what = status === 'dead' ? 'Dead' : movedTo ? `Moved to ${movedTo}` : 'Moved';
  return [what, firstFailed && `since ${longDate(firstFailed)}`, detail].filter(Boolean).join(', ');
}
