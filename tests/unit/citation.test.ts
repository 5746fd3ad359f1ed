import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Site } from '#schemas/site.ts';
import { bibtexText, citation } from '#views/citation.ts';

const site = { name: 'Pathleaf', author: 'Pathleaf', url: 'https://pathleaf.example' } as Site;
const page = { title: 'Backend Engineer', path: '/careers/backend-engineer/', updated: '2026-11-03' };

describe('a citation', () => {
  test('names the organisation, the title, the date of the content and the address', () => {
    const { plain, address, date } = citation(site, page);
    assert.equal(
      plain,
      'Pathleaf: “Backend Engineer”. Updated 3 November 2026. https://pathleaf.example/careers/backend-engineer/',
    );
    assert.equal(address, 'pathleaf.example/careers/backend-engineer/');
    assert.equal(date, '3 November 2026');
  });

  test('is a BibTeX entry', () => {
    assert.equal(
      citation(site, page).bibtex,
      `@misc{pathleaf-backend-engineer-2026,
  author = {{Pathleaf}},
  title = {{Backend Engineer}},
  howpublished = {\\url{https://pathleaf.example/careers/backend-engineer/}},
  year = {2026},
  month = nov,
  note = {Updated 3 November 2026}
}`,
    );
  });

  test('names the site where the author is called otherwise', () => {
    const { plain, bibtex } = citation({ ...site, author: 'The Guide Society' }, page);
    assert.match(plain, /^The Guide Society: “Backend Engineer”\. Pathleaf\. Updated/);
    assert.match(bibtex, /author = \{\{The Guide Society\}\}/);
    assert.match(bibtex, /note = \{Pathleaf, updated 3 November 2026\}/);
  });

  test('has a key of plain letters that tells a career from its reading list', () => {
    const keyOf = (path: string, name = 'Pathleaf') =>
      /@misc\{([^,]+),/.exec(citation({ ...site, name }, { ...page, path }).bibtex)?.[1];
    assert.equal(keyOf('/reading-lists/backend-engineer/'), 'pathleaf-reading-lists-backend-engineer-2026');
    assert.equal(keyOf('/topics/sql/'), 'pathleaf-topics-sql-2026');
    assert.equal(keyOf('/about/', 'Öffentliche Wege & Co.'), 'offentliche-wege-co-about-2026');
  });
});

describe('text in BibTeX', () => {
  const CASES: [string, string][] = [
    ['R & D, 100 % of C#_1 for $5', 'R \\& D, 100 \\% of C\\#\\_1 for \\$5'],
    ['a\\b', 'a{\\textbackslash}b'],
    ['set {x}', 'set {\\textbraceleft}x{\\textbraceright}'],
    ['~ and ^', '{\\textasciitilde} and {\\textasciicircum}'],
    ['Café, naïve, Škoda, façade, Ångström', 'Caf{\\\'e}, na{\\"i}ve, {\\v S}koda, fa{\\c c}ade, {\\r A}ngstr{\\"o}m'],
    ['Straße, smørrebrød', 'Stra{\\ss}e, sm{\\o}rrebr{\\o}d'],
    ['“What we don’t know” – a list…', "``What we don't know'' -- a list{\\ldots}"],
    ['日本', '日本'],
  ];
  for (const [text, expected] of CASES) test(text, () => assert.equal(bibtexText(text), expected));

  test('keeps its braces in pairs, which is all that BibTeX counts', () => {
    const { bibtex } = citation(site, { ...page, title: '{ } {{ \\{ % é ~' });
    let depth = 0;
    for (const letter of bibtex) {
      if (letter === '{') depth++;
      if (letter === '}') depth--;
      assert.ok(depth >= 0);
    }
    assert.equal(depth, 0);
  });
});
