import { linkTest } from '../prose/document.ts';
import type { Rule } from '../rule.ts';

export const proseLinks: Rule = {
  name: 'prose-link',
  severity: 'error',
  describe: 'A link in prose has words and leads to a page here, to an https address or to a mail address.',
  why: 'A link without https can be changed on its way to the reader, and one without words says nothing to those who hear the page.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'text',
    bad: 'Read [the plan](http://www.example.org/plan).',
    good: 'Read [the plan](https://www.example.org/plan).',
  },
  *checkProse({ nodes, at }) {
    const isLink = linkTest(nodes);
    for (const node of nodes) {
      if (!isLink(node)) continue;
      const { type, url = '', text, position } = node;
      const problem = describeUrl(url, text);
      if (problem) yield at(position, problem);
      if (type === 'link' && text === '')
        yield at(position, 'found a link without words; write [what it leads to](address)');
    }
  },
};

function describeUrl(url: string, text?: string): string | undefined {
  const bare = url.replace(/[\u0000-\u0020]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (bare === '') return 'found a link without an address; write [words](https://www.example.org/page)';
  if (scheme === 'https') return describeHttps(url, bare);
  if (scheme === 'mailto')
    return bare.includes('@') ? undefined : `found ${url.slice(0, 80)}; write mailto: and a mail address`;
  if (scheme === 'http' && text && url === `http://${text}`)
    return `found ${text.slice(0, 80)} alone; write [words](https://${text.slice(0, 80)}), or put it in backticks`;
  if (scheme === 'http')
    return `found ${url.slice(0, 80)}; write https:// (and try whether it works), or leave the link out`;
  if (scheme) return `found a ${scheme}: address; a link starts with https://, mailto: or /`;
  if (bare.startsWith('//') || bare.includes('\\')) return `found ${url.slice(0, 80)}; write the address with https://`;
  if (bare.startsWith('/') || bare.startsWith('#')) return undefined;
  return `found the relative address ${url.slice(0, 80)}; write it from the start, e.g. /careers/accountant/`;
}

function describeHttps(url: string, bare: string): string | undefined {
  const found = `found the address ${url.slice(0, 80)}`;
  if (!URL.canParse(bare)) return `${found}, which is broken`;
  const { username, password, hostname } = new URL(bare);
  return username || password
    ? `${found}, which hides that it leads to ${hostname}; remove what stands before the @`
    : undefined;
}
