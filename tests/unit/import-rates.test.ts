import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fixture, ImportProject } from './import-project.ts';

let project: ImportProject;
beforeEach(() => void (project = new ImportProject({})));
afterEach(() => project.remove());

const rate = (code: string) => project.currencies().get(code)?.perEuro;

describe('the importer of reference rates', () => {
  it('writes the rate, its day and its source for the currencies we have', async () => {
    const { notes } = await project.import('ecb', fixture('ecb.csv'));
    assert.deepEqual(rate('USD'), { rate: 1.1684, date: '2026-04-13', source: 'ecb-2026' });
    assert.equal(rate('EUR'), undefined);
    assert.ok(notes.some((note) => note.startsWith('Skipped JPY, CZK')));
  });

  it("takes the latest day of the bank's own history", async () => {
    await project.import('ecb', fixture('eurofxref-hist.csv'));
    assert.deepEqual(rate('GBP'), { rate: 0.85, date: '2021-12-01', source: 'ecb-2021' });
  });

  it("reads the bank's daily file, with its spaces and month in words", async () => {
    const daily = project.write('eurofxref.csv', 'Date, USD, JPY, GBP, \n13 April 2026, 1.1684, 186.75, 0.87058, \n');
    await project.import('ecb', daily);
    assert.deepEqual(rate('GBP'), { rate: 0.87058, date: '2026-04-13', source: 'ecb-2026' });
  });

  it('never puts an older rate in place of a newer one', async () => {
    await project.import('ecb', fixture('ecb.csv'));
    const { files, notes } = await project.import('ecb', fixture('eurofxref-hist.csv'));
    assert.deepEqual(files, []);
    assert.ok(notes.includes('Kept the newer rates of USD, GBP and CAD.'));
  });

  it('refuses a day twice and a rate that is no number', async () => {
    const twice = project.changed('eurofxref-hist.csv', (text) => `${text}${text.split('\n')[1] ?? ''}\n`);
    assert.match(await project.refusal('ecb', twice), /:4: found 2021-12-01 a second time, first on line 2/);
    const word = project.changed('ecb.csv', (text) => text.replace('1.1684', 'one'));
    assert.match(
      await project.refusal('ecb', word),
      /ecb\.csv:2: found "one" in column units_per_eur, expected a number/,
    );
  });
});

describe('the importer of purchasing power parities', () => {
  it('writes the latest year of each country', async () => {
    await project.import('worldbank-ppp', fixture('worldbank-ppp.csv'));
    const ppp = { perInternationalDollar: 0.700862, year: 2024, source: 'world-bank-ppp-2024' };
    assert.deepEqual(project.places().get('germany')?.ppp, ppp);
    assert.equal(project.places().get('us-alabama')?.ppp, undefined);
  });

  it("leaves an editor's own countries alone and names those the file lacks", async () => {
    const places = [...project.places().values()].map((place) => ({
      ...place,
      importer: place.id === 'germany' ? undefined : place.importer,
    }));
    project.write('content/places.json', places);
    const { notes } = await project.import('worldbank-ppp', fixture('worldbank-ppp.csv'));
    assert.equal(project.places().get('germany')?.ppp, undefined);
    assert.deepEqual(notes, ['Not in the file: canada.', 'Kept your own entries in places.json: germany.']);
  });
});
