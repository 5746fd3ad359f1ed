import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withField, yamlValue } from '#files/front-matter-field.ts';

const ORDER = ['title', 'codes', 'interests', 'outlook', 'hours'];
const mdx = (yaml: string) => `---\n${yaml}\n---\n\nText with a key: hours.\n`;

describe('one field of a front matter', () => {
  it('is replaced where it stands', () => {
    const text = mdx("title:  'Two'  # said\nhours: [ 1,2 ]\n\n# last");
    assert.equal(withField(text, 'hours', 'Nine', ORDER), mdx("title:  'Two'  # said\nhours: Nine\n\n# last"));
  });

  it('comes after the fields before it, or at the top', () => {
    assert.equal(
      withField(mdx('title: A\nhours: 9'), 'interests', [1], ORDER),
      mdx('title: A\ninterests:\n  - 1\nhours: 9'),
    );
    assert.equal(withField(mdx('hours: 9'), 'title', 'A', ORDER), mdx('title: A\nhours: 9'));
    assert.equal(withField(mdx('title: A'), 'hours', 9, ORDER), mdx('title: A\nhours: 9'));
  });

  it('takes the place of the comment that names it', () => {
    const text = mdx('title: A\n# outlook, where you have it: What is expected\nhours: 9');
    assert.equal(withField(text, 'outlook', [], ORDER), mdx('title: A\n# What is expected\noutlook: []\nhours: 9'));
  });

  it('keeps comments and the order of what does not change in it', () => {
    const text = mdx('codes:\n  - a: 1 # one\n  - a: 2 # two\nhours: 9');
    assert.equal(
      withField(text, 'codes', [{ a: 1 }, { a: 3 }], ORDER),
      mdx('codes:\n  - a: 1 # one\n  - a: 3 # two\nhours: 9'),
    );
  });

  it('keeps the line ends of Windows', () => {
    const text = mdx('title: A\nhours: 9').replaceAll('\n', '\r\n');
    const after = withField(text, 'codes', [{ a: 1, b: 2 }], ORDER);
    assert.equal(after, mdx('title: A\ncodes:\n  - a: 1\n    b: 2\nhours: 9').replaceAll('\n', '\r\n'));
  });

  it('grows out of an empty list line by line, and text that looks like a date is quoted', () => {
    assert.equal(withField(mdx('codes: []'), 'codes', ['2025-01-02'], ORDER), mdx("codes:\n  - '2025-01-02'"));
    assert.equal(yamlValue({ a: 'yes' }), "\n  a: 'yes'");
    assert.equal(yamlValue('word'), 'word');
  });

  it('is left alone in a text without front matter', () => {
    assert.equal(withField('Text.', 'title', 'A', ORDER), undefined);
  });
});
