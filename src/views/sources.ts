/** The page of every source: what it is, its licence, its method and caveats. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Source } from '#schemas/vocabularies.ts';
import { pageTitle, trail, type PageHead } from './head.ts';
import { suggestion } from './suggestion.ts';
import { count, longDate } from './wording.ts';

export interface SourceView {
  id: string;
  title: string;
  publisher: string;
  url?: string;
  facts: { term: string; text: string }[];
  method?: string;
  caveats: string[];
  attribution?: string;
}

const KIND: Record<Source['kind'], string> = {
  official: 'Official statistics',
  estimate: 'Estimates by a publisher',
  catalogue: 'Lists of courses and books',
  reference: 'Reference works and bibliographies',
};

export function sourcesView(catalog: Catalog): { head: PageHead; kinds: { title: string; sources: SourceView[] }[] } {
  const sources = [...catalog.collection('sources').values()];
  const kinds = (Object.keys(KIND) as Source['kind'][]).map((kind) => ({
    title: KIND[kind],
    sources: sources.filter(({ data }) => data.kind === kind).map(({ id, data }) => sourceView(id, data)),
  }));
  return {
    head: {
      title: pageTitle(catalog, 'Sources: where every figure comes from'),
      description: `The ${count(sources.length, 'source')} behind our figures, courses and books, with publisher, licence, release, method and caveats.`,
      path: '/sources/',
      breadcrumbs: trail({ title: 'Sources', href: '/sources/' }),
      kind: 'website',
      suggestion: suggestion(catalog.site, { file: 'content/sources.json' }),
      isList: true,
    },
    kinds: kinds.filter((kind) => kind.sources.length > 0),
  };
}

function sourceView(id: string, data: Source): SourceView {
  return {
    id,
    title: data.title,
    publisher: data.publisher,
    ...(data.url && { url: data.url }),
    facts: [
      { term: 'Release', text: data.release },
      { term: 'Licence', text: data.licence },
      { term: 'Retrieved', text: longDate(data.retrieved) },
      ...(data.via ? [{ term: 'Our copy came through', text: data.via }] : []),
    ],
    ...(data.method && { method: data.method }),
    caveats: data.caveats,
    ...(data.attribution && { attribution: data.attribution }),
  };
}
