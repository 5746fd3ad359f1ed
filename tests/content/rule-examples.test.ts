import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { rulesPage } from '#check/reporters/rules-page.ts';
import { ruleTexts } from '#check/rule-texts.ts';
import type { RuleExample } from '#check/rule.ts';
import { FIXTURES, problemsOf, sharedParser, type Overlay } from './fixture-project.ts';

after(() => sharedParser[Symbol.dispose]());

const BASE = join(FIXTURES, '_base');
const read = (file: string) => readFileSync(join(BASE, file), 'utf8');
const isThere = (file: string) => readdirSync(join(BASE, dirname(file))).includes(file.split('/').at(-1)!);
/** A file of the base that lies in the same folder. */
const neighbour = (file: string) => join(dirname(file), readdirSync(join(BASE, dirname(file)))[0]!);

/** What a passage of words describes. */
const DESCRIBED: Record<string, (isBad: boolean) => Overlay> = {
  encoding: (isBad) => ({ 'content/pages/cafe.mdx': Buffer.from(page('Café'), isBad ? 'latin1' : 'utf8') }),
  'file-size': (isBad) => ({
    'content/courses/one.json': `[${' '.repeat((isBad ? 700 : 350) * 1024)}]`,
    'content/courses/two.json': '[]',
  }),
  'short-text': (isBad) => ({ [GUIDE]: isBad ? read(GUIDE).slice(0, -4000) : read(GUIDE) }),
  'paragraph-length': (isBad) => {
    const half = 'An order that one person alone understands is no order. '.repeat(9);
    return { 'content/topics/filing.mdx': withLines(read('content/topics/filing.mdx'), '', `${half}${isBad ? '' : '\n\n'}${half}`) };
  },
  'shared-sentence': (isBad): Overlay =>
    isBad ? { 'content/careers/typist.mdx': read(GUIDE).replace('Records Clerk', 'Typist') } : {},
};

const GUIDE = 'content/careers/records-clerk.mdx';

const page = (title: string) =>
  read('content/pages/about.mdx').replace("title: 'About'", `title: '${title}'`);

/** The front matter without the keys that `lines` give, and with them. */
function withLines(mdx: string, lines: string, body?: string): string {
  const [, head = '', text = ''] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(mdx)!;
  const keys = [...lines.matchAll(/^(\w+):/gm)].map(([, key]) => key);
  const kept = keys.reduce<string>((yaml, key) => yaml.replace(new RegExp(`^${key}:.*\n(?:[ ]+.*\n)*`, 'm'), ''), head);
  return `---\n${kept}${lines}\n---\n${body === undefined ? text : `\n${body}\n`}`;
}

/** The record without the keys that `lines` give, and with them, as text: the lines may be no JSON. */
function withKeys(data: object, lines: string): string {
  const keys = [...lines.matchAll(/^"(\w+)":/gm)].map(([, key]) => key);
  const kept = Object.entries(data).filter(([key]) => !keys.includes(key));
  return `{\n${[...kept.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`), lines].join(',\n')}\n}`;
}

/** A list of the file with its first element given the keys, in place of it or beside it. */
function withElement(file: string, list: string, lines: string, isAnother: boolean): string {
  const data = JSON.parse(read(file)) as Record<string, object[]>;
  const [first, ...rest] = data[list]!;
  const elements = [...(isAnother ? [JSON.stringify(first)] : []), withKeys(first!, lines), ...rest.map((e) => JSON.stringify(e))];
  return withKeys({ ...data, [list]: [] }, `"${list}": [${elements.join(', ').replaceAll('\n', ' ')}]`);
}

const firstRecord = (file: string): object => [JSON.parse(read(file)) as object].flat()[0]!;

const LAID: Record<Exclude<RuleExample['part'], 'words' | 'name'>, (file: string, passage: string) => string> = {
  file: (_, passage) => passage,
  'front matter': (file, passage) => withLines(read(file), passage),
  text: (file, passage) => withLines(read(file), '', passage),
  record: (file, passage) => withKeys(firstRecord(file), passage),
  figure: (file, passage) => withElement(file, 'figures', passage, false),
  pick: (file, passage) => withElement(file, 'picks', passage, false),
  'another figure': (file, passage) => withElement(file, 'figures', passage, true),
  'another record': (file, passage) => withKeys(firstRecord(neighbour(file)), passage),
  'another file': (file, passage) => withLines(read(neighbour(file)), passage, 'Words about the work.'),
};

/** The base with the passage in it. */
function overlayOf(name: string, { file, part, good }: RuleExample, passage: string): Overlay | 'moved' {
  if (part === 'words') return DESCRIBED[name]!(passage !== good);
  if (part !== 'name') return { [file]: LAID[part](file, passage) };
  const [path = '', target] = passage.split(' -> ');
  if (target) return { [path]: (at) => symlinkSync(target, at) };
  return isThere(good) ? 'moved' : { [path]: read(neighbour(path)) };
}

/** The rules that speak about the base with the passage in it. */
async function speakers(name: string, example: RuleExample, passage: string): Promise<string[]> {
  const overlay = overlayOf(name, example, passage);
  const image = { 'public/images/drawer.png': 'an image' };
  const isBad = passage !== example.good;
  const problems = await problemsOf(
    overlay !== 'moved' ? { ...overlay, ...image } : isBad ? { [passage]: read(example.good), ...image } : image,
    overlay === 'moved' && isBad ? [example.good] : [],
    name,
  );
  return [...new Set(problems.map(({ rule }) => rule))];
}

for (const { name, example } of ruleTexts) {
  describe(`The example of ${name}`, () => {
    it('is refused by the rule where it is bad', async () => {
      assert.ok((await speakers(name, example, example.bad)).includes(name));
    });

    it('is accepted by every rule where it is good', async () => {
      assert.deepEqual(await speakers(name, example, example.good), []);
    });
  });
}

describe('The page of rules', () => {
  it('is the one the rules give; run `npm run rules` after changing one', () => {
    assert.equal(readFileSync(join(import.meta.dirname, '../../RULES.md'), 'utf8'), rulesPage());
  });

  it('has a section for every name under which a fixture expects a problem', () => {
    const reports = readdirSync(FIXTURES).filter((name) => name !== '_base');
    const spoken = reports.flatMap((name) =>
      readFileSync(join(FIXTURES, name, 'expected.txt'), 'utf8').trimEnd().split('\n').map((line) => line.split(' ')[1]!),
    );
    const page = rulesPage();
    assert.deepEqual([...new Set(spoken)].filter((name) => !page.includes(`\n## ${name}\n`)), []);
  });

  it('has a section for every name that the code of the reader gives a problem', () => {
    const folder = join(import.meta.dirname, '../../src/files');
    const code = readdirSync(folder).filter((file) => extname(file) === '.ts').map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    const named = [...code.matchAll(/(?:rule: |(?:refuse|problem)\(\s*)'([a-z]+(?:-[a-z]+)*)'/g)].map(([, name]) => name!);
    assert.ok(named.length > 20);
    const known = ruleTexts.map(({ name }) => name);
    assert.deepEqual([...new Set(named)].filter((name) => !known.includes(name)), []);
  });
});
