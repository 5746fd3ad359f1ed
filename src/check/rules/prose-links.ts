import type { Rule } from '../rule.ts';

const LINKS = new Set(['link', 'definition']);

export const proseLinks: Rule = {
  name: 'prose-link',
  severity: 'error',
  describe: 'A link in prose has words and leads to a page here, to an https address or to a mail address.',
  *checkProse({ nodes, at }) {
    for (const { type, url = '', text, position } of nodes) {
      if (!LINKS.has(type)) continue;
      const problem = describeUrl(url);
      if (problem) yield at(position, problem);
      if (type === 'link' && text === '')
        yield at(position, 'found a link without words; write [what it leads to](address)');
    }
  },
};

function describeUrl(url: string): string | undefined {
  const bare = url.replace(/[\u0000-\u0020]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (bare === '') return 'found a link without an address; write [words](https://www.example.org/page)';
  if (scheme === 'https')
    return URL.canParse(bare) ? undefined : `found the address ${url.slice(0, 80)}, which is broken`;
  if (scheme === 'mailto') return undefined;
  if (scheme === 'http')
    return `found ${url.slice(0, 80)}; write https:// (and try whether it works), or leave the link out`;
  if (scheme) return `found a ${scheme}: address; a link starts with https://, mailto: or /`;
  if (bare.startsWith('//') || bare.includes('\\')) return `found ${url.slice(0, 80)}; write the address with https://`;
  if (bare.startsWith('/') || bare.startsWith('#')) return undefined;
  return `found the relative address ${url.slice(0, 80)}; write it from the start, e.g. /careers/accountant/`;
}
