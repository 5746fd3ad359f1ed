/** `npm run new`: what it writes passes the check, and what it refuses it refuses whole. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, describe, it } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { askMissing } from '#commands/new/ask.ts';
import { kinds } from '#commands/new/kinds.ts';
import { planNew, start } from '#commands/new/plan.ts';
import { readArguments } from '#commands/new/read-arguments.ts';
import { describeFaults, summary } from '#commands/new/words.ts';
import { writeAll } from '#commands/import/write-files.ts';
import { FIXTURES, FixtureProject, sharedParser, TODAY, type Overlay } from './fixture-project.ts';

after(() => sharedParser[Symbol.dispose]());

const PAY = join(FIXTURES, '../import/bls-oews-national.csv');
const release = (name: string) => join(FIXTURES, '../import', name);
const base = (file: string) => JSON.parse(readFileSync(join(FIXTURES, '_base/content', file), 'utf8')) as object[];

/** Sources and places that a file of the US survey needs. */
const WITH_SURVEY: Overlay = {
  'content/sources.json': JSON.stringify([
    ...base('sources.json'),
    { ...base('sources.json')[0], id: 'bls-oews-2025', release: 'May 2025' },
    { ...base('sources.json')[0], id: 'bls-ep-2024-34', release: '2024-34' },
    { ...base('sources.json')[0], id: 'onet-30-1', release: 'December 2025' },
  ]),
  'content/places.json': JSON.stringify(
    base('places.json').map((place, i) => (i === 0 ? { ...place, codes: { iso2: 'US' } } : place)),
  ),
};

const COURSE = ['course', 'Shelf Labels', '--provider', 'open-school', '--url', 'https://school.example.org/labels'];
const REST = ['--topic', 'filing,sorting', '--language', 'en', '--price', 'free', '--source', 'list-a'];
const BOOK = ['book', 'A Drawer a Day', '--author', 'Smith, B.; C. Jones', '--year', '2021', '--topic', 'filing'];
const CONFIRMED = ['--isbn13', '978-1-942788-33-1', '--confirmed-by', 'list-a', '--confirmed-by'];

function read(args: readonly string[]) {
  const found = readArguments(args);
  assert.ok('answers' in found, JSON.stringify(found));
  return found;
}

async function plan(root: string, ...args: string[]) {
  const { kind, answers } = read(args);
  return await planNew(await start(root, TODAY), kind, answers);
}

async function make(root: string, ...args: string[]) {
  const planned = await plan(root, ...args);
  assert.deepEqual(planned.faults, []);
  await writeAll(root, planned.files);
  return planned;
}

const faults = async (root: string, ...args: string[]) =>
  describeFaults((await plan(root, ...args)).faults).split('\n');
const problems = (root: string) => checkContent(root, { today: TODAY, parser: sharedParser });
const json = (root: string, file: string): unknown => JSON.parse(readFileSync(join(root, 'content', file), 'utf8'));

