/** Our own words in an entry, passage by passage: what the rules on style, the spelling and the test for copies look at. */
import type { Position, RawRecord } from '#files/record.ts';
import { isGuidance } from '../guidance.ts';
import { attributePassages } from './attribute-passages.ts';
import { hasOwnWords, ownField, type OwnField } from './own-fields.ts';
import { readable } from './readable.ts';
import { wordsOf } from './sentences.ts';

export interface Passage {
  record: RawRecord;
  /** `text`: a block below the front matter; else what stands in a field or an attribute. */
  kind: 'text' | OwnField;
  /** As it is read: markup is spaces, so that places in it are places in the file. */
  text: string;
  at(offset: number): Position;
}

/** A record that has not changed is the same object at the next check. */
const known = new WeakMap<RawRecord, readonly Passage[]>();

export function passagesOf(record: RawRecord): readonly Passage[] {
  const passages = known.get(record) ?? [...ownPassages(record)];
  known.set(record, passages);
  return passages;
}

const counted = new WeakMap<Passage, number>();

export function wordCount(passage: Passage): number {
  const count = counted.get(passage) ?? wordsOf(passage.text).length;
  counted.set(passage, count);
  return count;
}

/** Those in which sentences are measured and compared. */
export const sentencePassagesOf = (record: RawRecord): readonly Passage[] =>
  passagesOf(record).filter(({ kind }) => kind !== 'label');

function* ownPassages(record: RawRecord): Generator<Passage> {
  if (!hasOwnWords(record.collection)) return;
  yield* fieldPassages(record, record.data, []);
  if (record.body === undefined) return;
  yield* attributePassages(record, record.body, record.bodyLine ?? 1);
  yield* textPassages(record, record.body, record.bodyLine ?? 1);
}

/** What has an importer has its words. */
function* fieldPassages(record: RawRecord, value: unknown, path: readonly PropertyKey[]): Generator<Passage> {
  if (typeof value === 'string') {
    const kind = ownField(
      record.collection,
      path.filter((step) => typeof step === 'string'),
    );
    if (kind && !isGuidance(value)) yield { record, kind, text: value, at: () => record.locate(path) };
  } else if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* fieldPassages(record, item, [...path, i]);
  } else if (typeof value === 'object' && value !== null && !Object.hasOwn(value, 'importer')) {
    for (const [key, item] of Object.entries(value)) yield* fieldPassages(record, item, [...path, key]);
  }
}

/** Paragraphs, headings, items of lists and cells of tables. */
function* textPassages(record: RawRecord, body: string, bodyLine: number): Generator<Passage> {
  const words = readable(body);
  let line = bodyLine;
  let counted = 0;
  for (const { 0: block, index } of words.matchAll(BLOCK)) {
    if (!/[\p{L}\p{N}]/u.test(block)) continue;
    line += lineBreaks(words.slice(counted, index));
    counted = index;
    const [first, start] = [line, words.lastIndexOf('\n', index) + 1];
    const at = (offset: number): Position => {
      const before = block.slice(0, offset);
      const last = before.lastIndexOf('\n');
      const column = last < 0 ? index - start + offset + 1 : offset - last;
      return { line: first + lineBreaks(before), column };
    };
    yield { record, kind: 'text', text: block.replaceAll('\n', ' '), at };
  }
}

/** A heading; else up to an empty line, a heading, the next item of a list, or the bar of a table. */
const BLOCK = /#{1,6} [^\n|]*|[^\s|](?:[^\n|]|\n(?![ \t]*(?:\n|- |\d+[.)] |#{1,6} |$)))*/g;

const lineBreaks = (text: string): number => text.split('\n').length - 1;
