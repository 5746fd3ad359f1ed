/** Every collection: its loader and its schema. What they hold is described in `schemas/`. */
import { defineCollection } from 'astro:content';
import { collections as described, type CollectionName } from '#schemas/collections.ts';
import { proseLoader } from './loaders/prose.ts';
import { recordsLoader } from './loaders/records.ts';

function collection(name: CollectionName) {
  const { kind, schema } = described[name];
  const loader = kind === 'prose' ? proseLoader(name) : recordsLoader(name);
  return defineCollection({ loader, schema });
}

export const collections = {
  careers: collection('careers'),
  topics: collection('topics'),
  pages: collection('pages'),
  salaries: collection('salaries'),
  occupations: collection('occupations'),
  'reading-lists': collection('reading-lists'),
  courses: collection('courses'),
  books: collection('books'),
  places: collection('places'),
  benchmarks: collection('benchmarks'),
  providers: collection('providers'),
  sources: collection('sources'),
  currencies: collection('currencies'),
  fields: collection('fields'),
  interests: collection('interests'),
  site: collection('site'),
  redirects: collection('redirects'),
} satisfies Record<CollectionName, unknown>;