describe('a new career', () => {
  it('passes the check as a draft', async () => {
    using project = new FixtureProject();
    const { files } = await make(project.root, 'career', "Cook's Mate", '--field', 'offices', '--topic', 'filing');
    assert.deepEqual(
      files.map(({ path }) => path),
      ['careers/cooks-mate.mdx', 'salaries/cooks-mate.json', 'reading-lists/cooks-mate.json'].map((f) => `content/${f}`),
    );
    assert.deepEqual(await problems(project.root), []);
  });

  it('keeps names as they were typed, whatever YAML makes of such words', async () => {
    using project = new FixtureProject();
    const aliases = ['No', 'Null', 'R&D: Cook #2', '2nd Cook', "'Cookie' O'Neil", '12', 'Köchin/Koch (1st)', '- dash', '2026-01-01'];
    const { entries } = await make(project.root, 'career', "Cook's Mate", '--field', 'offices', '--alias', aliases.join('; '));
    assert.deepEqual((entries[0]!.data as { aliases: unknown }).aliases, aliases);
    assert.deepEqual(await problems(project.root), []);
  });

  it('is refused without "draft: true", every part that is left to write with its line', async () => {
    using project = new FixtureProject();
    await make(project.root, 'career', 'Stoker', '--field', 'offices');
    const path = join(project.root, 'content/careers/stoker.mdx');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('draft: true\n', ''));
    const found = await problems(project.root);
    const lines = text.split('\n').flatMap((line, i) => (line.includes('TO WRITE:') || / *topics: \[\]/.test(line) ? [i + 1] : []));
    const afterDraft = text.split('\n').indexOf('draft: true') + 1;
    assert.deepEqual(found.map(({ line }) => line), lines.map((line) => (line > afterDraft ? line - 1 : line)));
    assert.ok(found.every(({ rule, severity }) => rule === 'unwritten' && severity === 'error'));
  });

  it('takes title and pay of its code from a file of the survey', async () => {
    using project = new FixtureProject(WITH_SURVEY);
    const code = ['--soc', '15-1252', '--match', 'broader', '--pay', PAY];
    const { notes } = await make(project.root, 'career', 'Tester', '--field', 'offices', ...code);
    assert.deepEqual(notes, ['Imported 1 pay figures of 15-1252 Software Developers.']);
    assert.match(readFileSync(join(project.root, 'content/careers/tester.mdx'), 'utf8'), /title: Software Developers\n/);
    const { figures } = json(project.root, 'salaries/tester.json') as { figures: Record<string, unknown>[] };
    assert.deepEqual([figures[0]?.['median'], figures[0]?.['source']], [135980, 'bls-oews-2025']);
    assert.deepEqual(await problems(project.root), []);
  });

  it('takes the SOC from a code of O*NET, and titles that the content already holds', async () => {
    using project = new FixtureProject(WITH_SURVEY);
    await make(project.root, 'career', 'Tester', '--field', 'offices', '--soc', '15-1252', '--match', 'exact', '--pay', PAY);
    const career = ['career', 'Builder', '--field', 'offices', '--onet', '15-1252.00'];
    const said = await faults(project.root, ...career);
    assert.deepEqual(said.map((line) => line.slice(0, line.indexOf(' is missing'))), ['--match: "match"', '--onet-title: "title"']);
    const wrong = await faults(project.root, 'career', 'Builder', '--field', 'offices', '--onet', '15-1252');
    assert.ok(wrong.includes('--onet: "15-1252" is not a code of onet-soc, e.g. "15-1252.00"'), wrong.join('\n'));
    const { entries } = await make(project.root, ...career, '--match', 'broader', '--onet-title', 'Builders');
    assert.deepEqual((entries[0]!.data as { codes: unknown }).codes, [
      { system: 'soc-2018', code: '15-1252', title: 'Software Developers', match: 'broader' },
      { system: 'onet-soc', code: '15-1252.00', title: 'Builders', match: 'broader' },
    ]);
    assert.deepEqual(await problems(project.root), []);
  });

  it('says that a file of pay lacks its code, is missing or has no code to look for', async () => {
    using project = new FixtureProject(WITH_SURVEY);
    const career = ['career', 'Tester', '--field', 'offices', '--match', 'exact', '--soc-title', 'Testers'];
    assert.deepEqual(await faults(project.root, ...career, '--soc', '99-9999', '--pay', PAY), [
      `--pay: ${PAY}: found no row of 99-9999, expected figures of the US survey OEWS for it, e.g. national_M2025_dl.csv.`,
    ]);
    assert.match((await faults(project.root, ...career, '--soc', '15-1252', '--pay', 'no.csv'))[0]!, /no\.csv: there is no such file/);
    assert.match((await faults(project.root, 'career', 'Tester', '--field', 'offices', '--pay', PAY))[0]!, /^--soc: "soc" is missing/);
  });

  it('takes facts and lists of its codes from releases of O*NET and of the projections', async () => {
    using project = new FixtureProject(WITH_SURVEY);
    const names = ['Job Zones', 'Interests', 'Task Statements', 'Related Occupations', 'Occupation Data'];
    const facts = [...names.map((name) => `${name}.txt`), 'bls-ep-1-2.csv'].map(release).join(';');
    const career = ['career', 'Tester', '--field', 'offices', '--onet', '15-1252.00', '--soc-title', 'Developers'];
    const { notes } = await make(project.root, ...career, '--match', 'broader', '--facts', facts);
    assert.deepEqual(notes, ['Imported outlook, education, interests and the lists of O*NET.']);
    const text = readFileSync(join(project.root, 'content/careers/tester.mdx'), 'utf8');
    assert.match(text, /\neducation:\n {2}typical: Bachelor's degree\n {2}source: bls-ep-2024-34\n {2}jobZone: 4\n/);
    assert.match(text, /\ninterests:\n {2}scores:\n {4}realistic: 3\.93\n/);
    assert.match(text, /\noutlook:\n {2}- place: usa\n {4}source: bls-ep-2024-34\n/);
    const { occupations } = json(project.root, 'occupations/tester.json') as { occupations: Record<string, unknown>[] };
    assert.deepEqual(Object.keys(occupations[0] ?? {}), ['code', 'title', 'match', 'tasks', 'related']);
    assert.deepEqual([occupations[0]?.['title'], occupations[0]?.['match']], ['Software Developers', 'broader']);
    assert.deepEqual(await problems(project.root), []);
  });

  it('says that a file of facts is another one, or lacks its code', async () => {
    using project = new FixtureProject(WITH_SURVEY);
    const career = ['career', 'Tester', '--field', 'offices', '--match', 'exact', '--soc-title', 'Testers', '--soc', '15-1252'];
    assert.match((await faults(project.root, ...career, '--facts', PAY))[0]!, /^--facts: .*found other columns than those of bls-ep-outlook, /);
    assert.match(
      (await faults(project.root, ...career, '--facts', release('Interests.txt')))[0]!,
      /^--facts: .*Interests\.txt: found no row of 15-1252, expected one\. O\*NET has codes of its own, e\.g\. --onet/,
    );
    assert.match((await faults(project.root, 'career', 'Tester', '--field', 'offices', '--facts', PAY))[0]!, /^--onet: "onet" is missing/);
  });

  it('is refused under a name or an address that is taken', async () => {
    using project = new FixtureProject({ 'content/redirects.json': '[{ "id": "/careers/filer/", "to": "/careers/records-clerk/" }]' });
    assert.deepEqual(await faults(project.root, 'career', 'filing-clerk', '--field', 'offices'), [
      '--title: found "filing-clerk", which is an alias of "records-clerk" (content/careers/records-clerk.mdx:5); write in that file, or choose another name',
    ]);
    assert.match((await faults(project.root, 'career', 'Filer', '--field', 'offices'))[0]!, /^--id: found the address \/careers\/filer\/ in content\/redirects\.json:1/);
    assert.match((await faults(project.root, 'topic', '***', '--kind', 'skill'))[0]!, /^--id: found no letter or digit/);
    assert.match((await faults(project.root, 'topic', 'Con', '--kind', 'skill'))[0]!, /Windows/);
  });

  it('overwrites nothing and names every file that is there', async () => {
    using project = new FixtureProject({ 'content/salaries/stoker.json': '{ "figures": [] }' });
    assert.deepEqual(await faults(project.root, 'career', 'Records Clerk Two', '--id', 'records-clerk', '--field', 'offices'), [
      ...['careers/records-clerk.mdx', 'salaries/records-clerk.json', 'reading-lists/records-clerk.json'].map(
        (file) => `content/${file} is there already, and nothing is overwritten; change that file instead`,
      ),
    ]);
    const [said] = await faults(project.root, 'career', 'Stoker', '--field', 'offices');
    assert.match(said!, /^content\/salaries\/stoker\.json is there already/);
    assert.ok(!existsSync(join(project.root, 'content/careers/stoker.mdx')));
  });
});

