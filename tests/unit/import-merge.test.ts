import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fixture, ImportProject } from './import-project.ts';

let project: ImportProject;
beforeEach(() => void (project = new ImportProject()));
afterEach(() => project.remove());

const STATES = fixture('bls-oews-state.csv');
const own = {
  ...{
    place: 'us-alabama',
    median: 1,
    currency: 'USD',
    period: 'year',
    basis: 'gross, all employees',
    asOf: '2025-05',
  },
  ...{ source: 'bls-oews-2025', match: { occupation: 'exact', place: 'exact' }, n: 'not published' },
};
const without = (pattern: RegExp) => (text: string) =>
  text
    .split('\n')
    .filter((line) => !pattern.test(line))
    .join('\n');

describe('an import into files that exist', () => {
  it('changes nothing the second time', async () => {
    await project.import('bls-oews-state', STATES);
    const before = project.snapshot();
    const { files, changes } = await project.import('bls-oews-state', STATES);
    assert.deepEqual([files, changes.map(({ counts }) => counts.unchanged)], [[], [3, 3]]);
    assert.deepEqual(project.snapshot(), before);
  });

  it("never touches an editor's own rows, keys or withheld places", async () => {
    const estimate = {
      ...own,
      place: 'united-states',
      source: 'opencourser-2025',
      basis: 'not stated',
      note: 'An estimate of its publisher.',
    };
    const withheld = [
      { place: 'us-alaska', source: 'opencourser-2025', reason: 'The publisher contradicts itself here.' },
    ];
    project.write('content/salaries/registered-nurse.json', {
      $schema: '../x.json',
      figures: [estimate, own],
      withheld,
    });
    const { notes } = await project.import('bls-oews-state', STATES);
    const written = project.salaries('registered-nurse');
    assert.deepEqual(written.figures.slice(0, 2), [estimate, own]);
    assert.deepEqual([written.$schema, written.withheld], ['../x.json', withheld]);
    assert.deepEqual(
      written.figures.map(({ place }) => place),
      ['united-states', 'us-alabama', 'us-alaska', 'us-california'],
    );
    assert.ok(notes.includes('registered-nurse: kept your own rows for us-alabama; the source has them too.'));
  });

  it('leaves a place withheld that the file withholds from the same source', async () => {
    const withheld = [
      { place: 'us-alaska', source: 'bls-oews-2025', reason: 'The publisher has announced a correction.' },
    ];
    project.write('content/salaries/registered-nurse.json', { figures: [], withheld });
    const { notes } = await project.import('bls-oews-state', STATES);
    assert.deepEqual(
      project.figures('registered-nurse').map(({ place }) => place),
      ['us-alabama', 'us-california'],
    );
    assert.ok(notes.includes('registered-nurse: us-alaska stays withheld, as the file says.'));
  });

  it('updates a corrected figure and counts it', async () => {
    await project.import('bls-oews-state', STATES);
    const corrected = project.changed('bls-oews-state.csv', (text) => text.replace(',77080,77020,', ',77090,77020,'));
    const { changes } = await project.import('bls-oews-state', corrected);
    assert.deepEqual(changes.at(-1)?.counts, { added: 0, updated: 1, removed: 0, unchanged: 2 });
    assert.deepEqual(changes.at(-1)?.details, ['~ us-alabama: 77080 USD a year -> 77090 USD a year']);
    assert.equal(project.figures('registered-nurse')[0]?.median, 77090);
  });

  it('removes a row that vanished, only where the file covers career and area', async () => {
    await project.import('bls-oews-state', STATES);
    const file = project.changed('bls-oews-state.csv', without(/^(01,.*29-1141|02,)/));
    const { changes } = await project.import('bls-oews-state', file);
    const nurse = changes.find(({ path }) => path.endsWith('registered-nurse.json'));
    assert.deepEqual(nurse?.counts, { added: 0, updated: 0, removed: 1, unchanged: 1 });
    assert.deepEqual(
      project.figures('registered-nurse').map(({ place }) => place),
      ['us-alaska', 'us-california'],
    );
    const others = project.changed('bls-oews-state.csv', without(/29-1141/));
    await project.import('bls-oews-state', others);
    assert.equal(project.figures('registered-nurse').length, 2, 'a file without the occupation says nothing about it');
  });

  it('refuses a file that lacks more than a tenth of the rows imported before', async () => {
    const alaska = project.places().get('us-alaska');
    const states = Array.from({ length: 12 }, (_, i) => String(i + 10));
    const places = [
      ...project.places().values(),
      ...states.map((fips) => ({ ...alaska, id: `us-${fips}`, codes: { fips } })),
    ];
    project.write('content/places.json', places);
    const [header = '', row = ''] = readFileSync(STATES, 'utf8')
      .split('\n')
      .filter((line) => /state_fips|^01,.*29-1141/.test(line));
    const rows = (lacking: string[]) =>
      states.map((fips) => (lacking.includes(fips) ? row.replace('29-1141', '43-4051') : row).replace(/^01/, fips));
    const file = (lacking: string[]) =>
      project.write(`${lacking.length}.csv`, [header, ...rows(lacking), ''].join('\n'));
    await project.import('bls-oews-state', file([]));
    const part = file(['10', '11', '12']);
    const sentence = await project.refusal('bls-oews-state', part);
    assert.match(sentence, /found no row for 3 of the 12 figures imported before, expected a whole release/);
    await project.import('bls-oews-state', part, { 'allow-removals': true });
    assert.equal(project.figures('registered-nurse').length, 9);
  });

  it('keeps an older release beside a new one until --replace takes it out', async () => {
    project.career('registered-nurse', [['soc-2018', '29-1141', 'exact']]);
    const sources = () => project.figures('registered-nurse').map(({ source }) => source);
    await project.import('bls-oews-national', fixture('national_M2023_dl.csv'));
    await project.import('bls-oews-national', fixture('bls-oews-national.csv'));
    assert.deepEqual(sources(), ['bls-oews-2023', 'bls-oews-2025']);
    await project.import('bls-oews-national', fixture('bls-oews-national.csv'), { replace: 'bls-oews-2023' });
    assert.deepEqual(sources(), ['bls-oews-2025']);
  });
});
