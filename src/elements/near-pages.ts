/** Pages whose names are near to the address that was asked for. Pure, so that it is tested without a browser. */
import { distance } from 'fastest-levenshtein';
import type { AddressList } from './address-list.ts';

export interface NearPage {
  href: string;
  title: string;
}

const MOST = 5;
/** Longer paths and words are cut, so that a hostile address costs little. */
const [LONGEST_PATH, LONGEST_WORD, MOST_WORDS] = [300, 24, 6];
/** From 0 (nothing alike) to 1 (the same). */
const ALIKE = 0.72;
/** Within the section that was asked for, where a slip in a short name is told from chance more easily. */
const ALIKE_HERE = 0.6;
/** Of a word among others. */
const LEAST_ALIKE = 0.7;

/** The words of the last part of a path that has some: `/careers/backend-enginer/` gives `backend`, `enginer`. */
export function wordsOf(path: string): string[] {
  const parts = decoded(path.slice(0, LONGEST_PATH)).split('/');
  for (const part of parts.toReversed()) {
    const words = part.replace(/\.[a-z]{2,5}$/i, '').match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length > 0) return words.slice(0, MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD).toLowerCase());
  }
  return [];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path.replace(/%[\da-f]{0,2}/gi, ' ');
  }
}

/** Up to five pages, nearest first. An address that has moved is answered by its new one alone. */
export function nearPages(path: string, { pages, redirects }: AddressList): NearPage[] {
  const moved = moveOf(path, redirects);
  if (moved && Object.hasOwn(pages, moved)) return [{ href: moved, title: pages[moved] ?? moved }];
  const asked = wordsOf(path);
  if (asked.length === 0) return [];
  const section = /^\/([a-z-]+)\//.exec(path)?.[1];
  const found = Object.entries(pages).flatMap(([href, title]) => {
    const alike = Math.max(
      likeness(asked, wordsOf(href.replace('#', ''))),
      likeness(asked, wordsOf(title.replaceAll('/', ' '))),
    );
    const isHere = section !== undefined && href.startsWith(`/${section}/`);
    const isLine = href.includes('#');
    return alike < (isHere ? ALIKE_HERE : ALIKE)
      ? []
      : [{ href, title, rank: alike + (isHere ? 0.15 : 0) - (isLine ? 0.1 : 0) }];
  });
  return found
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, MOST)
    .map(({ href, title }) => ({ href, title }));
}

/** The new address of one that has moved, with or without the slash at its end. */
export function moveOf(path: string, redirects: AddressList['redirects']): string | undefined {
  const old = path.endsWith('/') ? path : `${path}/`;
  return Object.hasOwn(redirects, old) ? redirects[old] : undefined;
}

/** How much of `asked` is in `name`, with slips of the keyboard forgiven; words that `name` has beyond it count a little. */
function likeness(asked: readonly string[], name: readonly string[]): number {
  if (name.length === 0) return 0;
  const whole = similarity(asked.join('-'), name.join('-'));
  const best = asked.map((word) => Math.max(...name.map((other) => similarity(word, other))));
  const found = best.filter((value) => value > LEAST_ALIKE).reduce((sum, value) => sum + value, 0);
  return Math.max(whole, 0.85 * (found / asked.length) + 0.15 * Math.min(1, asked.length / name.length));
}

/** Letters that changed places are the commonest slip, and two edits: they count as less than one. */
function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length, 1);
  // What differs in length alone by more than the least likeness allows need not be measured.
  if (Math.abs(a.length - b.length) / longer > 1 - LEAST_ALIKE) return 0;
  return a.length === b.length && sorted(a) === sorted(b) ? 0.85 : 1 - distance(a, b) / longer;
}

const sorted = (word: string): string => [...word].sort().join('');
