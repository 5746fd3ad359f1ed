/** Titles and captions of components: our own words in a text, and no part of its paragraphs. */
import type { Position, RawRecord } from '#files/record.ts';
import { OWN_ATTRIBUTES } from './own-fields.ts';
import type { Passage } from './passages.ts';
import { withoutCodeAndComments, withoutInlineCode } from './readable.ts';

const TAG = /<[A-Z]\w*\s[^<>]*>/g;
const ATTRIBUTE = new RegExp(`(?<=\\s(?:${OWN_ATTRIBUTES.join('|')})=)(?:"[^"]*"|'[^']*')`, 'g');

export function* attributePassages(record: RawRecord, body: string, bodyLine: number): Generator<Passage> {
  const text = withoutInlineCode(withoutCodeAndComments(body));
  let [line, counted] = [bodyLine, 0];
  for (const tag of text.matchAll(TAG)) {
    for (const { 0: marked, index: inTag } of tag[0].matchAll(ATTRIBUTE)) {
      const index = tag.index + inTag + 1;
      line += text.slice(counted, index).split('\n').length - 1;
      counted = index;
      const [first, column] = [line, index - text.lastIndexOf('\n', index - 1)];
      const at = (offset: number): Position => ({ line: first, column: column + offset });
      yield { record, kind: 'label', text: marked.slice(1, -1), at };
    }
  }
}
