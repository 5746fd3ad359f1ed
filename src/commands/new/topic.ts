/** A new topic: its front matter and what its text has to say. */
import { GUIDANCE } from '#check/guidance.ts';
import { listOf, textOf } from '#check/raw-value.ts';
import { topic as schema } from '#schemas/topic.ts';
import { proseEntry, type Given, type NewEntry } from './entry.ts';
import { frontMatter, list, scalar, type Line } from './front-matter.ts';
import { names, text, type Question } from './question.ts';

export const topicQuestions: readonly Question[] = [
  { flag: 'title', path: ['title'], read: text },
  { flag: 'id', path: [], read: text, hint: 'Address and file name, when they do not follow from the title' },
  { flag: 'kind', path: ['kind'], read: text },
  { flag: 'parent', path: ['parent'], read: text },
  { flag: 'alias', path: ['aliases'], read: names },
];

const SUMMARY = `${GUIDANCE} what it is, in one or two sentences of 40 to 300 characters.`;

const BODY = `{/* ${GUIDANCE} 150 words or more; with fewer it has no page of its own.
    Write: what it is, what one learns first and what comes later, where people go wrong, and a check by which
    readers know that they can do it.
    Not: a definition from a dictionary, or a list of products. */}
`;

/** @param data the answers, by their paths in the record */
export function topicText(data: unknown, today: string): string {
  const given = (key: string): Line[] => {
    const value = textOf(data, [key]);
    return value === undefined ? [] : [{ key, yaml: scalar(value) }];
  };
  const aliases = listOf(data, ['aliases']).filter((item) => typeof item === 'string');
  const lines = [
    ...given('title'),
    { key: 'summary', yaml: scalar(SUMMARY) },
    ...given('kind'),
    ...given('parent'),
    { key: 'aliases', yaml: list(aliases) },
    { key: 'published', yaml: scalar(today) },
    { key: 'updated', yaml: scalar(today) },
    { key: 'review' },
    { key: 'draft', yaml: 'true' },
  ];
  return `${frontMatter(schema, lines)}\n${BODY}`;
}

export const composeTopic = (id: string, data: unknown, { today }: Given): NewEntry[] => [
  proseEntry('topics', id, topicText(data, today)),
];
