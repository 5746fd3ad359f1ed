import type { Rule } from '../rule.ts';

export const proseImages: Rule = {
  name: 'prose-image',
  severity: 'error',
  describe: 'An image has alternative text and is a file of this site.',
  *checkProse({ nodes, at }) {
    for (const { type, url = '', alt = '', position } of nodes) {
      if (type !== 'image' && type !== 'imageReference') continue;
      if (alt.trim() === '')
        yield at(position, 'found an image without alternative text; write ![what it shows](address)');
      if (/^\s*data:/i.test(url)) yield at(position, 'found an image as a data: address; save it as a file');
      else if (/^\s*([a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
        yield at(
          position,
          'found an image of another host; pages load nothing from elsewhere, use a file of this site',
        );
      }
    }
  },
};