describe('a new record', () => {
  for (const { what, args } of [
    { what: 'topic', args: ['topic', 'Indexing', '--kind', 'skill', '--parent', 'filing'] },
    { what: 'course', args: [...COURSE, ...REST, '--hours', '1.5', '--opened'] },
    { what: 'book', args: [...BOOK, ...CONFIRMED, 'list-b: title, authors, year, isbn13 (page 3)'] },
    { what: 'place in a country', args: ['place', 'Leeds', '--kind', 'city', '--parent', 'uk', '--lat', '53.8', '--lon', '-1.55', '--source', 'list-a'] },
    { what: 'country', args: ['place', 'Utopia', '--kind', 'country', '--currency', 'USD', '--lat', '0.5', '--lon', '1', '--source', 'list-a'] },
    { what: 'source', args: ['source', 'A list', '--publisher', 'An office', '--licence', 'none stated', '--release', '2026', '--kind', 'catalogue'] },
    { what: 'provider', args: ['provider', 'Night School', '--url', 'https://night.example.org/'] },
    { what: 'reading list of a topic', args: ['reading-list', 'filing'] },
  ]) {
    it(`of the kind ${what} passes the check`, async () => {
      using project = new FixtureProject();
      await make(project.root, ...args);
      assert.deepEqual(await problems(project.root), []);
    });
  }

  it('stands in its list where the ids want it, and the rest stays as it was', async () => {
    using project = new FixtureProject();
    const { files } = await make(project.root, 'provider', 'Night School', '--url', 'https://night.example.org/');
    assert.deepEqual(json(project.root, 'providers.json'), [
      { id: 'night-school', name: 'Night School', url: 'https://night.example.org/', affiliate: 'none' },
      ...base('providers.json'),
    ]);
    assert.deepEqual(files.map(({ line }) => line), [2]);
    const unsorted = await make(project.root, 'place', 'Aland', '--kind', 'city', '--parent', 'uk', '--lat', '1', '--lon', '2', '--source', 'list-a');
    const places = json(project.root, 'places.json') as { id: string }[];
    assert.equal(places.at(-1)?.id, 'aland');
    const lines = readFileSync(join(project.root, 'content/places.json'), 'utf8').split('\n');
    assert.match(lines[unsorted.files[0]!.line]!, /"id": "aland"/);
  });

  it('takes country and currency of a place from the place around it', async () => {
    using project = new FixtureProject();
    await make(project.root, 'place', 'Leeds', '--kind', 'city', '--parent', 'uk', '--lat', '53.8', '--lon', '-1.55', '--source', 'list-a');
    const leeds = (json(project.root, 'places.json') as Record<string, unknown>[]).at(-1);
    assert.deepEqual([leeds?.['country'], leeds?.['currency'], leeds?.['lon']], ['uk', 'GBP', -1.55]);
  });

  it('says how it was checked: opened, or listed in its source', async () => {
    using project = new FixtureProject();
    const checked = async (...more: string[]) =>
      ((await plan(project.root, ...COURSE, ...REST, ...more)).entries[0]!.data as { checked: unknown }).checked;
    assert.deepEqual(await checked(), { date: TODAY, how: 'listed in list-a' });
    assert.deepEqual(await checked('--opened'), { date: TODAY, how: 'link opened' });
  });

  it('names everything that is missing at once', async () => {
    using project = new FixtureProject();
    const flags = (said: string[]) => said.map((line) => /^--([a-z0-9-]+): ".*" is missing; expected /.exec(line)?.[1] ?? line);
    assert.deepEqual(flags(await faults(project.root, 'course', 'Labels')), ['provider', 'url', 'topic', 'language', 'price', 'source']);
    assert.deepEqual(flags(await faults(project.root, 'book', 'Labels')), ['author', 'year', 'isbn13', 'topic', 'confirmed-by']);
    assert.deepEqual(flags(await faults(project.root, 'career')), ['title', 'field']);
    assert.deepEqual(flags(await faults(project.root, 'place', 'Leeds', '--kind', 'city')), ['parent', 'country', 'currency', 'lat', 'lon', 'source']);
  });

  it('offers the nearest id, and refuses a wrong check digit and a lone source', async () => {
    using project = new FixtureProject();
    const course = ['course', 'Labels', '--provider', 'open-schol', '--url', 'https://school.example.org/labels', ...REST];
    assert.deepEqual(await faults(project.root, ...course), ['--provider: found "open-schol", which is no id in providers; did you mean "open-school"?']);
    const [digit, sources] = await faults(project.root, ...BOOK, '--isbn13', '9781942788332', '--confirmed-by', 'list-a');
    assert.match(digit!, /^--isbn13: found "9781942788332"; .*check digit/);
    assert.match(sources!, /^--confirmed-by: found 1 entry, expected at least 2/);
  });

  it('is refused under an id, an address or an ISBN that is taken', async () => {
    using project = new FixtureProject();
    assert.match((await faults(project.root, 'provider', 'Open School', '--url', 'https://night.example.org/'))[0]!, /^--id: found the id "open-school" a second time; it is first at content\/providers\.json:3/);
    const course = ['course', 'Other', '--provider', 'open-school', '--url', 'https://www.school.example.org/filing-basics/', ...REST];
    assert.match((await faults(project.root, ...course))[0]!, /^--url: found the page of the course "filing-basics" again/);
    assert.match((await faults(project.root, ...BOOK, '--isbn13', '9781449373320', '--confirmed-by', 'list-a; list-b'))[0]!, /^--isbn13: /);
  });

  it('goes only into a file of its own folder, and a list only to a career or topic', async () => {
    using project = new FixtureProject();
    assert.match((await faults(project.root, ...COURSE, ...REST, '--file', '../../notes'))[0]!, /^--file: found the name "\.\.\/\.\.\/notes\.json"/);
    assert.deepEqual(await faults(project.root, 'reading-list'), ['--of: "of" is missing; expected the id of a career or topic, e.g. backend-engineer']);
    assert.match((await faults(project.root, 'reading-list', 'fillng'))[0]!, /^--of: .* there is no "fillng"/);
    assert.match((await faults(project.root, 'reading-list', '../x'))[0]!, /^--of: found the name "\.\.\/x\.json"/);
  });

  it('is not put into a file that cannot be read', async () => {
    using project = new FixtureProject({ 'content/providers.json': '[\n  { "id": "a", }\n]\n' });
    assert.match((await faults(project.root, 'provider', 'Night School', '--url', 'https://night.example.org/'))[0]!, /^content\/providers\.json:2:\d+: .*mend it first/);
  });
});

