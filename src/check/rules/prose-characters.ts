import { describeHidden } from '#files/decode.ts';
import type { Rule } from '../rule.ts';

export const proseCharacters: Rule = {
  name: 'hidden-character',
  severity: 'error',
  describe:
    'No entity writes a character that is not seen; the reader of the files looks for the characters themselves.',
  *checkProse({ record, nodes, at }) {
    for (const { type, value = '', position } of nodes) {
      const written = type === 'text' ? [...value].find((character) => !record.body?.includes(character)) : undefined;
      if (written === undefined) continue;
      const message = `found an entity such as &#${written.codePointAt(0)}; that writes the hidden character ${describeHidden(written)}; delete it`;
      yield at(position, message);
    }
  },
};
