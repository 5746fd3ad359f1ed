import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { Ajv } from 'ajv';
import { z } from 'astro/zod';
import { collectionNames, collections } from '#schemas/collections.ts';
import { proseComponents } from '#schemas/prose-components.ts';
import { hostOf } from '../../src/integrations/admin/backend.ts';
import { cmsConfig, type AdminContent } from '../../src/integrations/admin/config.ts';
import { adminContent } from '../../src/integrations/admin/content.ts';
import { editorComponents } from '../../src/integrations/admin/editor-components.ts';
import { labelOf, type Field } from '../../src/integrations/admin/fields.ts';
import { fileFormats } from '../../src/integrations/admin/formats.ts';
import { adminPage, policyOf } from '../../src/integrations/admin/page.ts';
import { programFiles } from '../../src/integrations/admin/program.ts';

const root = join(import.meta.dirname, '../..');
const REPOSITORY = 'https://github.com/someone/pathleaf';

let content: AdminContent;
before(async () => {
  content = await adminContent(root);
});

interface Form {
  name: string;
  fields?: Field[];
  files?: { name: string; file: string; fields: Field[] }[];
}
const formsOf = (config: ReturnType<typeof cmsConfig>) => config.collections as Form[];
const fieldsOf = (name: string, config = cmsConfig(content)) =>
  formsOf(config).find((form) => form.name === name)!.fields!;
const field = (path: string, fields: Field[]): Field => {
  const [first, ...rest] = path.split('.');
  const found = fields.find(({ name }) => name === first);
  assert.ok(found, `no field ${first}`);
  return rest.length === 0 ? found : field(rest.join('.'), found.fields ?? []);
};

describe('the configuration of the visual editor', () => {
  test('is one that the editor’s own schema accepts', () => {
    const folder = join(createRequire(import.meta.url).resolve('@sveltia/cms'), '../../schema');
    const schema = JSON.parse(readFileSync(join(folder, 'sveltia-cms.json'), 'utf8')) as object;
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    for (const repository of [undefined, REPOSITORY]) {
      const config = cmsConfig({ ...content, site: { ...content.site, repository } });
      assert.ok(validate(JSON.parse(JSON.stringify(config))), JSON.stringify(validate.errors?.slice(0, 3), null, 1));
    }
  });

  test('has a form for every collection', () => {
    const config = cmsConfig(content);
    const files = formsOf(config).flatMap((form) => form.files ?? []);
    const singletons = config.singletons.map(({ name }) => name);
    const names = [...formsOf(config), ...files].map(({ name }) => name).concat(singletons);
    assert.deepEqual(
      collectionNames.filter((name) => !names.includes(name)),
      [],
    );
  });

  test('has a field for every field of a schema, the one added a moment ago too', () => {
    const { book } = { book: collections.books.schema as z.ZodObject };
    const more = book.safeExtend({ pages: z.int().positive().optional().describe('Pages of this edition') });
    const all = { ...collections, books: { ...collections.books, schema: more } };
    assert.deepEqual(field('pages', fieldsOf('books', cmsConfig(content, all))), {
      name: 'pages',
      label: 'Pages',
      widget: 'number',
      value_type: 'int',
      min: 1,
      required: false,
      hint: 'Pages of this edition',
    });
    for (const name of ['careers', 'books', 'salaries'] as const) {
      const { properties = {} } = z.toJSONSchema(collections[name].schema, { io: 'input', unrepresentable: 'any' });
      const missing = Object.keys(properties).filter(
        (key) => key !== '$schema' && !fieldsOf(name).some((f) => f.name === key),
      );
      assert.deepEqual(missing, [], name);
    }
  });

  test('turns a date, a choice, a limit and a pattern into what the form knows of them', () => {
    const books = fieldsOf('books');
    assert.partialDeepStrictEqual(field('checked.date', books), {
      widget: 'datetime',
      type: 'date',
      format: 'YYYY-MM-DD',
    });
    assert.partialDeepStrictEqual(field('level', books), { widget: 'select', required: false });
    assert.partialDeepStrictEqual(field('title', books), {
      widget: 'string',
      minlength: 1,
      maxlength: 200,
      required: true,
    });
    assert.match(String((field('id', books)['pattern'] as string[])[1]), /lower-case letters/);
    assert.partialDeepStrictEqual(field('fields', fieldsOf('careers')), { min: 1, max: 3, multiple: true });
  });

  test('lets an id be looked up where it names an entry', () => {
    const careers = fieldsOf('careers');
    assert.partialDeepStrictEqual(field('topics.topic', careers), { widget: 'relation', collection: 'topics' });
    assert.partialDeepStrictEqual(field('education.source', careers), {
      widget: 'relation',
      collection: 'vocabularies',
      file: 'sources',
      value_field: 'records.*.id',
    });
    const { options } = field('picks.book', fieldsOf('reading-lists')) as unknown as { options: { value: string }[] };
    assert.deepEqual(options.map(({ value }) => value).sort(), content.options.books.map(({ value }) => value).sort());
    assert.ok(options.length > 10);
  });

  test('offers the files that hold a list of books or courses as lists', () => {
    const lists = formsOf(cmsConfig(content)).find(({ name }) => name === 'books-lists')!.files!;
    assert.ok(lists.some(({ file }) => file === 'content/books/backend.json'));
    assert.equal(lists[0]!.fields[0]!['root'], true);
  });

  test('knows where a number may be words', () => {
    const { numbers } = fileFormats().find(({ name }) => name === 'json-salaries')!;
    assert.deepEqual(
      numbers,
      ['median', 'mean', 'p10', 'p25', 'p75', 'p90', 'n'].map((name) => `figures[].${name}`),
    );
  });

  test('is the same every time', () => assert.deepEqual(cmsConfig(content), cmsConfig(content)));
});

