import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { fixBytes, fixContent } from '#check/fix/fix-content.ts';
import { fixBody } from '#check/fix/fix-mdx.ts';
import { readContent } from '#files/read-content.ts';
import { collections, type CollectionName } from '#schemas/collections.ts';
import { fixture, ImportProject } from '../unit/import-project.ts';
import { FixtureProject, FIXTURES, sharedParser, TODAY } from './fixture-project.ts';

after(() => sharedParser[Symbol.dispose]());

const PROJECT = join(import.meta.dirname, '../..');
const COMMAND = join(PROJECT, 'src/commands/check.ts');

function fixed(text: string, file: string, collection: CollectionName): string {
  const result = fixBytes(Buffer.from(text), file, collection);
  assert.ok(result, `${file} cannot be read`);
  return result.text;
}
const fixedTopic = (text: string) => fixed(text, 'content/topics/filing.mdx', 'topics');
const fixedBook = (text: string) => fixed(text, 'content/books/more.json', 'books');

/** Mends every file of a project, as the command does. */
async function mend(root: string) {
  const { files } = await fixContent(root);
  for (const { path, text } of files) writeFileSync(join(root, path), text);
  return files.map(({ path }) => path);
}

describe('--fix makes one text of two that say the same', () => {
  it('in JSON, of a hand and of a form', () => {
    const hand = `[{ "title": "Order", "id": "order", "year": 2020,
      "authors": ["A. Clerk"]}, {"id":"chaos","title":" Chaos ","year":1e3,"authors":["B. Clerk"]}]`;
    const form = JSON.stringify([
      { authors: ['B. Clerk'], id: 'chaos', title: 'Chaos', year: 1000, subtitle: '', free: false, edition: null },
      { year: 2020, title: 'Order', authors: ['A. Clerk'], id: 'order' },
    ]);
    assert.equal(fixedBook(hand), fixedBook(form));
    assert.deepEqual(Object.keys((JSON.parse(fixedBook(hand)) as object[])[1]!), ['id', 'title', 'authors', 'year']);
  });

  it('in front matter, of a hand and of a form', () => {
    const hand = `\ufeff---\r\nkind:   "skill"\r\ntitle: 'Filing'\r\n\r\naliases: [ "Filing papers",'Order' ]\r\npublished: 2026-01-10\r\nupdated: "2026-02-10"   \r\nsummary: >-\r\n  One sentence that somebody wrote\r\n  on two lines.\r\n---\r\nWords.  \r\n\r\n\r\n`;
    const form = `---\ntitle: Filing\nsummary: One sentence that somebody wrote on two lines.\nkind: skill\naliases:\n  - Filing papers\n  - Order\npublished: '2026-01-10'\nupdated: '2026-02-10'\n---\n\nWords.\n`;
    assert.equal(fixedTopic(hand), form);
    assert.equal(fixedTopic(form), form);
  });

  it('in NDJSON, a record a line', () => {
    const text = '{ "title": "A", "id": "a" }\n\n{"id":"b"}';
    assert.equal(fixed(text, 'content/courses/feed.ndjson', 'courses'), '{"id":"a","title":"A"}\n{"id":"b"}\n');
  });
});

describe('--fix and the importers write the same', () => {
  for (const format of ['bls-oews-national', 'bls-ep-1-2', 'ons-ashe-14', 'entgeltatlas', 'job-bank', 'ecb', 'us-metros']) {
    it(`after an import of ${format}`, async () => {
      const project = new ImportProject();
      try {
        await mend(project.root);
        const { files } = await project.import(format, fixture(`${format}.csv`));
        assert.ok(files.length > 0);
        const written = files.map(({ path }) => `content/${path}`);
        const { files: changed } = await fixContent(project.root);
        assert.deepEqual(changed.map(({ path }) => path).filter((path) => written.includes(path)), []);
      } finally {
        project.remove();
      }
    });
  }

  it('in the shipped files that importers wrote', async () => {
    const { files } = await fixContent(PROJECT);
    assert.deepEqual(files.map(({ path }) => path).filter((path) => /salaries|places|currencies|benchmarks/.test(path)), []);
  });
});

