/** The page of every source: what it is, its licence, its method and caveats. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Source } from '#schemas/vocabularies.ts';
import { listHref, type Link } from './addresses.ts';
import { pageTitle, trail, type PageHead } from './head.ts';
import { entriesOfPage, shelfPage, type ShelfPage } from './shelf.ts';
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

const KIND: Record<Exclude<Source['kind'], 'reference'>, string> = {
  official: 'Official statistics and databases',
  estimate: 'Estimates by a publisher',
  catalogue: 'Lists of courses and books',
};

export interface SourcesView {
  head: PageHead;
  kinds: { title: string; sources: SourceView[] }[];
  /** Those that have pages of their own. */
  references?: Link;
}

export function sourcesView(catalog: Catalog): SourcesView {
  const all = [...catalog.collection('sources').values()];
  const kinds = (Object.keys(KIND) as (keyof typeof KIND)[]).map((kind) => ({
    title: KIND[kind],
    sources: all.filter(({ data }) => data.kind === kind).map(({ id, data }) => sourceView(id, data)),
  }));
  const references = catalog.references.entries.length;
  return {
    head: {
      title: pageTitle(catalog, 'Sources: where every figure comes from'),
      description: `The ${count(all.length, 'source')} behind our figures, courses and books, with publisher, licence, release, method and caveats.`,
      path: '/sources/',
      breadcrumbs: trail(SOURCES),
      kind: 'website',
      suggestion: suggestion(catalog.site, { file: 'content/sources.json' }),
      isList: true,
    },
    kinds: kinds.filter((kind) => kind.sources.length > 0),
    ...(references > 0 && { references: { title: count(references, 'reference work'), href: REFERENCES.href } }),
  };
}

export interface ReferencesView {
  head: PageHead;
  all: string;
  sources: SourceView[];
  page: ShelfPage;
}

/** What the facts of books were confirmed with, by title. */
export function referencesView(catalog: Catalog, number: number): ReferencesView {
  const shelf = catalog.references;
  const href = listHref('/sources/references/', number);
  const where = number === 1 ? '' : `, page ${number}`;
  const all = count(shelf.entries.length, 'reference work');
  return {
    head: {
      title: pageTitle(catalog, `Reference works and bibliographies${where}`),
      description: `${all} with which we confirmed title, author, year and ISBN of books, each with publisher and licence${where}.`,
      path: href,
      breadcrumbs: trail(SOURCES, REFERENCES, ...(number === 1 ? [] : [{ title: `Page ${number}`, href }])),
      kind: 'website',
      suggestion: suggestion(catalog.site, { file: 'content/sources.json' }),
      isList: true,
    },
    all,
    sources: entriesOfPage(shelf, number).map(({ id, data }) => sourceView(id, data)),
    page: shelfPage(shelf, '/sources/references/', number),
  };
}

const SOURCES: Link = { title: 'Sources', href: '/sources/' };
const REFERENCES: Link = { title: 'Reference works', href: '/sources/references/' };

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
