/** The editors’ desk: everything that waits for somebody, each with its file and line. */
import type { Catalog } from '#catalog/catalog.ts';
import type { LinkReport } from '#schemas/link-report.ts';
import { barePlaces, orphans } from './desk-orphans.ts';
import type { DeskPart, Locate } from './desk-part.ts';
import { checkerProblems, deadLinks, reviewsDue, staleFigures, type CheckerProblem } from './desk-reports.ts';
import { drafts, neverReviewed, thinLists } from './desk-texts.ts';
import { pageTitle, trail, type PageHead } from './head.ts';
import { count } from './wording.ts';

export interface DeskInput {
  /** What the checker found, in its order. */
  problems: readonly CheckerProblem[];
  locate: Locate;
  links?: LinkReport | undefined;
}

export interface DeskView {
  head: PageHead;
  /** How much waits, in a few words. */
  summary: string;
  parts: DeskPart[];
}

export function deskView(catalog: Catalog, { problems, locate, links }: DeskInput): DeskView {
  const parts = [
    checkerProblems(problems),
    drafts(catalog, locate),
    reviewsDue(problems),
    neverReviewed(catalog, locate),
    staleFigures(problems),
    thinLists(catalog, locate),
    deadLinks(links),
    orphans(catalog, locate),
    barePlaces(catalog, locate),
  ];
  const waiting = parts.reduce((sum, { items }) => sum + items.length, 0);
  return {
    head: {
      title: pageTitle(catalog, 'Desk'),
      description: 'What waits for an editor: drafts, reviews, figures, lists, links and orphans.',
      path: '/desk/',
      breadcrumbs: trail({ title: 'Desk', href: '/desk/' }),
      kind: 'website',
      noindex: true,
    },
    summary: waiting === 0 ? 'Nothing waits.' : `${count(waiting, 'thing')} to see to.`,
    parts,
  };
}
