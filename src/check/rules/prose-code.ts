import type { Rule } from '../rule.ts';

export const proseCode: Rule = {
  name: 'prose-code',
  severity: 'error',
  describe: 'MDX holds no import, export or {expression}; {/* a comment */} is allowed.',
  why: 'A guide is a document, not a program: whoever edits it should not be able to run anything.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'text',
    bad: 'A drawer holds {2 * 50} papers.',
    good: 'A drawer holds 100 papers.',
  },
  *checkProse({ nodes, at }) {
    for (const { type, position, value = '', isComment } of nodes) {
      if (type === 'mdxjsEsm') {
        const word = value.startsWith('export') ? 'export' : 'import';
        const message = `found the word "${word}" where it starts code; content holds no code, components need no import, and a sentence starts with a capital letter`;
        yield at(position, message);
      } else if (type.endsWith('Expression') && !isComment) {
        const found = value.split('\n')[0]!;
        yield at(
          position,
          `found the code {${found}}; write the text itself, \\{ for a brace, or {/* a comment */} for a note to editors`,
        );
      }
    }
  },
};
