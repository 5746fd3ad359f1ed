import { isDraft } from '../content-index.ts';
import type { Rule } from '../rule.ts';

export const emptyText: Rule = {
  name: 'empty-text',
  severity: 'error',
  describe: 'A published career or page has text below its front matter; a topic may have its summary alone.',
  why: 'A reader who follows a link would find a title and nothing below it.',
  example: {
    file: 'content/pages/about.mdx',
    part: 'text',
    bad: '{/* To be written. */}',
    good: 'We write about office work.',
  },
  *checkRecord(record) {
    const { body, bodyLine = 1, file } = record;
    if (
      body === undefined ||
      record.collection === 'topics' ||
      isDraft(record) ||
      body.replace(/\{\/\*[\s\S]*?\*\/\}/g, '').trim() !== ''
    )
      return;
    const message = 'found no text below the front matter; write it, or add the line "draft: true" until it is written';
    yield { file, line: bodyLine, column: 1, message };
  },
};
