import type { CollectionName } from '#schemas/collections.ts';
import type { ContentIndex } from '../content-index.ts';
import { textOf } from '../raw-value.ts';
import { findingAt, type Finding, type Rule } from '../rule.ts';

const LINKS: readonly { collection: CollectionName; key: string }[] = [
  { collection: 'topics', key: 'parent' },
  { collection: 'places', key: 'parent' },
];

export const cycles: Rule = {
  name: 'cycle',
  severity: 'error',
  describe: 'No topic or place lies within itself.',
  why: 'Pages lead from the narrow topic to the wider one; in a circle there is no widest.',
  example: {
    file: 'content/topics/typing.mdx',
    part: 'front matter',
    bad: 'parent: typing',
    good: 'parent: filing',
  },
  *checkContent(content) {
    for (const { collection, key } of LINKS) yield* cyclesIn(content, collection, key);
  },
};

/** Each entry has at most one parent, so a walk upwards meets an entry twice or ends. */
function* cyclesIn(content: ContentIndex, collection: CollectionName, key: string): Generator<Finding> {
  const done = new Set<string>();
  for (const start of content.ids(collection)) {
    const walk: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id) && !walk.includes(id)) {
      walk.push(id);
      id = textOf(content.find(collection, id)?.data, [key]);
    }
    for (const seen of walk) done.add(seen);
    if (id === undefined || !walk.includes(id)) continue;
    const circle = walk.slice(walk.indexOf(id));
    const message = `found a circle of ${key}s: ${[...circle, id].slice(0, 10).join(' in ')}; one of them is wider than the others`;
    yield findingAt(content.find(collection, id)!, [key], message);
  }
}
