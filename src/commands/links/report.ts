/** What a run comes back with: a file for the editors' desk, and lines for whoever started it. */
import { visible } from '#check/reporters/visible.ts';
import type { LinkReport, ReportedLink } from '#schemas/link-report.ts';
import type { Link } from './collect-links.ts';
import type { Memory, Note } from './memory.ts';

const NOT_CHECKED = 'not checked yet';
const UNVISITED: Partial<Note> & Pick<Note, 'status'> = { status: 'unknown', detail: NOT_CHECKED };

/** Links of content only: what is remembered of others is gone with them. */
export function linkReport(links: readonly Link[], { links: notes }: Memory, today: string): LinkReport {
  return {
    checked: today,
    links: links.map(({ url, places }) => {
      const { status, checked, firstFailed, detail, movedTo } = notes[url] ?? UNVISITED;
      return { url, status, checked, firstFailed, detail, movedTo, places };
    }),
  };
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The order in which an editor wants to read them. */
const HEADINGS: readonly [Note['status'], string][] = [
  ['dead', 'Dead: no page on two different days. Find another address, or leave the link out.'],
  ['moved', 'Moved: the page has a new address. Open it, and write it in place of the old one.'],
  [
    'unknown',
    'Unknown: no page, but on one day only, or not asked. The next run says more, unless the reason says otherwise.',
  ],
  ['refused', 'Refused: the host does not answer to a link check. Open it yourself now and then.'],
];

/** Links that are well are only counted. */
export function* reportLines({ links }: LinkReport): Generator<string> {
  for (const [status, heading] of HEADINGS) {
    const held = links.filter((link) => link.status === status && link.checked !== undefined);
    if (held.length === 0) continue;
    yield `${heading}\n`;
    for (const { url, detail, movedTo, firstFailed, places } of held) {
      for (const { file, line } of places) yield visible(`  ${file}:${line}`);
      const since = firstFailed ? `${detail ?? 'no page'}, since ${firstFailed}` : detail;
      yield visible(`    ${url}`);
      yield `    ${visible(movedTo ? `is now ${movedTo}` : (since ?? ''))}\n`;
    }
  }
  yield countLine(links);
}

function countLine(links: readonly ReportedLink[]): string {
  const states = links.map(({ status, checked }) => (checked === undefined ? NOT_CHECKED : status));
  const counts = ['ok', 'dead', 'moved', 'refused', 'unknown', NOT_CHECKED]
    .map((name) => ({ name, count: states.filter((state) => state === name).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`);
  return `${links.length} ${links.length === 1 ? 'link' : 'links'}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}.`;
}
