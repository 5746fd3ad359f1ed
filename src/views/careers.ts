/** The lists of careers: all of them A to Z, and those of one field. */
import type { Catalog } from '#catalog/catalog.ts';
import type { Entry } from '#catalog/records.ts';
import type { Field } from '#schemas/vocabularies.ts';
import { fieldHref, type Link } from './addresses.ts';
import { allCareerRows, careerRow, type CareerRow } from './career-row.ts';
import { pageTitle, trail, type PageHead } from './head.ts';
import { suggestion } from './suggestion.ts';
import { count } from './wording.ts';

export interface FieldSummary extends Link {
  summary: string;
  careers: number;
}

export interface CareersView {
  head: PageHead;
  careers: CareerRow[];
  letters: { letter: string; careers: CareerRow[] }[];
  fields: FieldSummary[];
}

export interface FieldView {
  head: PageHead;
  title: string;
  summary: string;
  careers: CareerRow[];
  otherFields: FieldSummary[];
}

export function fieldSummaries(catalog: Catalog): FieldSummary[] {
  return [...catalog.collection('fields').values()]
    .map(({ id, data }) => ({
      title: data.title,
      href: fieldHref(id),
      summary: data.summary,
      careers: catalog.careersByField.get(id)?.length ?? 0,
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

export function careersView(catalog: Catalog): CareersView {
  const careers = allCareerRows(catalog);
  const letters = Map.groupBy(careers, ({ title }) => title.charAt(0).toUpperCase());
  return {
    head: {
      title: pageTitle(catalog, 'All careers from A to Z'),
      description: `Guides to ${count(careers.length, 'career')}: what the work is, what it pays by place, how people get in and what to study.`,
      path: '/careers/',
      breadcrumbs: trail({ title: 'Careers', href: '/careers/' }),
      kind: 'website',
    },
    careers,
    letters: [...letters].map(([letter, members]) => ({ letter, careers: members })),
    fields: fieldSummaries(catalog),
  };
}

export function fieldView(catalog: Catalog, field: Entry<Field>): FieldView {
  const { title, summary } = field.data;
  const href = fieldHref(field.id);
  return {
    head: {
      title: pageTitle(catalog, `Careers in ${title.toLowerCase()}`),
      description: `${summary} Guides to careers in this field, with pay, courses and books.`,
      path: href,
      breadcrumbs: trail({ title: 'Careers', href: '/careers/' }, { title, href }),
      kind: 'website',
      suggestion: suggestion(catalog.site, field),
    },
    title,
    summary,
    careers: (catalog.careersByField.get(field.id) ?? []).map((career) => careerRow(catalog, career)),
    otherFields: fieldSummaries(catalog).filter((other) => other.href !== href),
  };
}
