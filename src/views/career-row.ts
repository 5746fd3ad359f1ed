/** A career as a row of a list. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { Career } from '#schemas/career.ts';
import { rowFacts } from './career-facts.ts';
import { careerHref, fieldHref, type Link } from './addresses.ts';

export interface CareerRow {
  id: string;
  title: string;
  href: string;
  summary: string;
  field: Link;
  aliases: string[];
  draft: boolean;
  /** What it pays and how one gets in. */
  facts: { term: string; value: string; meaning: string }[];
}

export function careerRow(catalog: Catalog, career: Entry<Career>): CareerRow {
  const { id, data } = career;
  const [main] = data.fields;
  if (!main) throw new Error(`${id} names no field`);
  return {
    id,
    title: data.title,
    href: careerHref(id),
    summary: data.summary,
    field: { title: catalog.get('fields', main, id).data.title, href: fieldHref(main) },
    aliases: data.aliases,
    draft: data.draft,
    facts: rowFacts(catalog, career),
  };
}

export const allCareerRows = (catalog: Catalog): CareerRow[] =>
  [...catalog.collection('careers').values()]
    .map((career) => careerRow(catalog, career))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
