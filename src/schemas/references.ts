/** Which fields name an entry of another collection. Read by the catalog and by the checker. */
import type { CollectionName } from './collections.ts';

export interface Reference {
  /** Path of the field; `[]` stands for every element of an array, e.g. `topics[].topic`. */
  path: string;
  target: CollectionName;
}

export const references: Partial<Record<CollectionName, readonly Reference[]>> = {
  careers: [
    { path: 'fields[]', target: 'fields' },
    { path: 'interests.source', target: 'sources' },
    { path: 'education.source', target: 'sources' },
    { path: 'education.jobZoneSource', target: 'sources' },
    { path: 'topics[].topic', target: 'topics' },
    { path: 'routes[].months.source', target: 'sources' },
    { path: 'licences[].place', target: 'places' },
    { path: 'licences[].source', target: 'sources' },
    { path: 'path[].topics[]', target: 'topics' },
    { path: 'path[].courses[]', target: 'courses' },
    { path: 'path[].books[]', target: 'books' },
    { path: 'path[].hours.source', target: 'sources' },
    { path: 'coursePicks[].course', target: 'courses' },
    { path: 'outlook[].place', target: 'places' },
    { path: 'outlook[].source', target: 'sources' },
    { path: 'related[].career', target: 'careers' },
    { path: 'sources[]', target: 'sources' },
  ],
  topics: [{ path: 'parent', target: 'topics' }],
  salaries: [
    { path: 'figures[].place', target: 'places' },
    { path: 'figures[].source', target: 'sources' },
    { path: 'withheld[].place', target: 'places' },
    { path: 'withheld[].source', target: 'sources' },
  ],
  occupations: (['tasks', 'titles', 'related', 'technologies'] as const).map((list) => ({
    path: `occupations[].${list}.source`,
    target: 'sources',
  })),
  'reading-lists': [{ path: 'picks[].book', target: 'books' }],
  courses: [
    { path: 'provider', target: 'providers' },
    { path: 'topics[]', target: 'topics' },
    { path: 'source', target: 'sources' },
  ],
  books: [
    { path: 'topics[]', target: 'topics' },
    { path: 'confirmedBy[].source', target: 'sources' },
  ],
  places: [
    { path: 'country', target: 'places' },
    { path: 'parent', target: 'places' },
    { path: 'currency', target: 'currencies' },
    { path: 'ppp.source', target: 'sources' },
    { path: 'source', target: 'sources' },
  ],
  site: [{ path: 'commonCurrency', target: 'currencies' }],
  benchmarks: [
    { path: 'place', target: 'places' },
    { path: 'source', target: 'sources' },
    { path: 'survey', target: 'sources' },
  ],
  currencies: [{ path: 'perEuro.source', target: 'sources' }],
};

/** Every value at `path` in `data`, with where it stands. Absent fields give nothing. */
export function referencedIds(data: unknown, path: string): { id: string; at: PropertyKey[] }[] {
  let found: { value: unknown; at: PropertyKey[] }[] = [{ value: data, at: [] }];
  for (const step of path.replaceAll('[]', '.[]').split('.')) {
    found = found.flatMap(({ value, at }) => {
      if (step === '[]') return Array.isArray(value) ? value.map((item, i) => ({ value: item, at: [...at, i] })) : [];
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
      return [{ value: (value as Record<string, unknown>)[step], at: [...at, step] }];
    });
  }
  return found.flatMap(({ value, at }) => (typeof value === 'string' ? [{ id: value, at }] : []));
}
