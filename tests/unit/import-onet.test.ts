/** The importers of O*NET and of the outlook of BLS, over samples of their releases. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { occupations } from '#schemas/occupations.ts';
import { fixture, ImportProject, type Code } from './import-project.ts';

const CAREERS: Record<string, Code[]> = {
  'backend-engineer': [
    ['soc-2018', '15-1252', 'broader'],
    ['onet-soc', '15-1252.00', 'broader'],
  ],
  nurse: [
    ['onet-soc', '29-1141.00', 'exact'],
    ['soc-2018', '29-1141', 'exact'],
  ],
  poet: [['soc-2018', '27-3043', 'broader']],
};
const TASKS = fixture('Task Statements.txt');
const TITLES = { occupations: fixture('Occupation Data.txt') };

let project: ImportProject;
beforeEach(() => void (project = new ImportProject(CAREERS)));
afterEach(() => project.remove());

const guide = (career: string) => project.text(`content/careers/${career}.mdx`);
/** A guide with more lines in its front matter. */
const withLines = (career: string, lines: string) =>
  project.write(`content/careers/${career}.mdx`, guide(career).replace('\n---\n\n', `\n${lines}\n---\n\n`));

describe('the lists of O*NET', () => {
  it('go to the careers that name the code, in the words and order of the release, each with its receipt', async () => {
    const { notes } = await project.import('onet-tasks', TASKS);
    const [developers, ...others] = project.occupations('backend-engineer');
    assert.deepEqual(others, []);
    assert.deepEqual([developers?.code, developers?.title, developers?.match], ['15-1252.00', 'Occupation', 'broader']);
    assert.deepEqual([developers?.tasks?.source, developers?.tasks?.importer], ['onet-30-1', 'onet-tasks']);
    assert.deepEqual(
      developers?.tasks?.items.map(({ kind }) => kind),
      ['core', 'core', 'core', 'supplemental', 'supplemental', 'supplemental'],
    );
    const [, first = ''] = readFileSync(TASKS, 'utf8').split('\r\n');
    assert.equal(developers?.tasks?.items[0]?.statement, first.split('\t')[2]);
    assert.deepEqual(notes, ['poet: no onet-soc code in the front matter, so nothing to import.']);
  });

  it('are read from the tab text that is published and from CSV alike', async () => {
    await project.import('onet-tasks', TASKS);
    const { files } = await project.import('onet-tasks', fixture('onet-tasks.csv'));
    assert.deepEqual(files, []);
  });

  it('stand beside each other in a file that keeps its schema, whichever came first', async () => {
    await project.import('onet-technology', fixture('Technology Skills.txt'));
    await project.import('onet-related', fixture('Related Occupations.txt'), TITLES);
    await project.import('onet-alternate-titles', fixture('Alternate Titles.txt'));
    await project.import('onet-tasks', TASKS);
    occupations.parse(project.read('content/occupations/backend-engineer.json'));
    const [developers] = project.occupations('backend-engineer');
    assert.deepEqual(Object.keys(developers ?? {}).slice(3), ['tasks', 'titles', 'related', 'technologies']);
    assert.deepEqual(developers?.related?.items[0], {
      code: '15-1299.08',
      title: 'Computer Systems Engineers/Architects',
      tier: 'primary-short',
    });
    const flags = developers?.technologies?.items.map(({ hot = false, inDemand = false }) => `${hot} ${inDemand}`);
    assert.deepEqual([...new Set(flags)].sort(), ['false false', 'false true', 'true false', 'true true']);
    assert.equal(developers?.titles?.items.length, 6);
  });

  it('rank related occupations by the index of the release, not by its lines', async () => {
    const lines = readFileSync(fixture('Related Occupations.txt'), 'utf8').trim().split('\r\n');
    const turned = `${[lines[0], ...lines.slice(1).reverse()].join('\r\n')}\r\n`;
    await project.import('onet-related', fixture('Related Occupations.txt'), TITLES);
    const { files } = await project.import('onet-related', project.write('turned.txt', turned), TITLES);
    assert.deepEqual(files, []);
  });

  it("leave an editor's list alone and say so", async () => {
    await project.import('onet-tasks', TASKS);
    const own = project.occupations('nurse').map((one) => ({
      ...one,
      tasks: { source: 'onet-30-1', items: [{ statement: 'A task that an editor wrote down.', kind: 'core' }] },
    }));
    project.write('content/occupations/nurse.json', { occupations: own });
    const { files, notes } = await project.import('onet-tasks', TASKS);
    assert.deepEqual(files, []);
    assert.ok(notes.includes('nurse: kept your own tasks of 29-1141.00; the source has them too.'));
  });

  it('take title and match over when the codes of a career change', async () => {
    await project.import('onet-tasks', TASKS);
    project.career('nurse', [['onet-soc', '29-1141.00', 'approximate']]);
    const { files } = await project.import('onet-tasks', TASKS);
    assert.deepEqual(
      files.map(({ path, counts }) => [path, counts.updated]),
      [['occupations/nurse.json', 1]],
    );
    assert.equal(project.occupations('nurse')[0]?.match, 'approximate');
  });

  it('are written for the careers of --only alone', async () => {
    const { files } = await project.import('onet-tasks', TASKS, { only: 'nurse' });
    assert.deepEqual(
      files.map(({ path }) => path),
      ['occupations/nurse.json'],
    );
    assert.match(
      await project.refusal('onet-tasks', TASKS, { only: 'nurce' }),
      /^--only: found "nurce", which is no file in content\/careers; did you mean nurse\?$/,
    );
  });

  it('are refused when the file is a part of a release, unless removals are allowed', async () => {
    await project.import('onet-tasks', TASKS);
    const lines = readFileSync(TASKS, 'utf8').split('\r\n');
    const cut = project.write('cut.txt', `${[...lines.slice(0, 3), ...lines.slice(7, 9)].join('\r\n')}\r\n`);
    assert.match(await project.refusal('onet-tasks', cut), /^cut\.txt: found no row for 8 of the 12 rows imported/);
    await project.import('onet-tasks', cut, { 'allow-removals': true });
    assert.equal(project.occupations('nurse')[0]?.tasks?.items.length, 2);
  });

  it('are refused when the file lacks whole occupations of those imported before', async () => {
    await project.import('onet-tasks', TASKS);
    const cut = project.changed(
      'Task Statements.txt',
      (text) => text.replaceAll(/^29-1141\.00.*\r\n/gm, ''),
      'cut.txt',
    );
    assert.match(await project.refusal('onet-tasks', cut), /^cut\.txt: found no row for 6 of the 12 rows imported/);
    const { files } = await project.import('onet-tasks', cut, { 'allow-removals': true });
    assert.deepEqual(files, []);
  });

  it('are refused in one sentence for a cell that does not fit, with file, line and column', async () => {
    const changed = (from: string | RegExp, to: string) =>
      project.changed('Task Statements.txt', (text) => text.replace(from, to), 'tasks.txt');
    assert.match(
      await project.refusal('onet-tasks', changed('\tCore\t', '\tMain\t')),
      /^tasks\.txt:2: found "Main" in column Task Type, expected Core, Supplemental and n\/a/,
    );
    assert.match(
      await project.refusal('onet-tasks', changed('15-1252.00', '15-1252')),
      /^tasks\.txt:2: found "15-1252" in column O\*NET-SOC Code, expected a code of O\*NET, e\.g\. 15-1252\.00\.$/,
    );
    assert.match(
      await project.refusal('onet-tasks', fixture('Alternate Titles.txt')),
      /expected also Task and Task Type, .*the columns fit the format onet-alternate-titles\.$/,
    );
    assert.match(await project.refusal('onet-related', fixture('Related Occupations.txt')), /--occupations/);
    const few = project.changed('Occupation Data.txt', (text) => text.replace(/^15-1299\.08.*\r\n/m, ''), 'few.txt');
    assert.match(
      await project.refusal('onet-related', fixture('Related Occupations.txt'), { occupations: few }),
      /:2: found "15-1299\.08" in column Related O\*NET-SOC Code, expected a code of the list/,
    );
    const task = readFileSync(TASKS, 'utf8').split('\r\n')[1] ?? '';
    assert.match(
      await project.refusal('onet-tasks', changed(`${task}\r\n`, `${task}\r\n${task}\r\n`)),
      /^tasks\.txt:3: found ".*" of 15-1252\.00 a second time, first on line 2/,
    );
  });
});

