/** Holds the imports of `src/` against the table of rooms, and its files against the rules of the house. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { describeImport, importsOf, type Import } from './imports.ts';

const root = join(import.meta.dirname, '../..');

/**
 * What each room may import. `types of x` admits type-only imports. An entry is a room, a file of a room
 * (`schemas/prose.ts`), a package, or `node:` for all of Node. Rooms are matched from the top: the first whose
 * path begins the file's path counts.
 */
const ROOMS: readonly { room: string; may: readonly string[] }[] = [
  { room: 'schemas/', may: ['schemas/', 'astro/zod'] },
  { room: 'files/', may: ['files/', 'node:', 'jsonc-parser', 'yaml'] },
  { room: 'loaders/', may: ['loaders/', 'files/', 'schemas/', 'astro/loaders', 'node:url'] },
  { room: 'content.config.ts', may: ['loaders/', 'files/', 'schemas/', 'astro/loaders', 'astro:content'] },
  // Both hold plain data, no Zod of their own: which fields are references, which collections there are.
  { room: 'catalog/index.ts', may: ['catalog/', 'astro:content', 'types of schemas/', 'schemas/collections.ts'] },
  { room: 'catalog/', may: ['catalog/', 'types of schemas/', 'schemas/references.ts', 'fastest-levenshtein'] },
  // The outlines of maps are files of packages, and drawn here.
  {
    room: 'views/map-outlines.ts',
    may: [
      'views/',
      'd3-geo',
      'topojson-client',
      'topojson-simplify',
      'types of topojson-specification',
      'us-atlas',
      'world-atlas',
    ],
  },
  { room: 'views/', may: ['views/', 'catalog/', 'types of schemas/', 'd3-scale', 'd3-geo'] },
  {
    room: 'check/',
    may: [
      'check/',
      'files/',
      'schemas/',
      'catalog/',
      'node:',
      'satteri',
      'github-slugger',
      'types of astro/zod',
      'types of sarif',
    ],
  },
  { room: 'seo/', may: ['seo/', 'views/', 'types of catalog/', 'types of schema-dts'] },
  // The desk is made from files and the checker while the site is built, and handed over as a value.
  { room: 'pages/_desk.astro', may: ['catalog/', 'views/', 'layouts/', 'virtual:desk'] },
  { room: 'pages/', may: ['catalog/', 'views/', 'layouts/', 'components/', 'prose/', 'seo/', 'types of astro'] },
  { room: 'layouts/', may: ['layouts/', 'components/', 'seo/', 'types of views/', 'styles/', 'astro:assets'] },
  { room: 'components/', may: ['components/', 'types of views/'] },
  // Authors' props are text; their Zod schemas parse them.
  { room: 'prose/', may: ['prose/', 'components/', 'types of views/', 'schemas/prose.ts'] },
  { room: 'elements/', may: ['elements/', 'fastest-levenshtein'] },
  {
    room: 'integrations/',
    may: [
      'integrations/',
      'files/',
      'schemas/',
      'catalog/',
      'views/',
      'check/',
      'node:',
      'types of astro',
      'astro/logger/node',
      'pagefind',
      'satteri',
      'subset-font',
    ],
  },
  {
    room: 'commands/',
    may: [
      'commands/',
      'files/',
      'schemas/',
      'catalog/',
      'views/',
      'check/',
      'node:',
      'astro/zod',
      'csv-parse',
      'flesch-kincaid',
      'syllable',
      'lighthouse',
      'chrome-launcher',
      'cspell-lib',
    ],
  },
  { room: 'env.d.ts', may: ['types of views/', 'types of astro'] },
];

/** Only `pages` may ask the catalog that Astro fills, and only a script of a page reaches the browser's code. */
const FED_CATALOG = 'catalog/index.ts';
const MAY_ASK_FED_CATALOG = ['pages/'];

const ROOM_OF = (file: string) => ROOMS.find(({ room }) => file === room || file.startsWith(room));

/** Undefined when the import is allowed, else why not. */
function refusal(file: string, found: Import): string | undefined {
  const home = ROOM_OF(file);
  if (!home) return `${file} is in no room of the table`;
  const { target, isType, isBrowser } = found;
  if (isBrowser) return target.startsWith('elements/') ? undefined : 'a script in a page may only import elements/';
  if (target === FED_CATALOG && !isType && !MAY_ASK_FED_CATALOG.some((room) => file.startsWith(room))) {
    return `only ${MAY_ASK_FED_CATALOG.join()} may import ${FED_CATALOG}`;
  }
  const matches = (allowed: string) =>
    allowed.endsWith('/') || allowed.endsWith(':')
      ? target.startsWith(allowed)
      : target === allowed || target.startsWith(`${allowed}/`);
  const isAllowed = home.may.some((entry) =>
    entry.startsWith('types of ') ? isType && matches(entry.slice('types of '.length)) : matches(entry),
  );
  return isAllowed ? undefined : `${home.room} may import ${home.may.join(', ')}`;
}

const sources = globSync('**/*.{ts,astro}', { cwd: join(root, 'src') })
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
  .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }));

