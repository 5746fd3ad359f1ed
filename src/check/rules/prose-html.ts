import { proseComponents } from '#schemas/prose-components.ts';
import { isTag } from '../prose/document.ts';
import type { Rule } from '../rule.ts';

/** What to write instead of a tag. */
const INSTEAD: Record<string, string> = {
  a: '[words](address)',
  b: '**words**',
  strong: '**words**',
  i: '_words_',
  em: '_words_',
  img: '![what it shows](address)',
  br: 'a new paragraph',
  hr: '---',
  code: '`words`',
  pre: 'three backticks',
  blockquote: '> at the start of the line',
  ul: '- at the start of each line',
  ol: '1. at the start of each line',
  li: '- at the start of the line',
  p: 'an empty line before and after',
  table: '| cell | cell |',
  div: '<Aside>',
  span: 'the words alone',
};

export const proseHtml: Rule = {
  name: 'prose-html',
  severity: 'error',
  describe: 'MDX holds no HTML tags, no scripts, frames, styles or event handlers.',
  why: 'Markdown says the same in fewer signs, and the site keeps its look, its print edition and its safety in one place.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'text',
    bad: 'File it <b>today</b>.',
    good: 'File it **today**.',
  },
  *checkProse({ nodes, at }) {
    for (const node of nodes) {
      if (node.type === 'html') yield at(node.position, 'found HTML; write Markdown');
      if (!isTag(node)) continue;
      const { name = '', attributes = [], position } = node;
      if (/^[a-z]/.test(name))
        yield at(
          position,
          describeTag(
            name,
            attributes.map((a) => a.name ?? ''),
          ),
        );
      else if (name === '') yield at(position, 'found the empty tag <>; remove it and its </>');
      else if (Object.hasOwn(proseComponents, name)) {
        const unsafe = attributes.find((a) => /^(on[a-z]|style$|class|dangerously)/i.test(a.name ?? ''));
        if (unsafe)
          yield at(position, `found ${unsafe.name}= on <${name}>; content holds no code and no styles, remove it`);
      }
    }
  },
};

export function describeTag(name: string, attributes: readonly string[] = []): string {
  const lower = name.toLowerCase();
  if (['script', 'iframe', 'object', 'embed', 'style', 'link', 'meta', 'base', 'form'].includes(lower)) {
    return `found <${lower}>; content holds no scripts, frames or styles, remove it`;
  }
  const handler = attributes.find((attribute) => /^on/i.test(attribute));
  if (handler) return `found ${handler}= on <${lower}>; content holds no code, remove the tag`;
  if (attributes.includes('style')) return `found style= on <${lower}>; the site styles itself, remove the tag`;
  const instead = Object.hasOwn(INSTEAD, lower) ? `write ${INSTEAD[lower]}` : 'write Markdown';
  return `found the HTML tag <${lower}>; ${instead} instead`;
}
