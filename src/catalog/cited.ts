/** The ids of one collection that entries name, whoever names them. */
import type { CollectionName, Entries } from '#schemas/collections.ts';
import { referencedIds, references } from '#schemas/references.ts';
import type { Catalog } from './catalog.ts';
import type { Entry } from './records.ts';

/** `source="…"` of a component in prose. */
const IN_PROSE = /\bsource="([^"]+)"/g;
const LISTED_IN = /^listed in (?<source>.+)$/;

/** Fields, how a record was checked, and the components in prose. */
export function citedSources(catalog: Catalog): Set<string> {
  const cited = namedIds(catalog, 'sources');
  for (const name of ['courses', 'books'] as const) {
    for (const { data } of catalog.collection(name).values()) {
      const source = LISTED_IN.exec(data.checked.how)?.groups?.['source'];
      if (source) cited.add(source);
    }
  }
  for (const name of ['careers', 'topics', 'pages'] as const) {
    for (const { body } of catalog.collection(name).values()) {
      for (const [, source = ''] of body.matchAll(IN_PROSE)) cited.add(source);
    }
  }
  return cited;
}

/** Every id of `target` in a field that names it (see schemas/references.ts); a country that names itself does not count. */
export function namedIds(catalog: Catalog, target: CollectionName): Set<string> {
  const named = new Set<string>();
  for (const name of Object.keys(references) as CollectionName[]) {
    const paths = (references[name] ?? []).filter((field) => field.target === target).map(({ path }) => path);
    for (const entry of catalog.collection(name).values() as Iterable<Entry<Entries[CollectionName]>>) {
      for (const { id } of paths.flatMap((path) => referencedIds(entry.data, path))) {
        if (name !== target || id !== entry.id) named.add(id);
      }
    }
  }
  return named;
}
