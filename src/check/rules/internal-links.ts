import { lookUpAddress, nearestAddress } from '../addresses.ts';
import { isDraft, type ContentIndex } from '../content-index.ts';
import { textOf } from '../raw-value.ts';
import type { Rule } from '../rule.ts';

export const internalLinks: Rule = {
  name: 'internal-link',
  severity: 'error',
  describe: 'A link to a page of this site leads to a page that exists and is published.',
  *checkProse({ record, nodes, at }, content) {
    for (const { type, url = '', position } of nodes) {
      if (type !== 'link' && type !== 'definition') continue;
      const path = internalPath(url, content);
      if (path === undefined) continue;
      const address = lookUpAddress(path, content);
      if (address === 'draft' && !isDraft(record)) {
        yield at(position, `found a link to ${path}, which is a draft; publish it first or leave the link out`);
      } else if (address === 'missing') {
        const near = nearestAddress(path, content);
        const hint = near ? `did you mean ${near}?` : 'addresses look like /careers/accountant/ or /topics/sql/';
        yield at(position, `found a link to ${path}, which is no page; ${hint}`);
      }
    }
  },
};

/** The path when the address is one of this site, without query and fragment. */
function internalPath(url: string, content: ContentIndex): string | undefined {
  const home = textOf(content.find('site', 'site')?.data, ['url']);
  const own = home && (url === home || url.startsWith(`${home}/`)) ? url.slice(home.length) || '/' : url;
  if (!own.startsWith('/') || own.startsWith('//')) return undefined;
  return own.replace(/[?#].*$/s, '');
}
