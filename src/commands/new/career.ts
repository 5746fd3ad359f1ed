/** A new career: a guide with its guidance, an empty pay file and an empty reading list. */
import { GUIDANCE } from '#check/guidance.ts';
import { listOf, textOf, valueAt } from '#check/raw-value.ts';
import { career as schema } from '#schemas/career.ts';
import type { CodeSystem } from '#schemas/codes.ts';
import { yamlValue } from '#files/front-matter-field.ts';
import { careerBody } from './career-body.ts';
import { documentEntry, proseEntry, type Given, type NewEntry } from './entry.ts';
import { frontMatter, list, scalar, type Line } from './front-matter.ts';
import { knownTitle } from './known-titles.ts';
import { ids, names, text, type Question } from './question.ts';

/** The classification of each code, by its place in the list. */
const SYSTEMS: readonly CodeSystem[] = ['soc-2018', 'onet-soc'];

const titleOf =
  (system: CodeSystem, at: string): Question['fallback'] =>
  (data, { content }) =>
    knownTitle(content, system, textOf(data, ['codes', at, 'code']));

export const careerQuestions: readonly Question[] = [
  { flag: 'title', path: ['title'], read: text },
  { flag: 'id', path: [], read: text, hint: 'Address and file name, when they do not follow from the title' },
  { flag: 'field', path: ['fields'], read: ids },
  { flag: 'alias', path: ['aliases'], read: names },
  { flag: 'topic', path: ['topics'], read: ids, hint: 'Topic ids the work needs; you say why in the file' },
  {
    flag: 'onet',
    path: ['codes', 1, 'code'],
    read: text,
    hint: 'Code of O*NET, e.g. 15-2051.00; the code of the SOC follows from it',
  },
  {
    flag: 'soc',
    path: ['codes', 0, 'code'],
    read: text,
    hint: 'Code of the US classification SOC 2018, e.g. 15-2051',
    fallback: (data) => textOf(data, ['codes', '1', 'code'])?.replace(/\.\d\d$/, ''),
  },
  { flag: 'match', path: ['codes', 0, 'match'], read: text },
  { flag: 'soc-title', path: ['codes', 0, 'title'], read: text, fallback: titleOf('soc-2018', '0') },
  { flag: 'onet-title', path: ['codes', 1, 'title'], read: text, fallback: titleOf('onet-soc', '1') },
  { flag: 'pay', path: [], read: names, hint: 'File of the US survey OEWS as CSV: pay of the code is imported' },
  {
    flag: 'facts',
    path: [],
    read: names,
    hint: 'Files of O*NET and table 1.2 of BLS: facts of the codes are imported',
  },
];

const todo = (words: string): string => `${GUIDANCE} ${words}`;

const FIELDS = {
  summary: 'who these people are, what they do and for whom, in one or two sentences of 60 to 300 characters.',
  tasks: ['what one does most often.', 'what one does next often.', 'a third task; up to ten, most frequent first.'],
  hours: 'when and how long one works, and how that differs between employers.',
  setting: 'where one works and with whom, and what that is like.',
  for: ['an honest reason to choose it.', 'a second reason for it.', 'a third reason for it.'],
  against: ['an honest reason not to choose it.', 'a second reason against it.', 'a third reason against it.'],
  unknowns: ['what no source told us, for example pay outside one country.', 'a second thing we do not know.'],
};

const route = `
  - title: ${scalar(todo('name of a way in, e.g. University degree'))}
    kind: university
    summary: ${scalar(todo('whom this way suits and what it involves, in 40 to 500 characters.'))}`;

const stage = (order: string): string => `
  - title: ${scalar(todo(`name of the ${order} stage`))}
    goal: ${scalar(todo('what one can do at the end of it that one could not before.'))}
    topics: []
    project:
      title: ${scalar(todo('name of a practice project'))}
      brief: ${scalar(todo('what to make, concretely enough that two readers would make the same thing.'))}
      doneWhen:
        - ${scalar(todo('a check that the reader can make alone'))}
        - ${scalar(todo('a second check'))}`;

const relation = (which: string): string => `
  - title: ${scalar(todo(`name of ${which}; or career: and the id of a guide`))}
    relation: similar
    why: ${scalar(todo('what the two share and where they differ, in one sentence.'))}`;

