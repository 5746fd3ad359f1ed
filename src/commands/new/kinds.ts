/** Every kind of entry that `npm run new` makes. */
import { textOf, valueAt } from '#check/raw-value.ts';
import { keysAt } from '#check/schema-field.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';
import { slugOf } from '../import/merge-places.ts';
import { careerQuestions, composeCareer } from './career.ts';
import type { Given, NewEntry } from './entry.ts';
import type { Fault } from './faults.ts';
import { text, type Question } from './question.ts';
import { composeReadingList, readingListQuestions } from './reading-list.ts';
import * as records from './records.ts';
import { composeTopic, topicQuestions } from './topic.ts';

/** The answers, each at the path of its question; those that are no field of the record under their option. */
type Data = Readonly<Record<string, unknown>>;

export interface Kind {
  name: string;
  collection: CollectionName;
  /** The words behind the kind answer the first. */
  questions: readonly Question[];
  compose(data: Data, given: Given): NewEntry[];
  /** What neither schema nor rules ask for. */
  faults?(data: Data): Fault[];
  /** Behind the kind, as an example. */
  example: string;
}

const prose =
  (make: (id: string, data: unknown, given: Given) => NewEntry[]): Kind['compose'] =>
  (data, given) =>
    make(textOf(data, ['id']) ?? slugOf(textOf(data, ['title']) ?? 'unnamed'), data, given);

/** A record for the list in `file`, its keys in the order of the schema. */
const record = (collection: CollectionName, fileOf: (data: Data, given: Given) => string) => {
  const compose: Kind['compose'] = (data, given) => {
    const { schema } = collections[collection];
    const keys = keysAt(schema, []).filter((key) => valueAt(data, [key]) !== undefined);
    const ordered = Object.fromEntries(keys.map((key) => [key, data[key]]));
    return [{ collection, id: textOf(data, ['id']) ?? '', data: ordered, file: fileOf(data, given) }];
  };
  return compose;
};

const vocabulary = (name: CollectionName): Kind['compose'] => record(name, () => `content/${collections[name].path}`);

/** The file that is named, else the one whose records share most topics with this one. */
const shelf = (collection: 'courses' | 'books'): Kind['compose'] =>
  record(collection, (data, { content }) => {
    const named = textOf(data, ['file']);
    if (named !== undefined) return `content/${collection}/${named.replace(/\.json$/, '')}.json`;
    const topics = new Set(listOfText(data, 'topics'));
    const shared = new Map<string, number>();
    for (const { file, data: other } of content.of(collection)) {
      if (!file.endsWith('.json')) continue;
      const common = listOfText(other, 'topics').filter((topic) => topics.has(topic)).length;
      shared.set(file, (shared.get(file) ?? 0) + common);
    }
    const [best] = [...shared].sort(([, a], [, b]) => b - a);
    return best && best[1] > 0 ? best[0] : `content/${collection}/${slugOf(textOf(data, ['id']) ?? 'new')}.json`;
  });

const listOfText = (data: unknown, key: string): string[] => {
  const list = valueAt(data, [key]);
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
};

const FILE: Question = {
  flag: 'file',
  path: [],
  read: text,
  hint: 'Name of the list file, when not the one whose records share most topics',
};

export const kinds: readonly Kind[] = [
  {
    name: 'career',
    collection: 'careers',
    questions: careerQuestions,
    compose: prose(composeCareer),
    example: '"Data Analyst" --field software --soc 15-2051 --match exact --pay national.csv',
  },
  {
    name: 'topic',
    collection: 'topics',
    questions: topicQuestions,
    compose: prose(composeTopic),
    example: '"Time series" --kind skill --parent statistics',
  },
  {
    name: 'course',
    collection: 'courses',
    questions: [...records.courseQuestions, FILE],
    compose: shelf('courses'),
    example:
      '"Learn SQL" --provider edx --url https://... --topic sql --language en --price free --source open-list-2026',
  },
  {
    name: 'book',
    collection: 'books',
    questions: [...records.bookQuestions, FILE],
    compose: shelf('books'),
    example:
      '"SQL Basics" --author "A. Author" --year 2020 --isbn13 978... --topic sql --confirmed-by list-a --confirmed-by list-b',
  },
  {
    name: 'reading-list',
    collection: 'reading-lists',
    questions: readingListQuestions,
    compose: (data, given) => {
      const of = textOf(data, ['of']);
      return of === undefined ? [] : composeReadingList(of, data, given);
    },
    faults: (data) => {
      const message = '"of" is missing; expected the id of a career or topic, e.g. backend-engineer';
      return textOf(data, ['of']) === undefined ? [{ flag: 'of', message }] : [];
    },
    example: 'data-analyst',
  },
  {
    name: 'place',
    collection: 'places',
    questions: records.placeQuestions,
    compose: vocabulary('places'),
    faults: (data) => {
      const message = records.placeFault(data);
      return message ? [{ flag: 'parent', message }] : [];
    },
    example: '"Leeds" --kind city --parent united-kingdom --lat 53.8 --lon -1.55 --source geonames-2025',
  },
  {
    name: 'source',
    collection: 'sources',
    questions: records.sourceQuestions,
    compose: vocabulary('sources'),
    example:
      '"Title of the release" --id id-2026 --publisher ... --licence "none stated" --release "May 2026" --kind official',
  },
  {
    name: 'provider',
    collection: 'providers',
    questions: records.providerQuestions,
    compose: vocabulary('providers'),
    example: '"Khan Academy" --url https://www.khanacademy.org/',
  },
];
