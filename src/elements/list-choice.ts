/**
 * What a reader asks of a list: an order, and which rows to show. Pure, so that it is tested without a browser.
 *
 * In the address each list has its own parameters: `?courses.level=beginner&courses.free=1&books.sort=year`.
 */
export interface Row {
  title: string;
  /** Empty where the row does not state it, as for every value below. */
  level: string;
  hours: string;
  year: string;
  isFree: boolean;
  topics: readonly string[];
}

const KEYS = ['sort', 'level', 'length', 'topic', 'free'] as const;
export type Key = (typeof KEYS)[number];
/** Empty values ask for nothing. */
export type Choice = Readonly<Record<Key, string>>;
/** The values a list has to offer. */
export type Offer = Readonly<Record<Key, readonly string[]>>;

export const NOTHING_ASKED: Choice = { sort: '', level: '', length: '', topic: '', free: '' };

/** Level that our source does not state. A value of its own, since an empty one asks for nothing. */
export const NOT_STATED = 'not-stated';

const LENGTHS = ['short', 'medium', 'long', NOT_STATED] as const;

export function lengthOf({ hours }: Row): (typeof LENGTHS)[number] {
  if (!hours) return NOT_STATED;
  if (Number(hours) < 10) return 'short';
  return Number(hours) <= 40 ? 'medium' : 'long';
}

export const levelOf = ({ level }: Row): string => level || NOT_STATED;

/** Only what tells rows apart is offered: a list of free courses has no use for "free only", one in order of `own` none for that. */
export function offerOf(rows: readonly Row[], own: string): Offer {
  const apart = (values: readonly string[]) => (new Set(values).size > 1 ? [...new Set(values)] : []);
  const lengths = new Set(rows.map(lengthOf));
  return {
    sort: [
      ...(own === 'title' ? [] : ['title']),
      ...(apart(rows.map(({ hours }) => hours)).length > 0 ? ['length'] : []),
      ...(apart(rows.map(({ year }) => year)).length > 0 ? ['year'] : []),
    ],
    level: apart(rows.map(levelOf)),
    length: lengths.size > 1 ? LENGTHS.filter((length) => lengths.has(length)) : [],
    topic: apart(rows.flatMap(({ topics }) => topics)),
    free: apart(rows.map(({ isFree }) => String(isFree))).length > 0 ? ['1'] : [],
  };
}

/** Reads what the address asks of the list; values that the list does not offer ask for nothing. */
export function readChoice(search: string, list: string, offer: Offer): Choice {
  const asked = new URLSearchParams(search);
  const values = KEYS.map((key) => {
    const value = asked.get(`${list}.${key}`) ?? '';
    return [key, offer[key].includes(value) ? value : ''];
  });
  return Object.fromEntries(values) as Choice;
}

/** The query of an address with the list's part replaced; empty where nothing is left to ask. */
export function writeChoice(search: string, list: string, choice: Choice): string {
  const query = new URLSearchParams(search);
  for (const key of KEYS) {
    if (choice[key]) query.set(`${list}.${key}`, choice[key]);
    else query.delete(`${list}.${key}`);
  }
  return query.size > 0 ? `?${query}` : '';
}

export const isShown = (row: Row, { level, length, topic, free }: Choice): boolean =>
  (!level || levelOf(row) === level) &&
  (!length || lengthOf(row) === length) &&
  (!topic || row.topics.includes(topic)) &&
  (!free || row.isFree);

const byTitle = (a: Row, b: Row) => a.title.localeCompare(b.title, 'en', { numeric: true });

/** What is not stated comes last. */
const ORDERS: Record<string, (a: Row, b: Row) => number> = {
  title: byTitle,
  length: (a, b) => (Number(a.hours) || Infinity) - (Number(b.hours) || Infinity) || byTitle(a, b),
  year: (a, b) => Number(b.year) - Number(a.year) || byTitle(a, b),
};

/** The rows in the order asked for; without one, in the order of the list. */
export function inOrder<T extends Row>(rows: readonly T[], { sort }: Choice): readonly T[] {
  const order = Object.hasOwn(ORDERS, sort) ? ORDERS[sort] : undefined;
  return order ? rows.toSorted(order) : rows;
}
