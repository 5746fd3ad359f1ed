import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markdownToHtml, mdxToJs } from 'satteri';
import { proseTables } from '#integrations/prose-tables.ts';

const TABLE = '| Way | Time |\n| :-- | ---: |\n| Drawer | 1 minute |\n| Heap | 1 hour |\n';
/** As the page runs it, in short: `th{scope=row}`. */
const compiled = async (source: string) => (await mdxToJs(source, { hastPlugins: proseTables })).code;

describe('a table in the prose', () => {
  const html = async () => (await markdownToHtml(TABLE, { hastPlugins: proseTables })).html;

  test('says that its heads are heads of columns', async () => {
    assert.match(await html(), /<th scope="col">Way<\/th>/);
    assert.doesNotMatch(await html(), /scope="row"/);
  });

  test('is aligned by a class, for a style attribute is forbidden', async () => {
    assert.match(await html(), /<td class="amount">1 minute<\/td>/);
    assert.doesNotMatch(await html(), /style/);
  });
});

describe('a comparison', () => {
  const code = () => compiled(`<Comparison caption="Two ways & more">\n\n${TABLE}\n</Comparison>`);

  test('has its caption first', async () => {
    assert.match(
      await code(),
      /components\.table, \{ children: \[\s*_jsx\(_components\.caption, \{ children: "Two ways & more" \}/,
    );
  });

  test('names its rows and its columns', async () => {
    const text = await code();
    const heads = (scope: string) =>
      [...text.matchAll(new RegExp(`scope: "${scope}",\\s*(?:className: "amount",\\s*)?children: "(\\w+)"`, 'g'))].map(
        ([, word]) => word,
      );
    assert.deepEqual(
      [heads('col'), heads('row')],
      [
        ['Way', 'Time'],
        ['Drawer', 'Heap'],
      ],
    );
    assert.doesNotMatch(text, /style/);
  });

  test('keeps what its cells hold', async () => {
    const text = await compiled(
      '<Comparison caption="Two ways">\n\n| Way | Time |\n| --- | --- |\n| <Topic id="sql">A</Topic> | **1** |\n\n</Comparison>',
    );
    assert.match(text, /scope: "row",\s*children: _jsx\(Topic, \{\s*id: "sql"/);
    assert.match(text, /components\.strong, \{ children: "1" \}/);
  });

  test('without a table, or with two, stops the build with a sentence', async () => {
    await assert.rejects(
      compiled('<Comparison caption="Two ways">\n\nWords\n\n</Comparison>'),
      /<Comparison> holds no table/,
    );
    await assert.rejects(
      compiled(`<Comparison caption="Two ways">\n\n${TABLE}\n${TABLE}\n</Comparison>`),
      /<Comparison> holds more than one table/,
    );
  });
});