describe('the facts of O*NET and of the projections', () => {
  const facts = async () => {
    await project.import('bls-ep-outlook', fixture('bls-ep-1-2.csv'));
    await project.import('onet-interests', fixture('Interests.txt'));
    return project.import('onet-job-zones', fixture('Job Zones.txt'));
  };

  it('go to the front matter, and no other byte of the guide changes', async () => {
    withLines('nurse', "# A comment of an editor.\nhours:   'Nights, too.'   # and days");
    const before = guide('nurse');
    await facts();
    const after = guide('nurse');
    const added = `interests:
  scores:
    realistic: 3.66
    investigative: 4.82
    artistic: 1.31
    social: 5.62
    enterprising: 2.28
    conventional: 4.58
  source: onet-30-1
education:
  typical: Bachelor's degree
  source: bls-ep-2024-34
  jobZone: 3
  jobZoneSource: onet-30-1
outlook:
  - place: united-states
    source: bls-ep-2024-34
    occupation: Registered nurses
    from: 2024
    to: 2034
    employment: 3391000
    projected: 3557100
    changePercent: 4.9
    openingsPerYear: 189100
`;
    const zone = /^29-1141\.00\t(\d)/m.exec(readFileSync(fixture('Job Zones.txt'), 'utf8'))?.[1];
    assert.equal(after, before.replace('# A comment', `${added.replace('jobZone: 3', `jobZone: ${zone}`)}# A comment`));
  });

  it('change nothing the second time', async () => {
    await facts();
    const before = project.snapshot();
    await facts();
    assert.deepEqual(project.snapshot(), before);
  });

  it("keep an editor's note, and what the career says from another source", async () => {
    withLines(
      'nurse',
      [
        "education: { typical: A degree, source: ons-ashe-2025, note: 'It hides the colleges of nursing.' }",
        'interests: { scores: { realistic: 1 }, source: geonames-2025 }',
      ].join('\n'),
    );
    const { notes } = await project.import('bls-ep-outlook', fixture('bls-ep-1-2.csv'));
    assert.ok(notes.includes('nurse: kept your typical education of ons-ashe-2025.'));
    const interests = await project.import('onet-interests', fixture('Interests.txt'));
    assert.ok(interests.notes.includes('nurse: kept your interests of geonames-2025.'));
    await project.import('onet-job-zones', fixture('Job Zones.txt'));
    assert.match(
      guide('nurse'),
      /typical: A degree, source: ons-ashe-2025, jobZone: \d, jobZoneSource: onet-30-1, note: /,
    );
  });

  it('take an older release out with --replace, and keep the outlook of another place', async () => {
    withLines(
      'nurse',
      `outlook:
  - { place: germany, source: entgeltatlas-2025, occupation: Pflege, from: 2020, to: 2030, employment: 2, projected: 3, changePercent: 50 } # of an editor
  - { place: united-states, source: bls-oews-2023, from: 2014 }`,
    );
    await project.import('bls-ep-outlook', fixture('bls-ep-1-2.csv'), { replace: 'bls-oews-2023' });
    assert.match(guide('nurse'), /germany, .*changePercent: 50 } # of an editor\n/);
    assert.match(guide('nurse'), /{ place: united-states, source: bls-ep-2024-34, .*openingsPerYear: 189100/);
  });

  it('say what they did not find', async () => {
    const { notes } = await project.import('onet-job-zones', fixture('Job Zones.txt'));
    assert.ok(notes.some((note) => note.startsWith('nurse: no education in the front matter for the job zone')));
    const outlook = await project.import('bls-ep-outlook', fixture('bls-ep-1-2.csv'));
    assert.ok(outlook.notes.includes('poet: code 27-3043 (soc-2018) is not in the file.'));
  });

  it('are those of the code that fits best, or none: no other code stands in for it', async () => {
    project.career('poet', [
      ['soc-2018', '15-1252', 'approximate'],
      ['soc-2018', '27-3043', 'exact'],
    ]);
    const before = guide('poet');
    const { notes } = await project.import('bls-ep-outlook', fixture('bls-ep-1-2.csv'));
    assert.equal(guide('poet'), before);
    assert.ok(
      notes.includes(
        'poet: code 27-3043 (soc-2018) is not in the file; 15-1252, which fits no better, was not used instead.',
      ),
    );
    project.career('poet', [
      ['soc-2018', '15-1252', 'approximate'],
      ['soc-2018', '29-1141', 'exact'],
    ]);
    await project.import('bls-ep-outlook', fixture('bls-ep-1-2.csv'));
    assert.match(guide('poet'), /occupation: Registered nurses/);
  });

  it('leave out what the table has a dash for', async () => {
    const dashed = (from: string, to: string) =>
      project.changed('bls-ep-1-2.csv', (text) => text.replace(from, to), 'table.csv');
    const { notes } = await project.import('bls-ep-outlook', dashed(",189.1,93600,Bachelor's degree,", ',—,93600,—,'));
    assert.ok(notes.includes('nurse: the table names no typical education of Registered nurses.'));
    assert.doesNotMatch(guide('nurse'), /openingsPerYear|education/);
    assert.match(
      await project.refusal('bls-ep-outlook', dashed('1693.8', 'many')),
      /found "many" in column Employment, 2024/,
    );
  });

  it('are refused when the file is a part of a release, unless removals are allowed', async () => {
    const nurses = ['nurse', 'ward-nurse', 'school-nurse'];
    for (const id of nurses) project.career(id, CAREERS['nurse'] ?? []);
    await facts();
    for (const [format, file] of [
      ['bls-ep-outlook', 'bls-ep-1-2.csv'],
      ['onet-interests', 'Interests.txt'],
      ['onet-job-zones', 'Job Zones.txt'],
    ] as const) {
      const part = project.changed(file, (text) => text.replaceAll(/^.*29-1141.*\r?\n/gm, ''), 'part.txt');
      assert.match(
        await project.refusal(format, part),
        /^part\.txt: found no row for 3 of the 4 careers imported before, expected a whole release/,
      );
      const { files } = await project.import(format, part, { 'allow-removals': true });
      assert.deepEqual(files, []);
      await project.import(format, part, { only: 'backend-engineer' });
    }
  });

  it('are refused over a field of another form, with file, line and what to write', async () => {
    const over = async (lines: string, format: string, file: string) => {
      project.career('nurse', CAREERS['nurse'] ?? []);
      withLines('nurse', lines);
      return project.refusal(format, fixture(file));
    };
    assert.equal(
      await over('outlook: none', 'bls-ep-outlook', 'bls-ep-1-2.csv'),
      'content/careers/nurse.mdx:4:10: outlook: found "none", expected a list, e.g. - place: united-states; without a projection, leave the field out; mend it first (npm run check lists everything).',
    );
    assert.match(
      await over('outlook: [rising]', 'bls-ep-outlook', 'bls-ep-1-2.csv'),
      /^content\/careers\/nurse\.mdx:4:11: outlook\.0: found "rising", expected lines of "key: value"/,
    );
    assert.match(
      await over('education: [A degree]', 'onet-job-zones', 'Job Zones.txt'),
      /mdx:4:12: education: found "\["A degree"\]", expected lines/,
    );
    assert.match(
      await over('interests: 3', 'onet-interests', 'Interests.txt'),
      /mdx:4:12: interests: found "3", expected lines/,
    );
  });

  it('take a field with nothing behind it for one that is not there', async () => {
    withLines('nurse', 'interests:\neducation:\noutlook:');
    await facts();
    assert.match(guide('nurse'), /realistic: 3\.66\n[^]*typical: Bachelor's degree\n[^]*openingsPerYear: 189100\n/);
  });

  it('are refused without all six scores of interests', async () => {
    const five = project.changed(
      'Interests.txt',
      (text) => text.replace(/^29-1141\.00.*\tSocial\tOI.*\r\n/m, ''),
      'i.txt',
    );
    assert.match(await project.refusal('onet-interests', five), /^i\.txt: found no score of social for 29-1141\.00/);
  });
});