describe('--fix keeps what is said', () => {
  /** Everything but the order of keys and records, and what is mended in texts. */
  async function saidIn(root: string): Promise<string[]> {
    const { records } = await readContent(root, collections);
    const plain = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
    const isEmpty = (value: unknown) => value === false || value === '' || value === null || (Array.isArray(value) && value.length === 0);
    const sortKeys = (_key: string, value: unknown) =>
      typeof value === 'string'
        ? plain(value)
        : typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).filter(([, one]) => !isEmpty(one)).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value;
    return records.map(({ file, id, data, body = '' }) => JSON.stringify([file, id, data, plain(body)], sortKeys)).sort();
  }

  it('in the shipped content, and does nothing a second time', async () => {
    using project = new FixtureProject();
    rmSync(join(project.root, 'content'), { recursive: true });
    cpSync(join(PROJECT, 'content'), join(project.root, 'content'), { recursive: true });
    const before = await saidIn(project.root);
    await mend(project.root);
    assert.deepEqual(await saidIn(project.root), before);
    assert.deepEqual(await mend(project.root), []);
  });

  for (const name of readdirSync(FIXTURES).filter((folder) => folder !== '_base')) {
    it(`in the fixtures of ${name}, does nothing a second time, and adds no problem`, async () => {
      for (const side of ['good', 'bad']) {
        using project = new FixtureProject(join(FIXTURES, name, side));
        const rulesOf = async () =>
          (await checkContent(project.root, { today: TODAY, parser: sharedParser })).map(({ rule }) => rule).sort();
        const [said, rules] = [await saidIn(project.root), await rulesOf()];
        await mend(project.root);
        assert.deepEqual(await saidIn(project.root), said);
        const left = await rulesOf();
        const mended = new Set(['yaml-quotes']);
        assert.deepEqual(left, rules.filter((rule) => !mended.has(rule)));
        assert.deepEqual(await mend(project.root), []);
      }
    });
  }

  it('and every comment in front matter, with what it stands at', () => {
    const text = `---\n# Ask Ann about this one.\nkind: skill # or tool?\n# The title is short.\ntitle: Filing\naliases: # as people say\n  - Order # in an office\n# The end.\n---\n`;
    const result = fixedTopic(text);
    const lines = ['# The title is short.', 'title: Filing', '# Ask Ann about this one.', 'kind: skill # or tool?', 'aliases:', '  # as people say', '  - Order # in an office', '', '# The end.'];
    assert.equal(result, `---\n${lines.join('\n')}\n---\n`);
    assert.equal(fixedTopic(result), result);
  });

  it('but not an empty field that means nothing', () => {
    const filled = '---\ntitle: Filing\nkind: skill\n---\n';
    assert.equal(fixedTopic("---\ntitle: Filing\nkind: skill\nparent: ''\naliases: []\ndraft: false\n---\n"), filled);
    assert.equal(fixedTopic('---\ntitle: Filing\nkind: skill\nparent:\n---\n'), filled);
    const commented = '---\ntitle: Filing\n# Which one?\nparent: null\n---\n';
    assert.equal(fixedTopic(commented), commented);
  });

  it('and an empty field that must be filled in', () => {
    const topic = "---\ntitle: ''\nkind: null\n---\n";
    assert.equal(fixedTopic(topic.replace('\nkind', '\nsummary: ""\nkind')), topic.replace('\nkind', "\nsummary: ''\nkind"));
    assert.equal(fixedTopic('---\nkind:\n  []\n---\n'), '---\nkind: []\n---\n');
    const pay = { figures: [], withheld: [], note: '' };
    assert.deepEqual(JSON.parse(fixed(JSON.stringify(pay), 'content/salaries/a.json', 'salaries')), { note: '' });
  });

  it('by leaving a file that cannot be read', () => {
    for (const text of ['no front matter', '---\ntitle: [\n---\n', '---\ntitle: &a x\n---\n', '---\ntitle: a\ntitle: b\n---\n']) {
      assert.equal(fixBytes(Buffer.from(text), 'content/topics/filing.mdx', 'topics'), undefined);
    }
    for (const text of ['{', '{"a": 1, "a": 2}', '', '{"a": 1e400}', '{"a": 12345678901234567890}']) {
      assert.equal(fixBytes(Buffer.from(text), 'content/books/a.json', 'books'), undefined);
    }
    assert.equal(fixBytes(Buffer.from('{"id": "caf\u00e9"}', 'latin1'), 'content/books/a.json', 'books'), undefined);
  });

  it('by keeping a list in its order where the order says something', () => {
    const list = [{ id: 'b' }, { id: 'a' }];
    assert.deepEqual(JSON.parse(fixed(JSON.stringify(list), 'content/places.json', 'places')), list);
    assert.deepEqual(JSON.parse(fixed(JSON.stringify(list), 'content/sources.json', 'sources')), list.toReversed());
    const figures = { figures: [{ place: 'b' }, { place: 'a' }] };
    assert.deepEqual(JSON.parse(fixed(JSON.stringify(figures), 'content/salaries/a.json', 'salaries')), figures);
  });
});

