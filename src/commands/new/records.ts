/** Courses, books, places, sources and providers: records that stand in lists. What is asked for each. */
import { textOf } from '#check/raw-value.ts';
import { slugOf } from '../import/merge-places.ts';
import { confirmations, ids, isbn, names, number, text, type Question } from './question.ts';

type Data = Readonly<Record<string, unknown>>;

const id = (fallback: (data: Data) => string): Question => ({
  flag: 'id',
  path: ['id'],
  read: text,
  fallback: (data) => fallback(data) || undefined,
});

const slug = (data: Data, ...keys: string[]): string => slugOf(keys.map((key) => textOf(data, [key]) ?? '').join(' '));

const isOn = () => true;

/** Day and manner of the look; without `--opened` the record says that the source lists it. */
const looked = (sourceOf: (data: Data) => string | undefined): readonly Question[] => [
  { flag: 'checked', path: ['checked', 'date'], read: text, fallback: (_, { today }) => today },
  {
    flag: 'opened',
    path: ['checked', 'how'],
    read: () => 'link opened',
    isSwitch: true,
    hint: 'Say so when you opened the page yourself; else the record says "listed in" its source',
    fallback: (data) => {
      const source = sourceOf(data);
      return source && `listed in ${source}`;
    },
  },
];

export const courseQuestions: readonly Question[] = [
  { flag: 'title', path: ['title'], read: text },
  { flag: 'provider', path: ['provider'], read: text },
  id((data) => slug(data, 'provider', 'title')),
  { flag: 'institution', path: ['institution'], read: text },
  { flag: 'url', path: ['url'], read: text },
  { flag: 'topic', path: ['topics'], read: ids },
  { flag: 'level', path: ['level'], read: text },
  { flag: 'hours', path: ['hours'], read: number },
  { flag: 'language', path: ['language'], read: text },
  { flag: 'price', path: ['price'], read: text },
  { flag: 'certificate', path: ['certificate'], read: text },
  { flag: 'source', path: ['source'], read: text },
  ...looked((data) => textOf(data, ['source'])),
  { flag: 'note', path: ['note'], read: text },
];

export const bookQuestions: readonly Question[] = [
  { flag: 'title', path: ['title'], read: text },
  id((data) => slug(data, 'title')),
  { flag: 'subtitle', path: ['subtitle'], read: text },
  { flag: 'author', path: ['authors'], read: names },
  { flag: 'publisher', path: ['publisher'], read: text },
  { flag: 'year', path: ['year'], read: number },
  { flag: 'isbn13', path: ['isbn13'], read: isbn, hint: 'ISBN-13 of this edition; hyphens are taken out' },
  { flag: 'edition', path: ['edition'], read: text },
  { flag: 'topic', path: ['topics'], read: ids },
  { flag: 'level', path: ['level'], read: text },
  { flag: 'language', path: ['language'], read: text },
  { flag: 'url', path: ['url'], read: text },
  { flag: 'free', path: ['free'], read: isOn, isSwitch: true },
  {
    flag: 'confirmed-by',
    path: ['confirmedBy'],
    read: confirmations,
    hint: 'Two source ids that agree on title, authors and year, e.g. "open-library; publisher-list: title, authors, year, isbn13 (page 3)"',
  },
  ...looked((data) => textOf(data, ['confirmedBy', '0', 'source'])),
];

export const placeQuestions: readonly Question[] = [
  { flag: 'name', path: ['name'], read: text },
  id((data) => slug(data, 'name')),
  { flag: 'kind', path: ['kind'], read: text },
  { flag: 'parent', path: ['parent'], read: text },
  {
    flag: 'country',
    path: ['country'],
    read: text,
    fallback: (data, { content }) => {
      if (data['kind'] === 'country') return data['id'];
      const parent = content.find('places', textOf(data, ['parent']) ?? '');
      return parent && textOf(parent.data, ['country']);
    },
  },
  {
    flag: 'currency',
    path: ['currency'],
    read: text,
    fallback: (data, { content }) => {
      const country = content.find('places', textOf(data, ['country']) ?? '');
      return country && textOf(country.data, ['currency']);
    },
  },
  { flag: 'lat', path: ['lat'], read: number },
  { flag: 'lon', path: ['lon'], read: number },
  { flag: 'alias', path: ['aliases'], read: names },
  { flag: 'iso2', path: ['codes', 'iso2'], read: text },
  { flag: 'fips', path: ['codes', 'fips'], read: text },
  { flag: 'cbsa', path: ['codes', 'cbsa'], read: text },
  { flag: 'geonames', path: ['codes', 'geonames'], read: number },
  { flag: 'population', path: ['population'], read: number },
  { flag: 'source', path: ['source'], read: text },
];

export const sourceQuestions: readonly Question[] = [
  { flag: 'title', path: ['title'], read: text },
  id((data) => slug(data, 'title')),
  { flag: 'publisher', path: ['publisher'], read: text },
  { flag: 'url', path: ['url'], read: text },
  { flag: 'licence', path: ['licence'], read: text },
  { flag: 'release', path: ['release'], read: text },
  { flag: 'retrieved', path: ['retrieved'], read: text, fallback: (_, { today }) => today },
  { flag: 'kind', path: ['kind'], read: text },
  { flag: 'via', path: ['via'], read: text },
  { flag: 'attribution', path: ['attribution'], read: text },
  { flag: 'method', path: ['method'], read: text },
  { flag: 'caveat', path: ['caveats'], read: names },
];

export const providerQuestions: readonly Question[] = [
  { flag: 'name', path: ['name'], read: text },
  id((data) => slug(data, 'name')),
  { flag: 'url', path: ['url'], read: text },
  { flag: 'affiliate', path: ['affiliate'], read: text, fallback: () => 'none' },
];

/** A city without the country around it would stand nowhere in the lists of places. */
export const placeFault = (data: unknown): string | undefined =>
  textOf(data, ['kind']) === 'country' || textOf(data, ['parent']) !== undefined
    ? undefined
    : '"parent" is missing; expected the id of the place it lies in, e.g. united-kingdom';
