import type { Rule } from '../rule.ts';

export const proseHeadings: Rule = {
  name: 'prose-heading',
  severity: 'error',
  describe: 'Headings start at ##, skip no level and have words; the title of the page is its only h1.',
  why: 'Headings are the table of contents, and the way in which many readers of screen readers move through a page.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'text',
    bad: `# Labels

Every drawer has one.`,
    good: `## Labels

Every drawer has one.`,
  },
  *checkProse({ nodes, at }) {
    let above = 1;
    for (const { type, depth = 2, text, position } of nodes) {
      if (type !== 'heading') continue;
      if (text === '')
        yield at(position, `found a heading without words; write ${'#'.repeat(Math.max(depth, 2))} and its words`);
      if (depth === 1)
        yield at(position, 'found a heading with one #; the title of the page is the only one, write ##');
      else if (depth > above + 1) {
        const found = '#'.repeat(depth);
        const message = `found ${found} after ${above === 1 ? 'the title' : '#'.repeat(above)}; the next level is ${'#'.repeat(above + 1)}`;
        yield at(position, message);
      }
      above = Math.max(depth, 1);
    }
  },
};
