import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { benchmark } from '#schemas/benchmark.ts';
import { fixture, ImportProject } from './import-project.ts';

let project: ImportProject;
beforeEach(() => void (project = new ImportProject()));
afterEach(() => project.remove());

const EP = fixture('bls-ep-1-2.csv');
const WORKBOOK = fixture('national_M2023_dl.csv');
const medians = () => project.benchmarks().map(({ occupation, median }) => [occupation.code, median]);

describe('the importer of the projections', () => {
  it('writes all occupations and the major groups, as of the survey that the wages are from', async () => {
    await project.import('bls-ep-1-2', EP);
    assert.deepEqual(medians(), [
      ['00-0000', 49500],
      ['11-0000', 122090],
      ['15-0000', 105850],
      ['29-0000', 83090],
    ]);
    assert.deepEqual(project.benchmarks()[2], {
      ...{ id: 'bls-ep-2024-34-15-0000-united-states', scope: 'occupation group', place: 'united-states' },
      ...{ median: 105850, currency: 'USD', period: 'year', basis: 'gross, all employees', asOf: '2024-05' },
      ...{ source: 'bls-ep-2024-34', survey: 'bls-oews-2024' },
      occupation: { system: 'soc-2018', code: '15-0000', title: 'Computer and mathematical occupations' },
      note: 'The projections repeat this median from the Occupational Employment and Wage Statistics survey of May 2024.',
      importer: 'bls-ep-1-2',
    });
  });

  it('keeps every record to the schema and changes nothing the second time', async () => {
    await project.import('bls-ep-1-2', EP);
    for (const record of project.benchmarks()) assert.ok(benchmark.safeParse(record).success, record.id);
    assert.deepEqual((await project.import('bls-ep-1-2', EP)).files, []);
  });

  it('takes the year from the names of the columns, and asks for the sources of that year', async () => {
    const next = project.changed('bls-ep-1-2.csv', (text) =>
      text.replaceAll('2034', '2035').replaceAll('2024', '2025'),
    );
    assert.match(
      await project.refusal('bls-ep-1-2', next),
      /found no source "bls-ep-2025-35" in content\/sources\.json/,
    );
  });

  it("leaves an editor's own record alone, and takes out what the release no longer has", async () => {
    await project.import('bls-ep-1-2', EP);
    const [total, ...groups] = project.benchmarks();
    const { importer: _, ...own } = { ...total!, id: 'ours', median: 49501 };
    project.write('content/benchmarks.json', [own, ...groups]);
    const shorter = project.changed('bls-ep-1-2.csv', (text) => text.replace(/^Management occupations.*\n/m, ''));
    const { changes } = await project.import('bls-ep-1-2', shorter);
    assert.deepEqual(changes[0]?.counts, { added: 0, updated: 0, removed: 1, unchanged: 2 });
    assert.deepEqual(medians(), [
      ['00-0000', 49501],
      ['15-0000', 105850],
      ['29-0000', 83090],
    ]);
  });

  it('refuses a table without the total, and a row twice', async () => {
    const cut = project.changed('bls-ep-1-2.csv', (text) => text.replace(/^"Total.*\n/m, ''), 'cut.csv');
    assert.match(await project.refusal('bls-ep-1-2', cut), /^cut\.csv: found no row for all occupations/);
    const twice = project.changed('bls-ep-1-2.csv', (text) => `${text}${text.split('\n')[1]}\n`, 'twice.csv');
    assert.match(await project.refusal('bls-ep-1-2', twice), /found 00-0000 Total, all occupations a second time/);
    const word = project.changed('bls-ep-1-2.csv', (text) => text.replace(',49500,', ',high,'), 'word.csv');
    assert.match(await project.refusal('bls-ep-1-2', word), /^word\.csv:2: found "high" in column Median annual wage/);
  });
});

describe('the importer of the national survey', () => {
  it("takes the total and the major groups of the publisher's workbook as benchmarks of its own source", async () => {
    await project.import('bls-oews-national', WORKBOOK);
    assert.deepEqual(medians().slice(0, 2), [
      ['00-0000', 48060],
      ['11-0000', 116880],
    ]);
    const [total] = project.benchmarks();
    assert.deepEqual(
      [total?.scope, total?.source, total?.survey, total?.asOf, total?.basis],
      ['all occupations', 'bls-oews-2023', undefined, '2023-05', 'gross, all employees'],
    );
    for (const record of project.benchmarks()) assert.ok(benchmark.safeParse(record).success, record.id);
    assert.deepEqual((await project.import('bls-oews-national', WORKBOOK)).files, []);
  });

  it('leaves benchmarks as they are when the file holds occupations only', async () => {
    await project.import('bls-ep-1-2', EP);
    const before = project.text('content/benchmarks.json');
    await project.import('bls-oews-national', fixture('bls-oews-national.csv'));
    assert.equal(project.text('content/benchmarks.json'), before);
  });

  it('takes out those of an older release together with its figures', async () => {
    await project.import('bls-oews-national', WORKBOOK);
    const next = project.changed('national_M2023_dl.csv', (text) => text, 'national_M2025_dl.csv');
    await project.import('bls-oews-national', next, { replace: 'bls-oews-2023' });
    assert.deepEqual([...new Set(project.benchmarks().map(({ source }) => source))], ['bls-oews-2025']);
  });

  it('still refuses a file without a single occupation', async () => {
    const totals = project.changed('national_M2023_dl.csv', (text) => text.split('\n').slice(0, 3).join('\n') + '\n');
    assert.match(await project.refusal('bls-oews-national', totals), /found no row for bls-oews-national/);
  });
});
