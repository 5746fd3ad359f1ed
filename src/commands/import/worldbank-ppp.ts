/** Purchasing power parities of the World Bank (PA.NUS.PPP): the latest year of each country. */
import { isDeepStrictEqual } from 'node:util';
import { numberBetween, required } from './cells.ts';
import { sourceFor, type Content, type WrittenPlace } from './content.ts';
import type { Counts, Format, ImportOptions, Plan } from './plan.ts';
import { listed } from './refusal.ts';
import { onceOnly } from './duplicates.ts';
import type { Table } from './table.ts';

export const worldbankPpp: Format = {
  name: 'worldbank-ppp',
  about: 'World Bank, PPP conversion factor (PA.NUS.PPP), a row a country and year',
  dialects: [
    { columns: { name: 'country', iso2: 'iso2_or_wb_id', year: 'year', value: 'ppp_lcu_per_intl_dollar' } },
    { columns: { name: 'Country', iso2: 'Country ID', year: 'Year', value: 'PPP' } },
  ],
  takes: ['source'],
  plan,
};

async function plan(table: Table, content: Content, options: ImportOptions): Promise<Plan> {
  const latest = await latestYears(table);
  const release = String(Math.max(...[...latest.values()].map(({ year }) => year)));
  const source = sourceFor(content, table.name, options.source, `world-bank-ppp-${release}`, release).id;
  const counts: Counts = { added: 0, updated: 0, removed: 0, unchanged: 0 };
  const details: string[] = [];
  const own: string[] = [];
  const without: string[] = [];
  const data = content.places.map((place): WrittenPlace => {
    if (place.kind !== 'country') return place;
    const found = latest.get(place.codes?.iso2 ?? '');
    if (!found) without.push(place.id);
    else if (!place.importer) own.push(place.id);
    if (!found || !place.importer) return place;
    const ppp = { perInternationalDollar: found.value, year: found.year, source };
    if (isDeepStrictEqual(place.ppp, ppp)) {
      counts.unchanged += 1;
      return place;
    }
    counts[place.ppp ? 'updated' : 'added'] += 1;
    details.push(`${place.ppp ? '~' : '+'} ${place.id}: ${found.value} in ${found.year}`);
    const { source: named, importer, ...rest } = place;
    return { ...rest, ppp, source: named, importer };
  });
  const notes: string[] = [];
  if (without.length > 0) notes.push(`Not in the file: ${listed(without)}.`);
  if (own.length > 0) notes.push(`Kept your own entries in places.json: ${listed(own)}.`);
  return { changes: [{ path: 'places.json', data, counts, details }], notes };
}

/** Regional aggregates of the file have codes that no country has, so nothing asks for them. */
async function latestYears({ name, rows }: Table): Promise<Map<string, { year: number; value: number }>> {
  const latest = new Map<string, { year: number; value: number }>();
  const once = onceOnly(name);
  for await (const row of rows) {
    const code = required(row, 'iso2', 'a code of two characters, e.g. DE', /^[A-Z0-9]{2}$/);
    const year = numberBetween(row, 'year', 1960, 2100, '2024');
    once(`${code} ${year}`, row.line, `${code} in ${year}`);
    const value = numberBetween(row, 'value', 1e-9, 1e9, '0.700862');
    if (year > (latest.get(code)?.year ?? 0)) latest.set(code, { year, value });
  }
  return latest;
}