describe('the rooms of src/', () => {
  test('are entered only by those who may', () => {
    const offenders = sources.flatMap(({ file, text }) =>
      importsOf(file, text).flatMap((found) => {
        const why = refusal(file, found);
        return why ? [`src/${file}:${found.line} ${describeImport(found)}: ${why}`] : [];
      }),
    );
    assert.deepEqual(offenders, []);
  });

  test('are all in the table', () => {
    assert.deepEqual(
      sources.filter(({ file }) => !ROOM_OF(file)).map(({ file }) => file),
      [],
    );
  });

  test('are reached by the one alias or within the room, with the ending written out', () => {
    const offenders = sources.flatMap(({ file, text }) =>
      importsOf(file, text)
        .filter(({ specifier }) => /^[#.]/.test(specifier))
        .filter(({ specifier, target }) => !/\.(ts|astro|css|svg|mdx)$/.test(specifier) || target.startsWith('..'))
        .map((found) => `src/${file}:${found.line} ${describeImport(found)}`),
    );
    assert.deepEqual(offenders, []);
  });
});

describe('the table', () => {
  const verdict = (file: string, text: string) =>
    importsOf(file, text).map((found) => refusal(file, found) !== undefined);

  const CASES: [string, string, boolean][] = [
    ['schemas/a.ts', "import fs from 'node:fs';", true],
    ['schemas/a.ts', "import { z } from 'astro/zod';", false],
    ['files/a.ts', "import type { Book } from '#schemas/book.ts';", true],
    ['catalog/a.ts', "import type { Book } from '#schemas/book.ts';", false],
    ['catalog/a.ts', "import { book } from '#schemas/book.ts';", true],
    ['catalog/a.ts', "import { book, type Book } from '#schemas/book.ts';", true],
    ['catalog/a.ts', "import { type Book } from '#schemas/book.ts';", false],
    ['catalog/a.ts', "export { book } from '../schemas/book.ts';", true],
    ['catalog/a.ts', "type Book = import('#schemas/book.ts').Book;", false],
    ['catalog/a.ts', "const { book } = await import('#schemas/book.ts');", true],
    ['views/a.ts', "import { catalog } from '#catalog/index.ts';", true],
    ['check/a.ts', "import { catalog } from '#catalog/index.ts';", true],
    ['pages/a.astro', "---\nimport { catalog } from '#catalog/index.ts';\n---\n<p />", false],
    ['pages/a.astro', "---\nimport { getCollection } from 'astro:content';\n---\n<p />", true],
    ['components/a.astro', "---\nimport { money } from '#views/wording.ts';\n---\n<p />", true],
    ['components/a.astro', "---\nimport type { Link } from '#views/addresses.ts';\n---\n<p />", false],
    ['components/a.astro', "<p />\n<script>\n  import '#elements/a.ts';\n</script>", false],
    ['components/a.astro', "<p />\n<script>\n  import '#catalog/catalog.ts';\n</script>", true],
    ['components/a.astro', "---\nimport '#elements/a.ts';\n---\n<p />", true],
    ['elements/a.ts', "import { money } from '#views/wording.ts';", true],
    ['commands/a.ts', "import Row from '#components/book/BookRow.astro';", true],
  ];
  for (const [file, text, isRefused] of CASES) {
    test(`${isRefused ? 'refuses' : 'admits'} ${text.match(/^.*(?:import|export).*$/m)![0].trim()} in ${file}`, () => {
      assert.deepEqual(verdict(file, text), [isRefused]);
    });
  }
});

const linesOf = (text: string) => text.trimEnd().split('\n').length;
const frontMatterOf = (text: string) => /^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '';

const LIMITS: readonly { what: string; limit: number; files: RegExp; measured: (text: string) => number }[] = [
  { what: 'a schema', limit: 80, files: /^schemas\//, measured: linesOf },
  {
    what: 'a page’s front matter',
    limit: 40,
    files: /^pages\/.*\.astro$/,
    measured: (text) => linesOf(frontMatterOf(text)),
  },
  { what: 'a component', limit: 120, files: /^(components|prose)\/.*\.astro$/, measured: linesOf },
  { what: 'an element', limit: 150, files: /^elements\//, measured: linesOf },
];

describe('files are small and named for what they hold', () => {
  for (const { what, limit, files, measured } of LIMITS) {
    test(`${what} has at most ${limit} lines`, () => {
      const held = sources.filter(({ file }) => files.test(file));
      assert.ok(held.length > 0);
      const long = held
        .filter(({ text }) => measured(text) > limit)
        .map(({ file, text }) => `${file}: ${measured(text)}`);
      assert.deepEqual(long, []);
    });
  }

  const everywhere = globSync('{src,tests}/**/*.{ts,astro,css,mjs,js}', { cwd: root });

  test('no file is called utils, helpers, common or misc', () => {
    assert.deepEqual(
      everywhere.filter((file) => /(^|[/.-])(utils?|helpers?|common|misc)([/.-])/i.test(file)),
      [],
    );
  });

  test('components are PascalCase, everything else is kebab-case', () => {
    const names = sources.map(({ file }) => file).filter((file) => !file.startsWith('pages/'));
    const wrong = names.filter((file) =>
      file.endsWith('.astro')
        ? !/^[A-Z][A-Za-z]*\.astro$/.test(basename(file))
        : !/^[a-z0-9]+(-[a-z0-9]+)*(\.d|\.config)?\.ts$/.test(basename(file)),
    );
    assert.deepEqual(wrong, []);
  });
});