describe('where the editor keeps its changes', () => {
  test('is the repository, by a token and by way of a pull request', () => {
    const config = cmsConfig({ ...content, site: { ...content.site, repository: `${REPOSITORY}.git` } });
    assert.deepEqual(config.backend, { name: 'github', repo: 'someone/pathleaf', auth_methods: ['token'] });
    assert.equal(config.publish_mode, 'editorial_workflow');
    assert.match(policyOf(REPOSITORY), /connect-src 'self' https:\/\/api\.github\.com;/);
  });

  test('is a folder only where there is no repository or none that it can talk to, and the page says so', () => {
    for (const repository of [undefined, 'https://example.org/someone/pathleaf', 'https://github.com/someone']) {
      assert.equal(hostOf(repository), undefined);
      assert.match(adminPage({ name: 'Pathleaf', repository }), /data-folder-only/);
      assert.match(policyOf(repository), /connect-src 'self';/);
    }
    assert.match(adminPage({ name: 'Pathleaf' }), /This site names no repository, so it is edited in a folder only\./);
    assert.match(adminPage({ name: 'P', repository: 'https://example.org/a/b' }), /is not at github\.com, gitlab\.com/);
  });
});

describe('the page of the editor', () => {
  test('is not for search engines, and its policy comes before its first script', () => {
    const html = adminPage({ name: 'A & "B"' });
    assert.match(html, /<meta name="robots" content="noindex">/);
    assert.match(html, /<title>A &#38; &#34;B&#34; editor<\/title>/);
    assert.ok(html.indexOf('content-security-policy') < html.indexOf('<script'));
    assert.doesNotMatch(policyOf(undefined), /unsafe-eval|https?:|\*/);
  });

  test('gets a program that names no other host for its typefaces and translations', async () => {
    const files = await programFiles();
    const text = String(await files['sveltia-cms.js']!());
    assert.doesNotMatch(text, /cdn\.jsdelivr\.net|unpkg\.com\/@sveltia\/cms/);
    for (const [face] of text.matchAll(/(?<=\/admin\/)[\w-]+\.woff2/g)) assert.ok(files[face], face);
    assert.ok(Object.keys(files).some((name) => /^sveltia-cms@[\d.]+\/locales\/en-GB\.json$/.test(name)));
  });
});

describe('the blocks that can be inserted into a text', () => {
  test('are the components of prose that stand alone, with their attributes', () => {
    const components = editorComponents();
    const alone = Object.entries(proseComponents).filter(([, { stands }]) => stands === 'alone');
    assert.ok(alone.length > 3);
    assert.deepEqual(
      components.map(({ id, attributes }) => [id, attributes]),
      alone.map(([id, { props }]) => [id, Object.keys(props.shape)]),
    );
  });
});

test('a name becomes a label', () => {
  assert.deepEqual(['coursePicks', 'reading-lists', 'p10'].map(labelOf), ['Course picks', 'Reading lists', 'P10']);
});