describe('the words of the command', () => {
  it('stand on one line each', () => {
    const { problems: found } = readArguments(['career', 'Two\nLines', '--alias', 'a\r\nb']) as { problems: string[] };
    const said = 'found a line break; write it on one line';
    assert.deepEqual(found, [`--alias: ${said}`, `--title: ${said}`]);
  });

  it('name every field where none is near', async () => {
    using project = new FixtureProject();
    assert.deepEqual(await faults(project.root, 'career', 'Stoker', '--field', 'xyzxyzxyz'), [
      '--field: found "xyzxyzxyz", which is no id in fields; expected one of offices',
    ]);
  });

  it('ask for what CONTRIBUTING.md says each kind needs', async () => {
    using project = new FixtureProject();
    const guide = readFileSync(join(FIXTURES, '../../../CONTRIBUTING.md'), 'utf8');
    const rows = [...guide.matchAll(/^\| `npm run new -- (\S+) [^|]*\|[^|]*\| ([^|]*)\|$/gm)];
    assert.deepEqual(rows.map(([, kind]) => kind).sort(), kinds.map(({ name }) => name).sort());
    for (const [, kind, needs] of rows) {
      const named = new Set([...needs!.matchAll(/--[a-z0-9-]+/g)].map(([flag]) => flag));
      const said = (await faults(project.root, kind!, kind === 'reading-list' ? 'filing' : 'Nothing else')).map((line) => line.split(':')[0]!);
      // Country and currency follow from the parent.
      const missing = said.filter((flag) => flag.startsWith('--') && flag !== '--country' && flag !== '--currency');
      for (const flag of missing) assert.ok(named.has(flag), `${kind} ${flag}`);
      if (kind !== 'reading-list' && kind !== 'source') assert.equal(named.size, missing.length, kind);
    }
  });

  it('are refused with the nearest kind or option', () => {
    const said = (...args: string[]) => (readArguments(args) as { problems: string[] }).problems;
    assert.match(said('carer', 'X')[0]!, /^found "carer", .*did you mean "career"\?$/);
    assert.deepEqual(said('career', 'A', 'B', '--feld=x'), [
      'found the option --feld, which does not exist; did you mean --field?',
      'found "A" "B"; put a name of several words in quotation marks',
    ]);
  });

  it('end with what to do next and where to look', async () => {
    using project = new FixtureProject();
    const planned = await plan(project.root, 'career', 'Data Analyst', '--field', 'offices');
    assert.match(summary(planned, false), /npm run dev, then http:\/\/localhost:4321\/careers\/data-analyst\/\n/);
    assert.match(summary(planned, true), /^Would write .*\nNothing was written\.$/s);
  });
});

describe('a list that a new career begins with', () => {
  it('takes its first pick, and none once it has one', async () => {
    using project = new FixtureProject();
    await make(project.root, 'career', 'Stoker', '--field', 'offices');
    const why = 'The chapter on naming shows a stoker why a shovel has one place, and what it costs when it has two.';
    const when = 'In the first winter of the work.';
    const pick = ['reading-list', 'stoker', '--book', 'order-in-the-office', '--why', why, '--when', when, '--reader', 'newcomer'];
    const { entries } = await make(project.root, ...pick);
    assert.equal((entries[0]!.data as { picks: unknown[] }).picks.length, 1);
    assert.deepEqual(await problems(project.root), []);
    assert.match((await faults(project.root, ...pick)).join(), /stoker\.json is there already/);
  });
});

describe('in a terminal', () => {
  async function talk(root: string, words: string[], ...args: string[]) {
    const { kind, answers } = read(args);
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end(words.map((word) => `${word}\n`).join(''));
    const given = await askMissing(await start(root, TODAY), kind, answers, { input, output });
    return { given, said: String(output.read() ?? '') };
  }

  it('only what is missing is asked, and asked again when it is wrong', async () => {
    using project = new FixtureProject();
    const { given, said } = await talk(project.root, ['ofices', 'offices'], 'career', 'Stoker');
    assert.deepEqual(given, { title: ['Stoker'], field: ['offices'] });
    assert.match(said, /One to three field ids.*: offices\n.*field: --field: found "ofices", .*did you mean "offices"\?/s);
    assert.doesNotMatch(said, /alias/);
  });

  it('everything that a course needs can be said', async () => {
    using project = new FixtureProject();
    const words = ['open-school', 'https://school.example.org/labels', 'filing', 'en', 'free', 'list-a'];
    const { given } = await talk(project.root, words, 'course', 'Labels');
    const { kind } = read(['course']);
    assert.deepEqual((await planNew(await start(project.root, TODAY), kind, given!)).faults, []);
  });

  it('nothing is made when the input ends', async () => {
    using project = new FixtureProject();
    assert.equal((await talk(project.root, ['open-school'], 'course', 'Labels')).given, undefined);
  });
});
