/** The ids that records may name, from `content/`. */
import { readContent } from '#files/read-content.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';
import { namedCollections, type Named, type Vocabulary } from './json-schemas.ts';

const titleOf = (data: unknown): string => {
  const { title, name } = (data ?? {}) as { title?: unknown; name?: unknown };
  return [title, name].find((text) => typeof text === 'string') ?? '';
};

/** A file that cannot be read gives no ids; the checker says why. */
export async function readVocabulary(root: string): Promise<Vocabulary> {
  const { records } = await readContent(root, collections, { only: namedCollections });
  const named = records.filter(({ id }) => id !== '');
  const groups = Map.groupBy(named, ({ collection }) => collection as CollectionName);
  return Object.fromEntries(
    [...groups].map(([name, group]) => {
      const ids = new Map(group.map(({ id, data }): [string, Named] => [id, { id, title: titleOf(data) }]));
      return [name, [...ids.values()]];
    }),
  );
}
