/** Cities of GeoNames as places. */
import { onlySource, type Content, type WrittenPlace } from './content.ts';
import { CHOSEN, cities, PUBLISHER, TRIMMED, type City } from './geonames-rows.ts';
import { countryByCode, mergePlaces, slugOf, stateByFips, type IncomingPlace } from './merge-places.ts';
import type { Format, ImportOptions, Plan } from './plan.ts';
import { listed, refuse } from './refusal.ts';
import type { Table } from './table.ts';
import { FIPS_BY_POSTAL } from './us-state-codes.ts';

export const geonamesCities: Format = {
  name: 'geonames-cities',
  about: 'GeoNames cities (cities15000.txt or CSV) as places; their countries come first, with geonames-countries',
  dialects: [CHOSEN, TRIMMED, PUBLISHER],
  takes: ['source', 'only', 'min-population'],
  plan,
};

async function plan(table: Table, content: Content, options: ImportOptions): Promise<Plan> {
  const source = onlySource(content, table.name, options.source, 'geonames-').id;
  const least = Number(options['min-population'] ?? 0);
  if (!(least >= 0))
    refuse(`--min-population: found "${options['min-population']}", expected a number of people, e.g. 500000.`);
  const only = options.only?.split(',');
  const countries = countryByCode(content);
  const states = stateByFips(content);
  const chosen: { city: City; country: WrittenPlace }[] = [];
  const absent = new Set<string>();
  for await (const city of cities(table)) {
    if (city.population < least || (only && !only.includes(city.iso2))) continue;
    const country = countries.get(city.iso2);
    if (country) chosen.push({ city, country });
    else absent.add(city.iso2);
  }
  if (chosen.length === 0) {
    const why =
      absent.size > 0
        ? `of ${listed([...absent])}, which content/places.json does not have; import those countries first with geonames-countries`
        : 'left by the options';
    refuse(`${table.name}: found no city but those ${why}.`);
  }
  // The largest city of a name takes the plain id, whatever the order of the file.
  chosen.sort(({ city: a }, { city: b }) => b.population - a.population || a.geonames - b.geonames);
  const countryIds = new Set([...countries.values()].map(({ id }) => id));
  const incoming = chosen.map(({ city, country }): IncomingPlace => {
    const state = city.iso2 === 'US' ? states.get(FIPS_BY_POSTAL.get(city.admin1) ?? '') : undefined;
    return {
      ids: idsOf(city, countryIds),
      by: 'geonames',
      place: {
        ...{ name: city.name, kind: 'city', country: country.id, parent: state ?? country.id },
        ...{ currency: city.currency || country.currency, lat: city.lat, lon: city.lon },
        codes: { geonames: city.geonames },
        ...(city.population > 0 ? { population: city.population } : {}),
        ...{ source, importer: 'geonames-cities' },
      },
    };
  });
  const { change, notes } = mergePlaces(content, incoming);
  if (absent.size > 0)
    notes.push(
      `Skipped the cities of ${absent.size} countries that are not in places.json: ${listed([...absent].sort())}.`,
    );
  return { changes: [change], notes };
}

/** Ids to try: the plain one, then with the US state or country, then with the GeoNames number. A country keeps its name: its city gets `-city`. */
function idsOf({ slug, name, plainName, iso2, admin1, geonames }: City, countryIds: ReadonlySet<string>): string[] {
  const whole = slugOf(plainName || name);
  // A given id that merely lost letters of the name ("wrocaw") is made from the name again.
  const lossy = slugOf(name.normalize('NFKD').replace(/[^\u0000-\u007f]/g, ''));
  const base = slug && slug !== lossy ? slugOf(slug) : whole || `city-${geonames}`;
  const wider = slugOf(iso2 === 'US' ? admin1 : iso2);
  const ids = [base, `${base}-${wider}`, `${base}-${geonames}`];
  return countryIds.has(base) ? [`${base}-city`, ...ids.slice(1)] : ids;
}
