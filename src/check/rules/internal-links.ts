import { lookUpAddress, nearestAddress } from '../addresses.ts';
import { isDraft, type ContentIndex } from '../content-index.ts';
import { textOf } from '../raw-value.ts';
import { linkTest } from '../prose/document.ts';
import type { Rule } from '../rule.ts';

export const internalLinks: Rule = {
  name: 'internal-link',
  severity: 'error',
  describe: 'A link to a page of this site leads to a page that exists and is published.',
  why: 'A dead link inside the site is ours alone to mend, and a draft is not there for readers.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'text',
    bad: 'Labels are made by [typing](/topics/typing).',
    good: 'Labels are made by [typing](/topics/typing/).',
  },
  *checkProse({ record, nodes, at }, content) {
    const isLink = linkTest(nodes);
    for (const node of nodes) {
      if (!isLink(node)) continue;
      const { url = '', position } = node;
      const path = internalPath(url, content);
      if (path === undefined) continue;
      const address = lookUpAddress(path, content);
      if (address === 'draft' && !isDraft(record)) {
        yield at(
          position,
          `found a link to ${path}, which is a draft; take its line "draft: true" out first, or leave the link out`,
        );
      } else if (address === 'missing') {
        const near = nearestAddress(path, content);
        const isFile = /\.[a-z0-9]+$/i.test(path) && !path.endsWith('.mdx');
        const hint = isFile
          ? 'a file to link to lies in public/'
          : near
            ? `did you mean ${near}?`
            : 'addresses look like /careers/accountant/ or /topics/sql/';
        yield at(position, `found a link to ${path}, which is no page; ${hint}`);
      }
    }
  },
};

/** The path when the address is one of this site, without query and fragment. */
function internalPath(url: string, content: ContentIndex): string | undefined {
  const home = textOf(content.find('site', 'site')?.data, ['url']);
  const isOwn = home && URL.canParse(home) && URL.canParse(url) && new URL(url).origin === new URL(home).origin;
  const own = isOwn ? new URL(url).pathname : url;
  if (!own.startsWith('/') || own.startsWith('//')) return undefined;
  return own.replace(/[?#].*$/s, '');
}
