/** The books picked for one career or topic: `content/reading-lists/<career or topic>.json`. */
import { z } from 'astro/zod';
import { id, isoDate, line, sentence } from './text.ts';

export const pick = z.strictObject({
  book: id.describe('Book id'),
  why: sentence(80, 600).describe('Our own reason, a full sentence of 80 characters or more'),
  when: sentence(20, 250).describe('For whom, or when to read it'),
  reader: z.enum(['newcomer', 'junior', 'working', 'senior']).describe('Where the reader stands'),
});

export const readingList = z.strictObject({
  $schema: z.string().optional().describe('Path of the JSON Schema, for the editor'),
  subject: z.enum(['career', 'topic']).describe('What the file name names'),
  intro: sentence(40, 500).optional().describe('How to use the list'),
  picks: z.array(pick).default([]).describe('The books, in the order to read them'),
  gap: sentence(20, 400).optional().describe('Said on the page when fewer books could be traced than wanted'),
  updated: isoDate.describe('Last day someone changed the list'),
  note: line(5, 300).optional().describe('For editors; not shown'),
});

export type ReadingList = z.infer<typeof readingList>;
