import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { salaries, type Figure } from '#schemas/salary.ts';
import { fixture, ImportProject } from './import-project.ts';

let project: ImportProject;
beforeEach(() => void (project = new ImportProject()));
afterEach(() => project.remove());

const at = (figures: Figure[], place: string): Figure => {
  const found = figures.find((figure) => figure.place === place);
  assert.ok(found, `no figure for ${place}`);
  return found;
};

describe('the pay importers', () => {
  it('write the national figures of BLS under the title and code of the source', async () => {
    await project.import('bls-oews-national', fixture('bls-oews-national.csv'));
    assert.deepEqual(project.figures('backend-engineer'), [
      {
        ...{ place: 'united-states', median: 135980, mean: 148100, p10: 82460, p25: 105210, p75: 171980, p90: 214670 },
        ...{ currency: 'USD', period: 'year', basis: 'gross, all employees', asOf: '2025-05', source: 'bls-oews-2025' },
        occupation: { system: 'soc-2018', code: '15-1252', title: 'Software Developers' },
        match: { occupation: 'broader', place: 'exact' },
        ...{ n: 'not published', employment: 1687890, importer: 'bls-oews-national' },
      },
    ]);
    assert.equal(at(project.figures('registered-nurse'), 'united-states').match.occupation, 'exact');
  });

  it('keep a suppressed amount as "not published"', async () => {
    await project.import('bls-oews-state', fixture('bls-oews-state.csv'));
    const alaska = at(project.figures('backend-engineer'), 'us-alaska');
    assert.deepEqual(
      [alaska.median, alaska.mean, alaska.p90, alaska.employment],
      ['not published', 'not published', 'not published', 530],
    );
    assert.equal(at(project.figures('registered-nurse'), 'us-california').median, 140270);
  });

  it('take metropolitan areas by their code and leave out percentiles that the file does not have', async () => {
    const { notes } = await project.import('bls-oews-metro', fixture('bls-oews-metro.csv'));
    const newYork = at(project.figures('backend-engineer'), 'new-york-metro');
    assert.deepEqual(
      [newYork.median, newYork.mean, newYork.asOf, newYork.source],
      [161970, 161090, '2024-05', 'bls-oews-2024'],
    );
    assert.ok(!('p10' in newYork));
    assert.ok(
      notes.some((note) => note.startsWith('2 areas are not in content/places.json and were skipped: cbsa 41860')),
    );
  });

  it("read the publisher's own workbook: separators, totals, broad groups, the month in the file name", async () => {
    project.career('chief-executive', [['soc-2018', '11-1011', 'exact']]);
    await project.import('bls-oews-national', fixture('national_M2023_dl.csv'));
    const [nurse] = project.figures('registered-nurse');
    assert.deepEqual(
      [nurse?.median, nurse?.employment, nurse?.asOf, nurse?.source],
      [86070, 3175390, '2023-05', 'bls-oews-2023'],
    );
    const [chief] = project.figures('chief-executive');
    assert.deepEqual([chief?.median, chief?.p75, chief?.p90], [206680, 'not published', 'not published']);
    assert.equal(
      chief?.note,
      'Above the highest amount that the source publishes: 75th percentile and 90th percentile.',
    );
  });

  it('use hourly amounts where the source publishes no annual amount', async () => {
    project.career('actor', [['soc-2018', '27-2011', 'exact']]);
    project.career('legislator', [['soc-2018', '11-1031', 'exact']]);
    await project.import('bls-oews-national', fixture('national_M2023_dl.csv'));
    const [actor] = project.figures('actor');
    assert.deepEqual([actor?.median, actor?.p90, actor?.period], [20.5, 100.01, 'hour']);
    const [legislator] = project.figures('legislator');
    assert.deepEqual([legislator?.median, legislator?.period], [47290, 'year']);
  });

  it('take the month from --as-of where neither file nor file name says it', async () => {
    const file = project.copy('national_M2023_dl.csv', 'figures.csv');
    assert.match(
      await project.refusal('bls-oews-national', file),
      /does not say of which month it is; add it, e\.g\. --as-of 2025-05/,
    );
    await project.import('bls-oews-national', file, { 'as-of': '2023-05' });
    assert.equal(project.figures('registered-nurse')[0]?.asOf, '2023-05');
  });

  it('say of ASHE, Entgeltatlas and Job Bank what period and basis their figures have', async () => {
    await project.import('ons-ashe-14', fixture('ons-ashe-14.csv'));
    await project.import('entgeltatlas', fixture('entgeltatlas.csv'));
    await project.import('job-bank', fixture('job-bank.csv'));
    const figures = project.figures('backend-engineer');
    const facts = (place: string) => {
      const { median, currency, period, basis, asOf, level } = at(figures, place);
      return [median, currency, period, basis, asOf, level];
    };
    assert.deepEqual(facts('united-kingdom'), [55587, 'GBP', 'year', 'gross, all employees', '2025-04', undefined]);
    assert.deepEqual(facts('germany'), [6301, 'EUR', 'month', 'gross, full-time employees', '2025-01', 'Experte']);
    assert.deepEqual(facts('canada'), [48.08, 'CAD', 'hour', 'gross, employees not stated', '2024-12', undefined]);
    assert.match(at(figures, 'germany').note ?? '', /states the year 2025 without a month/);
    assert.match(at(figures, 'canada').note ?? '', /^Reference period 2023-2024/);
    assert.equal(at(figures, 'germany').occupation?.title, 'Softwareentwickler/in');
  });

  it('date a yearly Job Bank figure by its own reference period', async () => {
    project.career('dentist', [['noc-2021', '31110', 'exact']]);
    await project.import('job-bank', fixture('job-bank.csv'));
    const [dentist] = project.figures('dentist');
    assert.deepEqual([dentist?.median, dentist?.period, dentist?.asOf], [110000, 'year', '2021-12']);
  });

  it('write files that keep the salary schema, in the layout of JSON with two spaces', async () => {
    await project.import('bls-oews-state', fixture('bls-oews-state.csv'));
    const text = project.text('content/salaries/registered-nurse.json');
    assert.equal(text, `${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    assert.ok(salaries.safeParse(JSON.parse(text)).success);
  });

  it('read the same figures from a compressed file, whatever its name', async () => {
    const packed = project.write('state.csv.gz', gzipSync(readFileSync(fixture('bls-oews-state.csv'))));
    await project.import('bls-oews-state', packed);
    const first = project.snapshot();
    const renamed = project.write('state.csv', readFileSync(packed));
    assert.deepEqual((await project.import('bls-oews-state', renamed)).files, []);
    assert.deepEqual(project.snapshot(), first);
  });

  it('read files as spreadsheet programs save them: byte order mark, Windows line ends, columns in another order', async () => {
    await project.import('job-bank', fixture('job-bank.csv'));
    const first = project.snapshot();
    const saved = project.changed('job-bank.csv', (text) => {
      const swapped = text.replace(/^(\w+),(\w+),/gm, '$2,$1,');
      return `\uFEFF${swapped.replaceAll('\n', '\r\n')}`;
    });
    assert.deepEqual((await project.import('job-bank', saved)).files, []);
    assert.deepEqual(project.snapshot(), first);
  });

  it('choose the code that fits best when a career names two of one classification', async () => {
    project.career('backend-engineer', [
      ['soc-2018', '15-1255', 'approximate'],
      ['soc-2018', '15-1252', 'broader'],
    ]);
    const { notes } = await project.import('bls-oews-national', fixture('bls-oews-national.csv'));
    assert.deepEqual(
      project.figures('backend-engineer').map(({ occupation }) => occupation?.code),
      ['15-1252'],
    );
    assert.ok(notes.some((note) => note.includes('used 15-1252, which fits best; 15-1255 left out')));
  });

  it('name the careers whose code is not in the file or that have none', async () => {
    project.career('lighthouse-keeper', [['soc-2018', '99-9999', 'exact']]);
    project.career('poet', []);
    const { notes } = await project.import('bls-oews-national', fixture('bls-oews-national.csv'));
    assert.ok(notes.includes('lighthouse-keeper: code 99-9999 (soc-2018) is not in the file.'));
    assert.ok(notes.includes('poet: no soc-2018 code in the front matter, so nothing to import.'));
  });

  it('keep rows in one order, whatever order the releases came in', async () => {
    await project.import('job-bank', fixture('job-bank.csv'));
    await project.import('bls-oews-metro', fixture('bls-oews-metro.csv'));
    await project.import('bls-oews-state', fixture('bls-oews-state.csv'));
    await project.import('bls-oews-national', fixture('bls-oews-national.csv'));
    const places = project.figures('backend-engineer').map(({ place }) => place);
    assert.deepEqual(places, ['united-states', 'us-alabama', 'us-alaska', 'us-california', 'new-york-metro', 'canada']);
  });
});
