/** A course that a list names and content/ already has. */
import { isDeepStrictEqual } from 'node:util';
import { textOf } from '#check/raw-value.ts';
import type { Data } from './list-content.ts';
import type { Fault } from './row-fields.ts';

/** What an editor decides: never taken from a list again. The address was looked at too. */
const OURS = ['id', 'url', 'topics', 'note'] as const;
/** Names that an editor writes as readers know them; in an imported file they follow the list. */
const NAMES = ['title', 'provider', 'institution'] as const;

export type Merged = { data: Data; isChanged: boolean } | { kept: Fault };

/**
 * Facts come from one source and one look. Those of a page that somebody opened, of a later look, or of another
 * source than `replaced` stay.
 * @param isByHand true for a record outside the file that the import writes: an editor has put it there
 */
export function mergeCourse(
  before: Data,
  incoming: Data,
  { replaced, isByHand }: { replaced: string | undefined; isByHand: boolean },
): Merged {
  const source = textOf(incoming, ['source']);
  const known = textOf(before, ['source']);
  const keep = (field: string, found: string, expected: string): Merged => ({ kept: { field, found, expected } });
  if (textOf(before, ['checked', 'how']) === 'link opened') {
    return keep('checked', `${textOf(before, ['id'])}: somebody opened the page`, 'the record stays as it is');
  }
  if (known !== source && known !== replaced) {
    return keep('source', `${textOf(before, ['id'])} of ${known}`, `--replace ${known} takes its facts from this list`);
  }
  const [then = '', now = ''] = [before, incoming].map((data) => textOf(data, ['checked', 'date']));
  if (then > now) return keep('checked', `${textOf(before, ['id'])}, looked at on ${then}`, `a look later than ${now}`);
  const names = isByHand ? NAMES : [];
  const ours = Object.fromEntries(
    [...OURS, ...names].flatMap((key) => (Object.hasOwn(before, key) ? [[key, before[key]]] : [])),
  );
  // What the same source no longer states stays; of another one it would have a wrong source.
  const facts = Object.entries(incoming).filter(([key]) => !isByHand || !NAMES.some((name) => name === key));
  const data = { ...(known === source ? before : {}), ...Object.fromEntries(facts), ...ours };
  return { data, isChanged: !isDeepStrictEqual(data, before) };
}
