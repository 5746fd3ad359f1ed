import { definitionsOf } from '../prose/document.ts';
import type { Rule } from '../rule.ts';

export const proseImages: Rule = {
  name: 'prose-image',
  severity: 'error',
  describe: 'An image has alternative text and is a file of this site.',
  why: 'Without alternative text some readers miss what the image says; an image of another host tells that host who reads here.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'text',
    bad: '![](https://www.example.org/drawer.png)',
    good: '![A drawer with labels](/images/drawer.png)',
  },
  *checkProse({ nodes, at }, { publicFiles }) {
    const definitions = definitionsOf(nodes);
    for (const { type, url: own, identifier = '', alt = '', position } of nodes) {
      if (type !== 'image' && type !== 'imageReference') continue;
      const url = own ?? definitions.get(identifier) ?? '';
      if (alt.trim() === '')
        yield at(position, 'found an image without alternative text; write ![what it shows](address)');
      if (/^\s*data:/i.test(url)) yield at(position, 'found an image as a data: address; save it as a file');
      else if (/^\s*([a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
        yield at(
          position,
          'found an image of another host; pages load nothing from elsewhere, use a file of this site',
        );
      } else if (!url.startsWith('/')) {
        yield at(
          position,
          `found the image address "${url.slice(0, 80)}"; put the file into public/ and write it from the start, e.g. /images/desk.png`,
        );
      } else if (!publicFiles.has(pathOf(url))) {
        yield at(
          position,
          `found the image ${url.slice(0, 80)}, but there is no file public${pathOf(url).slice(0, 80)}; put it there, or correct the address`,
        );
      }
    }
  },
};

/** As a file name: without query and fragment, `%20` as a space. */
function pathOf(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
