/** A new reading list of a career or topic, with its first book when one is given. */
import { listOf, textOf } from '#check/raw-value.ts';
import { documentEntry, type Given, type NewEntry } from './entry.ts';
import { text, type Question } from './question.ts';

export const readingListQuestions: readonly Question[] = [
  { flag: 'of', path: [], read: text, hint: 'Id of the career or topic, e.g. backend-engineer' },
  {
    flag: 'subject',
    path: ['subject'],
    read: text,
    fallback: ({ of }, { content }) =>
      typeof of === 'string' && !content.find('careers', of) && content.find('topics', of) ? 'topic' : 'career',
  },
  { flag: 'intro', path: ['intro'], read: text },
  {
    flag: 'book',
    path: ['picks', 0, 'book'],
    read: text,
    hint: 'Id of the first book to read; then say why, when and for whom',
  },
  { flag: 'why', path: ['picks', 0, 'why'], read: text },
  { flag: 'when', path: ['picks', 0, 'when'], read: text },
  { flag: 'reader', path: ['picks', 0, 'reader'], read: text },
  { flag: 'gap', path: ['gap'], read: text },
];

/** A list without picks, as a new career begins with, takes its first; one with picks is somebody's work. */
export function composeReadingList(id: string, data: unknown, { today, content }: Given): NewEntry[] {
  const found = content.find('reading-lists', id);
  const isEmpty = found !== undefined && listOf(found.data, ['picks']).length === 0;
  const part = (key: string) => {
    const value = textOf(data, [key]) ?? (isEmpty ? textOf(found.data, [key]) : undefined);
    return value === undefined ? {} : { [key]: value };
  };
  const picks = listOf(data, ['picks']);
  const list = { ...part('subject'), ...part('intro'), picks, ...part('gap'), updated: today };
  return [{ ...documentEntry('reading-lists', id, list), replaces: isEmpty }];
}