/** A code of O*NET fits as its code of the SOC does. */
const code = (codes: readonly unknown[], at: number): string => {
  const parts = [
    ['system', SYSTEMS[at]],
    ['code', textOf(codes[at], ['code'])],
    ['title', textOf(codes[at], ['title'])],
    ['match', textOf(codes[0], ['match'])],
  ] as const;
  const written = parts.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${scalar(value)}`]));
  return `\n  - ${written.join('\n    ')}`;
};

const topic = (id: string): string => `
  - topic: ${scalar(id)}
    tier: essential
    why: ${scalar(todo('why this work needs it, in one sentence; useful instead of essential when it only helps.'))}`;

/** Fields that begin empty, as they look when they are filled in. */
const SHAPES: Readonly<Record<string, string>> = {
  interests:
    '{ scores: { realistic: 1.1, investigative: 3.6, artistic: 1, social: 2, enterprising: 3.9, conventional: 7 }, source: onet-30-1 }',
  education: `{ typical: "Bachelor's degree", source: bls-ep-2024-34 }`,
  licences: `[{ place: united-states, requirement: 'What the law reserves, and to whom.', source: bls-ooh-2025 }]`,
  coursePicks: `[{ course: id-of-a-course, why: 'One sentence of our own: why this course for this work.' }]`,
  outlook: 'npm run import -- bls-ep-outlook writes it for a career that has a code of the SOC',
  review: "{ status: reviewed, checked: { facts: '2026-11-24' }, nextDue: '2027-11-24' }",
};

/** A field that files have told, else `without` them. */
const known = (key: string, data: unknown, without?: string): Line => {
  const value = valueAt(data, [key]);
  const yaml = value === undefined ? without : yamlValue(value);
  return { key, ...(yaml !== undefined && { yaml }), ...(value === undefined && { shape: SHAPES[key] }) };
};

const texts = (data: unknown, key: string) => listOf(data, [key]).filter((item) => typeof item === 'string');

/** @param data the answers, by their paths in the record */
export function careerText(data: unknown, today: string): string {
  const title = textOf(data, ['title']);
  const [fields, topics, codes] = [texts(data, 'fields'), texts(data, 'topics'), listOf(data, ['codes'])];
  const lines: (Line | undefined)[] = [
    title === undefined ? undefined : { key: 'title', yaml: scalar(title) },
    { key: 'summary', yaml: scalar(todo(FIELDS.summary)) },
    fields.length === 0 ? undefined : { key: 'fields', yaml: list(fields) },
    { key: 'aliases', yaml: list(texts(data, 'aliases')) },
    { key: 'hiddenTitles', yaml: '[]' },
    { key: 'codes', yaml: codes.map((_, at) => code(codes, at)).join('') || '[]' },
    known('interests', data),
    known('education', data),
    { key: 'tasks', yaml: list(FIELDS.tasks.map(todo)) },
    { key: 'topics', yaml: topics.map(topic).join('') || '[]' },
    { key: 'routes', yaml: route },
    { key: 'licences', shape: SHAPES['licences'] },
    { key: 'path', yaml: stage('first') + stage('second') },
    { key: 'coursePicks', yaml: '[]', shape: SHAPES['coursePicks'] },
    known('outlook', data, '[]'),
    { key: 'hours', yaml: scalar(todo(FIELDS.hours)) },
    { key: 'setting', yaml: scalar(todo(FIELDS.setting)) },
    { key: 'reasonsFor', yaml: list(FIELDS.for.map(todo)) },
    { key: 'reasonsAgainst', yaml: list(FIELDS.against.map(todo)) },
    { key: 'related', yaml: relation('a career near to it') + relation('another') },
    { key: 'unknowns', yaml: list(FIELDS.unknowns.map(todo)) },
    { key: 'published', yaml: scalar(today) },
    { key: 'updated', yaml: scalar(today) },
    { key: 'changelog', yaml: `\n  - date: ${scalar(today)}\n    kind: guide\n    note: First version.` },
    { key: 'review', shape: SHAPES['review'] },
    { key: 'draft', yaml: 'true' },
  ];
  const written = lines.filter((line) => line !== undefined);
  return `${frontMatter(schema, written)}\n${careerBody()}`;
}

export const composeCareer = (id: string, data: unknown, { today }: Given): NewEntry[] => [
  proseEntry('careers', id, careerText(data, today)),
  documentEntry('salaries', id, { figures: [] }),
  documentEntry('reading-lists', id, { subject: 'career', picks: [], updated: today }),
];
