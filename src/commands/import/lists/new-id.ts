/** Ids of new courses and books: addresses, so they never change and are never another's. */
import { createHash } from 'node:crypto';
import { slugOf } from '../merge-places.ts';

const LONGEST = 100;

/** Cut at a hyphen, so that no word is halved. */
function shortened(slug: string, longest: number): string {
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1));
}

/**
 * The first that is free: made of the words; of the words and `more`, one after another; of the words and a digest
 * of `key`, which is the same in every import.
 */
export function newId(
  words: readonly string[],
  key: string,
  taken: ReadonlySet<string>,
  more: readonly string[] = [],
): string {
  const slug = slugOf(words.join(' '));
  const digest = createHash('sha256').update(key).digest('hex');
  const endings = [...more, ...[6, 12, 24].map((length) => digest.slice(0, length))];
  const plain = shortened(slug, LONGEST);
  if (plain !== '' && slugOf(words.at(-1) ?? '') !== '' && !taken.has(plain)) return plain;
  const candidates = endings.map((ending) =>
    [shortened(slug, LONGEST - ending.length - 1), ending].filter(Boolean).join('-'),
  );
  const free = candidates.find((candidate) => !taken.has(candidate));
  if (free === undefined) throw new Error(`no id is left for ${key}`);
  return free;
}
