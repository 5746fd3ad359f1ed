/** New figures into a career's pay file: an editor's rows stay, imported rows are replaced, vanished ones go. */
import { isDeepStrictEqual as isSame } from 'node:util';
import type { Figure } from '#schemas/salary.ts';
import type { WrittenSalaries } from './content.ts';
import type { Counts } from './plan.ts';

export interface Scope {
  importer: string;
  source: string;
  /** True for places that the file reports on; only there can a row have vanished. */
  covers(place: string): boolean;
  /** Source id of an older release whose imported rows go. */
  replaced?: string;
  /** Importers in the order in which their rows stand in the file. */
  order: readonly string[];
}

export interface Merged {
  data: WrittenSalaries;
  counts: Counts;
  details: string[];
  /** Editors' rows that a new figure would have doubled. */
  kept: Figure[];
  /** Places whose figure from this source an editor withholds. */
  withheld: string[];
}

const keyOf = ({ place, source, level, basis }: Figure): string => [place, source, level ?? '', basis].join('|');
const amountOf = ({ median, mean, currency, period }: Figure): string =>
  `${String(median ?? mean)} ${currency} a ${period}`;
const nameOf = (figure: Figure): string => `${figure.place}${figure.level ? ` (${figure.level})` : ''}`;

export function mergeFigures(before: WrittenSalaries | undefined, incoming: readonly Figure[], scope: Scope): Merged {
  const figures = before?.figures ?? [];
  const editors = figures.filter(({ importer }) => !importer);
  const own = new Map(editors.map((figure) => [keyOf(figure), figure]));
  const old = new Map(figures.filter(({ importer }) => importer).map((figure) => [keyOf(figure), figure]));
  const hidden = new Set(
    (before?.withheld ?? []).filter(({ source }) => source === scope.source).map(({ place }) => place),
  );
  const counts: Counts = { added: 0, updated: 0, removed: 0, unchanged: 0 };
  const details: string[] = [];
  const kept: Figure[] = [];
  const withheld: string[] = [];
  const imported = new Map<string, Figure>();
  for (const figure of incoming) {
    const key = keyOf(figure);
    const doubled = own.get(key);
    if (doubled) kept.push(doubled);
    else if (hidden.has(figure.place)) withheld.push(figure.place);
    else {
      imported.set(key, figure);
      const was = old.get(key);
      if (!was) details.push(`+ ${nameOf(figure)}: ${amountOf(figure)}`);
      else if (!isSame(was, figure)) details.push(`~ ${nameOf(figure)}: ${amountOf(was)} -> ${amountOf(figure)}`);
      counts[!was ? 'added' : isSame(was, figure) ? 'unchanged' : 'updated'] += 1;
    }
  }
  for (const [key, figure] of old) {
    if (imported.has(key)) continue;
    const isOurs = figure.importer === scope.importer;
    const isVanished = isOurs && figure.source === scope.source && scope.covers(figure.place);
    const isReplaced = isOurs && figure.source === scope.replaced && figure.source !== scope.source;
    if (isVanished || isReplaced) {
      counts.removed += 1;
      details.push(`- ${nameOf(figure)}: ${amountOf(figure)}`);
    } else imported.set(key, figure);
  }
  const sorted = [...imported.values()].sort(inOrder(scope.order));
  return { data: { ...before, figures: [...editors, ...sorted] }, counts, details, kept, withheld };
}

function inOrder(order: readonly string[]): (a: Figure, b: Figure) => number {
  const rank = ({ importer = '' }: Figure) => order.indexOf(importer);
  const key = ({ source, level = '', place }: Figure) => `${source} ${level} ${place}`;
  return (a, b) => rank(a) - rank(b) || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
