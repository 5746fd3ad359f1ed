import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { slugOf } from '#commands/import/merge-places.ts';
import { US_STATES } from '#commands/import/us-state-codes.ts';
import { place } from '#schemas/place.ts';
import type { Place } from '#schemas/place.ts';
import { fixture, ImportProject } from './import-project.ts';

let project: ImportProject;
beforeEach(() => {
  project = new ImportProject({});
  project.write('content/places.json', []);
  project.write('content/currencies.json', []);
});
afterEach(() => project.remove());

const positions = fixture('geonames-cities15000.csv');
const countries = () => project.import('geonames-countries', fixture('geonames-countries.csv'), { positions });
const get = (id: string): Place => {
  const found = project.places().get(id);
  assert.ok(found, `no place ${id}`);
  return found;
};

describe('the importers of places', () => {
  it('write countries at their capital, with the currencies they use', async () => {
    const { notes } = await countries();
    const { lat, lon, currency, codes } = get('germany');
    assert.deepEqual([lat, lon, currency, codes.iso2], [52.52437, 13.41053, 'EUR', 'DE']);
    assert.equal(project.currencies().get('USD')?.name, 'US dollar');
    assert.ok(
      notes.some((note) => note.includes('Antarctica')),
      'a country without city or currency is skipped',
    );
  });

  it('need positions for countries, and say so', async () => {
    assert.match(
      await project.refusal('geonames-countries', fixture('geonames-countries.csv')),
      /--positions cities15000\.txt/,
    );
    const sentence = await project.refusal('geonames-countries', fixture('geonames-countries.csv'), {
      positions,
      only: 'US,XX',
    });
    assert.match(sentence, /found no country XX/);
  });

  it('place every US state at the weighted mean of its cities', async () => {
    await countries();
    await project.import('us-states', positions);
    const states = [...project.places().values()].filter(({ kind }) => kind === 'state');
    assert.equal(states.length, US_STATES.length);
    assert.equal(states.length, 51);
    assert.deepEqual(get('us-district-of-columbia').codes, { fips: '11' });
    const { lat, parent } = get('us-california');
    assert.ok(lat > 32 && lat < 42);
    assert.equal(parent, 'united-states');
  });

  it('put metropolitan areas under their primary state, Puerto Rico under itself', async () => {
    await countries();
    await project.import('us-states', positions);
    await project.import('us-metros', fixture('us-metros.csv'));
    assert.equal(get('new-york-newark-jersey-city-ny-nj').parent, 'us-new-york');
    assert.equal(get('san-juan-bayamon-caguas-pr').country, 'puerto-rico');
    assert.equal(get('nashville-davidson-murfreesboro-franklin-tn').codes.cbsa, '34980');
    assert.equal(get('louisville-jefferson-county-ky-in').name, 'Louisville/Jefferson County, KY-IN');
  });

  it('give a city the id of the file, and -city where a country has the name', async () => {
    await countries();
    await project.import('us-states', positions);
    await project.import('geonames-cities', fixture('geonames-cities.csv'));
    assert.equal(get('singapore').kind, 'country');
    assert.equal(get('singapore-city').kind, 'city');
    assert.equal(get('luxembourg-city').country, 'luxembourg');
    assert.equal(get('san-jose').country, 'costa-rica');
    assert.equal(get('san-jose-ca').parent, 'us-california');
    assert.equal(get('wroclaw').name, 'Wrocław');
    assert.equal(get('koln').population, 963395);
    for (const record of project.places().values()) assert.ok(place.safeParse(record).success, record.id);
  });

  it('tell cities of one name apart by state, the largest first, whatever the order of the file', async () => {
    await countries();
    await project.import('us-states', positions);
    await project.import('geonames-cities', positions, { only: 'US' });
    assert.equal(get('springfield').parent, 'us-missouri');
    assert.equal(get('springfield-ma').parent, 'us-massachusetts');
    const turned = project.changed('geonames-cities15000.csv', (text) => {
      const [header, ...rows] = text.trim().split('\n');
      return `${[header, ...rows.reverse()].join('\n')}\n`;
    });
    assert.deepEqual((await project.import('geonames-cities', turned, { only: 'US' })).files, []);
  });

  it("read the publisher's own tab-separated list", async () => {
    const emirates = {
      id: 'united-arab-emirates',
      name: 'United Arab Emirates',
      kind: 'country',
      country: 'united-arab-emirates',
    };
    project.write('content/places.json', [
      { ...emirates, currency: 'AED', lat: 24, lon: 54, codes: { iso2: 'AE' }, source: 'geonames-2025' },
    ]);
    const { notes } = await project.import('geonames-cities', fixture('cities15000.txt'), {
      'min-population': '200000',
    });
    assert.deepEqual([...project.places().keys()], ['united-arab-emirates', 'dubai', 'abu-dhabi', 'ajman']);
    assert.equal(get('dubai').currency, 'AED');
    assert.ok(notes.some((note) => note.includes('AF')));
  });

  it("keep an editor's own places, and aliases and ids of imported ones", async () => {
    await countries();
    const cities = fixture('geonames-cities.csv');
    await project.import('geonames-cities', cities, { only: 'IN' });
    const places = [...project.places().values()].map(({ importer, ...rest }) => {
      if (rest.id === 'bengaluru') return { ...rest, id: 'bangalore', aliases: ['Bengalaru'], importer };
      return rest.id === 'delhi' ? { ...rest, name: 'Delhi, by hand' } : { ...rest, importer };
    });
    project.write('content/places.json', places);
    const { files, notes } = await project.import('geonames-cities', cities, { only: 'IN' });
    assert.deepEqual(files, []);
    assert.ok(notes.includes('Kept your own entries in places.json: delhi.'));
    assert.deepEqual(get('bangalore').aliases, ['Bengalaru']);
  });

  it('change nothing the second time', async () => {
    const all = async () => [
      await countries(),
      await project.import('us-states', positions),
      await project.import('us-metros', fixture('us-metros.csv')),
      await project.import('geonames-cities', fixture('geonames-cities.csv')),
      await project.import('ecb', fixture('ecb.csv')),
      await project.import('worldbank-ppp', fixture('worldbank-ppp.csv')),
    ];
    await all();
    assert.deepEqual(
      (await all()).map(({ files }) => files.length),
      [0, 0, 0, 0, 0, 0],
    );
  });

  it('refuse a city twice, a city off the map and cities without their country', async () => {
    const cities = fixture('geonames-cities.csv');
    assert.match(
      await project.refusal('geonames-cities', cities),
      /import those countries first with geonames-countries/,
    );
    await countries();
    const twice = project.changed('geonames-cities.csv', (text) => `${text}${text.split('\n')[1] ?? ''}\n`);
    assert.match(
      await project.refusal('geonames-cities', twice),
      /:20: found New York City \(GeoNames id 5128581\) a second time, first on line 2/,
    );
    const off = project.changed('geonames-cities.csv', (text) => text.replace('40.71427', '140.71427'));
    assert.match(
      await project.refusal('geonames-cities', off),
      /found "140\.71427" in column lat, expected a number from -90 to 90/,
    );
  });
});

describe('a slug', () => {
  it('has ASCII letters, digits and single hyphens', () => {
    const names = [
      'Wrocław',
      'São Paulo',
      "Saint John's",
      'Nashville-Davidson--Murfreesboro--Franklin, TN',
      'Ísafjörður',
      'Großenhain',
    ];
    const slugs = [
      'wroclaw',
      'sao-paulo',
      'saint-johns',
      'nashville-davidson-murfreesboro-franklin-tn',
      'isafjordur',
      'grossenhain',
    ];
    assert.deepEqual(names.map(slugOf), slugs);
  });
});
