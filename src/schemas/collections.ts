/** Every collection: where its files lie, what shape they have, which schema they keep. The one list that loaders, checker, commands and JSON Schemas read. */
import type { z } from 'astro/zod';
import { benchmark, type Benchmark } from './benchmark.ts';
import { book, type Book } from './book.ts';
import { career, type Career } from './career.ts';
import { course, type Course } from './course.ts';
import { occupations, type Occupations } from './occupations.ts';
import { page, type Page } from './page.ts';
import { place, type Place } from './place.ts';
import { readingList, type ReadingList } from './reading-list.ts';
import { salaries, type Salaries } from './salary.ts';
import { redirect, site, type Redirect, type Site } from './site.ts';
import { topic, type Topic } from './topic.ts';
import { currency, field, interest, provider, source } from './vocabularies.ts';
import type { Currency, Field, Interest, Provider, Source } from './vocabularies.ts';

export interface Entries {
  careers: Career;
  topics: Topic;
  pages: Page;
  salaries: Salaries;
  occupations: Occupations;
  'reading-lists': ReadingList;
  courses: Course;
  books: Book;
  places: Place;
  benchmarks: Benchmark;
  providers: Provider;
  sources: Source;
  currencies: Currency;
  fields: Field;
  interests: Interest;
  site: Site;
  redirects: Redirect;
}

export type CollectionName = keyof Entries;

/**
 * - `prose`: MDX files of a folder, id = file name
 * - `document`: JSON files of a folder, one record each, id = file name
 * - `records`: JSON or NDJSON files of a folder, one record, an array or a record a line, id = `id`
 * - `vocabulary`: one JSON file with an array, id = `id`
 * - `singleton`: one JSON file with one record, id = file name
 */
export type CollectionKind = 'prose' | 'document' | 'records' | 'vocabulary' | 'singleton';

export interface Collection {
  kind: CollectionKind;
  /** Relative to `content/`: a folder for the first three kinds, a file for the others. */
  path: string;
  schema: z.ZodType;
}

export const collections: Record<CollectionName, Collection> = {
  careers: { kind: 'prose', path: 'careers', schema: career },
  topics: { kind: 'prose', path: 'topics', schema: topic },
  pages: { kind: 'prose', path: 'pages', schema: page },
  salaries: { kind: 'document', path: 'salaries', schema: salaries },
  occupations: { kind: 'document', path: 'occupations', schema: occupations },
  'reading-lists': { kind: 'document', path: 'reading-lists', schema: readingList },
  courses: { kind: 'records', path: 'courses', schema: course },
  books: { kind: 'records', path: 'books', schema: book },
  places: { kind: 'vocabulary', path: 'places.json', schema: place },
  benchmarks: { kind: 'vocabulary', path: 'benchmarks.json', schema: benchmark },
  providers: { kind: 'vocabulary', path: 'providers.json', schema: provider },
  sources: { kind: 'vocabulary', path: 'sources.json', schema: source },
  currencies: { kind: 'vocabulary', path: 'currencies.json', schema: currency },
  fields: { kind: 'vocabulary', path: 'fields.json', schema: field },
  interests: { kind: 'vocabulary', path: 'interests.json', schema: interest },
  site: { kind: 'singleton', path: 'site.json', schema: site },
  redirects: { kind: 'vocabulary', path: 'redirects.json', schema: redirect },
};

export const collectionNames = Object.keys(collections) as CollectionName[];
