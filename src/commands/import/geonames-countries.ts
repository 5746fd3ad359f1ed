/** Countries as places, with their currencies; each stands where its capital stands in GeoNames' list of cities. */
import { required } from './cells.ts';
import { onlySource, type Content } from './content.ts';
import { cities, PUBLISHER, TRIMMED, type City } from './geonames-rows.ts';
import { mergePlaces, slugOf, type IncomingPlace } from './merge-places.ts';
import type { FileChange, Format, ImportOptions, Plan } from './plan.ts';
import { onceOnly } from './duplicates.ts';
import { listed, refuse } from './refusal.ts';
import { readTable, type Table } from './table.ts';

export const geonamesCountries: Format = {
  name: 'geonames-countries',
  about: 'GeoNames countries (CSV of countryInfo) as places, with their currencies; needs --positions <cities file>',
  dialects: [{ columns: { iso2: 'iso2', name: 'country', currency: 'currency' }, without: ['city', 'slug'] }],
  takes: ['source', 'only', 'positions'],
  plan,
};

async function plan(table: Table, content: Content, options: ImportOptions): Promise<Plan> {
  const source = onlySource(content, table.name, options.source, 'geonames-').id;
  const { positions } = options;
  if (!positions)
    refuse(
      `${table.name}: the file holds no positions, expected a list of cities with the capitals beside it, e.g. --positions cities15000.txt.`,
    );
  const seats = await capitals(await readTable(positions, [TRIMMED, PUBLISHER]));
  const only = options.only?.split(',');
  const supported = new Set(Intl.supportedValuesOf('currency'));
  const cityIds = new Set(content.places.filter(({ kind }) => kind !== 'country').map(({ id }) => id));
  const incoming: IncomingPlace[] = [];
  const skipped: string[] = [];
  const once = onceOnly(table.name);
  const seen = new Set<string>();
  for await (const row of table.rows) {
    const iso2 = required(row, 'iso2', 'a country code of two capital letters, e.g. GB', /^[A-Z]{2}$/);
    const name = required(row, 'name', 'the English name of a country, e.g. Germany');
    once(iso2, row.line, `${iso2} ${name}`);
    seen.add(iso2);
    if (only && !only.includes(iso2)) continue;
    const currency = row.text('currency');
    const seat = seats.get(iso2);
    if (!seat || !supported.has(currency)) {
      skipped.push(name);
      continue;
    }
    const base = slugOf(name.replace(/^The /, ''));
    const place = {
      name,
      kind: 'country' as const,
      currency,
      lat: seat.lat,
      lon: seat.lon,
      codes: { iso2 },
      source,
      importer: 'geonames-countries',
    };
    incoming.push({ ids: [cityIds.has(base) ? `${base}-country` : base, `${base}-country`], by: 'iso2', place });
  }
  const unknown = (only ?? []).filter((code) => !seen.has(code));
  if (unknown.length > 0)
    refuse(
      `${table.name}: found no country ${listed(unknown)}, expected the codes of --only to be in the file, e.g. --only US,GB.`,
    );
  const { change, notes } = mergePlaces(content, incoming);
  if (skipped.length > 0)
    notes.push(`Skipped ${skipped.length} without a city or a currency of ISO 4217: ${listed(skipped)}.`);
  const used = new Set(incoming.map(({ place }) => place.currency));
  return { changes: [change, addCurrencies(content, used)], notes };
}

/** The largest city that seats a government (PPLC), else the largest city. */
async function capitals(table: Table): Promise<Map<string, City>> {
  const seats = new Map<string, City>();
  const rank = ({ feature, population }: City) => (feature === 'PPLC' ? 1e12 : 0) + population;
  for await (const city of cities(table)) {
    const before = seats.get(city.iso2);
    if (!before || rank(city) > rank(before)) seats.set(city.iso2, city);
  }
  return seats;
}

function addCurrencies({ currencies }: Content, used: ReadonlySet<string>): FileChange {
  const known = new Set(currencies.map(({ id }) => id));
  const added = [...used].filter((code) => !known.has(code)).map((id) => ({ id, name: currencyName(id) }));
  const data = [...currencies, ...added].sort((a, b) => (a.id < b.id ? -1 : 1));
  const counts = { added: added.length, updated: 0, removed: 0, unchanged: currencies.length };
  return { path: 'currencies.json', data, counts, details: added.map(({ id, name }) => `+ ${id}: ${name}`) };
}

/** The runtime's English name with the unit in lower case, as in running text: US dollar, Israeli new shekel. */
const currencyName = (code: string): string =>
  (new Intl.DisplayNames(['en'], { type: 'currency' }).of(code) ?? code).replace(/ (New )?(\p{Lu}\S*)$/u, (unit) =>
    unit.toLowerCase(),
  );
