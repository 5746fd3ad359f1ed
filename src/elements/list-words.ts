/** What the controls of a list are called, in the order in which they stand. */
import { NOT_STATED, type Key } from './list-choice.ts';

export const LABELS: Record<Key, string> = {
  sort: 'Sort',
  level: 'Level',
  length: 'Length',
  topic: 'Topic',
  free: 'Free only',
};
export const SORTS: Record<string, string> = {
  relevance: 'Most relevant first',
  reading: 'Reading order',
  title: 'By title',
  length: 'Shortest first',
  year: 'Newest first',
};
export const LENGTHS: Record<string, string> = {
  short: 'under 10 hours',
  medium: '10 to 40 hours',
  long: 'over 40 hours',
  [NOT_STATED]: 'not stated',
};
export const LEVELS = ['beginner', 'intermediate', 'advanced', 'all', NOT_STATED];
