import { describeHidden } from '#files/decode.ts';
import type { Rule } from '../rule.ts';

export const proseCharacters: Rule = {
  name: 'hidden-character',
  severity: 'error',
  describe: 'No text holds a character that is not seen, neither as such nor as an entity.',
  why: 'A character nobody sees breaks search, links and reading aloud, and can hide what a text says.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'text',
    bad: 'Fil&#8203;ing keeps papers in order.',
    good: 'Filing keeps papers in order.',
  },
  *checkProse({ record, nodes, at }) {
    for (const { type, value = '', position } of nodes) {
      const written = type === 'text' ? [...value].find((character) => !record.body?.includes(character)) : undefined;
      if (written === undefined) continue;
      const message = `found an entity such as &#${written.codePointAt(0)}; that writes the hidden character ${describeHidden(written)}; delete it`;
      yield at(position, message);
    }
  },
};