describe('--fix in a text', () => {
  const cases: [string, string, string][] = [
    ['takes spaces from the ends of lines', 'One. \nTwo.\t\n  \nThree.', 'One.\nTwo.\n\nThree.'],
    ['keeps the two spaces of a line break', 'One.  \nTwo.  \n\nThree.  ', 'One.  \nTwo.\n\nThree.'],
    ['writes straight quotation marks', '“It’s” done, ‘they’ say.', `"It's" done, 'they' say.`],
    ['leaves code as it is', 'A `‘span’ ` and\n\n```ts\nconst a = “b”;  \n```\n\n“c”', 'A `‘span’ ` and\n\n```ts\nconst a = “b”;  \n```\n\n"c"'],
    ['leaves code in a list as it is', '1. One\n\n   ~~~\n   ‘a’ \n   ```\n   ~~~\n   ‘b’', "1. One\n\n   ~~~\n   ‘a’ \n   ```\n   ~~~\n   'b'"],
    ['leaves a span of code on two lines as it is', 'See `a ‘b’\nc “d”` and\n\n‘e’', "See `a ‘b’\nc “d”` and\n\n'e'"],
    ['leaves the words of others as they are', '<Quote source="a">\n\n“It’s” theirs. \n\n</Quote>\n\nIt’s ours.', `<Quote source="a">\n\n“It’s” theirs.\n\n</Quote>\n\nIt's ours.`],
    ['leaves attributes as they are', `<Aside kind="note" title="It’s “so”">\n\n<Topic\n  id='‘'\n/>\n\n’\n\n</Aside>`, `<Aside kind="note" title="It’s “so”">\n\n<Topic\n  id='‘'\n/>\n\n'\n\n</Aside>`],
    ['leaves an attribute with a tag\'s end in it as it is', '<Aside kind="note" title="a > “b” c">\n\n“d”\n\n</Aside>', '<Aside kind="note" title="a > “b” c">\n\n"d"\n\n</Aside>'],
    ['leaves an address with brackets as it is', '[a](https://example.org/a_(b)_“c”) “d” 🌍 ‘e’', `[a](https://example.org/a_(b)_“c”) "d" 🌍 'e'`],
    ['leaves a quotation as it is', '> “words of somebody”\n\n“ours”', '> “words of somebody”\n\n"ours"'],
    ['knows code in a quotation from text behind it', '> ```\n> a\n\n“b”\n\n```\n“c”  \n```', '> ```\n> a\n\n"b"\n\n```\n“c”  \n```'],
    ['leaves addresses as they are', '[It’s](https://example.org/it’s "“t”")\n\n[a]: /it’s', `[It's](https://example.org/it’s "“t”")\n\n[a]: /it’s`],
  ];
  for (const [what, before, expected] of cases) {
    it(what, () => {
      assert.equal(fixBody(`\n${before}\n`), `\n${expected}\n`);
      assert.equal(fixBody(`${before}\n\n\n`), `\n${expected}\n`);
    });
  }

  it('leaves what is no MDX as it is', () => assert.equal(fixBody('It’s <Aside \n'), 'It’s <Aside \n'));
  it('leaves nothing of a text of blanks', () => assert.equal(fixBody('\n  \n\n'), ''));
});

describe('npm run check -- --fix', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [COMMAND, '--no-cache', '--today', TODAY, ...args], { encoding: 'utf8' });
  const file = 'content/topics/filing.mdx';

  it('says what it would do, and writes nothing, with --dry-run', () => {
    using project = new FixtureProject(join(FIXTURES, 'yaml-quotes/bad'));
    const before = readFileSync(join(project.root, file), 'utf8');
    const { status, stdout } = run('--root', project.root, '--fix', '--dry-run');
    assert.equal(status, 0);
    assert.match(stdout, /^content\/topics\/filing\.mdx: form of the front matter\n(?: {2}- .*\n)+(?: {2}\+ .*\n)+/m);
    assert.match(stdout, /\d+ files would be mended; nothing was written\.\n$/);
    assert.equal(readFileSync(join(project.root, file), 'utf8'), before);
  });

  it('mends, says where, and lists the problems that are left', () => {
    using project = new FixtureProject(join(FIXTURES, 'yaml-quotes/bad'));
    const { status, stdout } = run('--root', project.root, '--fix');
    assert.equal(status, 1);
    assert.match(stdout, /^content\/topics\/filing\.mdx: form of the front matter\n/m);
    assert.match(stdout, /\d+ files mended\.\n/);
    assert.doesNotMatch(stdout, /yaml-quotes/);
    assert.match(stdout, /filing\.mdx:4:7 schema found "Skil"/);
    assert.match(run('--root', project.root, '--fix').stdout, /^Nothing to mend\.\n/);
  });

  it('names the files that it must leave', () => {
    using project = new FixtureProject(join(FIXTURES, 'syntax/bad'));
    const { stdout } = run('--root', project.root, '--fix', '--dry-run');
    assert.match(stdout, /^content\/courses\/filing-basics\.json: left as it is; it cannot be read, or not be written anew without a loss$/m);
  });

  for (const args of [['--dry-run'], ['--fix', '--watch'], ['--fix', '--changed'], ['--fix', '--format', 'json']]) {
    it(`ends with 2 after ${args.join(' ')} alone`, () => assert.equal(run(...args).status, 2));
  }
});
