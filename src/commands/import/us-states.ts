/** US states as places. GeoNames' list of cities has no point for a state: it stands at the mean of its cities, weighted by population. */
import { onlySource, type Content } from './content.ts';
import { cities, PUBLISHER, TRIMMED } from './geonames-rows.ts';
import { countryByCode, mergePlaces, slugOf, type IncomingPlace } from './merge-places.ts';
import type { Format, ImportOptions, Plan } from './plan.ts';
import { listed, refuse } from './refusal.ts';
import type { Table } from './table.ts';
import { US_STATES } from './us-state-codes.ts';

const NOBODY = { people: 0, lat: 0, lon: 0 };

export const usStates: Format = {
  name: 'us-states',
  about: 'US states and the District of Columbia as places, positioned from GeoNames cities (cities15000.txt or CSV)',
  dialects: [TRIMMED, PUBLISHER],
  takes: ['source'],
  plan,
};

async function plan(table: Table, content: Content, options: ImportOptions): Promise<Plan> {
  const source = onlySource(content, table.name, options.source, 'geonames-').id;
  const country = countryByCode(content).get('US')?.id;
  if (!country)
    refuse(
      'content/places.json: found no country with the code US, expected it before its states; import it with geonames-countries.',
    );
  const sums = new Map<string, typeof NOBODY>();
  for await (const { iso2, admin1, population, lat, lon } of cities(table)) {
    if (iso2 !== 'US') continue;
    const sum = sums.get(admin1) ?? NOBODY;
    sums.set(admin1, {
      people: sum.people + population,
      lat: sum.lat + lat * population,
      lon: sum.lon + lon * population,
    });
  }
  const located = US_STATES.map((state) => ({ ...state, sum: sums.get(state.postal) ?? NOBODY }));
  const absent = located.filter(({ sum }) => sum.people === 0).map(({ name }) => name);
  if (absent.length > 0)
    refuse(
      `${table.name}: found no cities of ${listed(absent)}, expected cities of every US state with the two letters of the state in ${table.dialect.columns['admin1']}, e.g. CA.`,
    );
  const incoming = located.map(({ fips, name, sum: { people, lat, lon } }): IncomingPlace => {
    const id = `us-${slugOf(name)}`;
    const point = { lat: Number((lat / people).toFixed(5)), lon: Number((lon / people).toFixed(5)) };
    const place = {
      name,
      kind: 'state' as const,
      country,
      parent: country,
      currency: 'USD',
      ...point,
      codes: { fips },
      source,
      importer: 'us-states',
    };
    return { ids: [id, `${id}-state`], by: 'fips', place };
  });
  const { change, notes } = mergePlaces(content, incoming);
  return { changes: [change], notes };
}
