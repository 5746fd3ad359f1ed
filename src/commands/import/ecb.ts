/** Reference rates of the European Central Bank: one rate a row, or a column a currency as the bank publishes them. */
import type { Currency } from '#schemas/vocabularies.ts';
import { inWords, isoDay, numberBetween, required } from './cells.ts';
import { sourceFor, type Content } from './content.ts';
import type { Counts, Format, ImportOptions, Plan } from './plan.ts';
import { onceOnly } from './duplicates.ts';
import { listed } from './refusal.ts';
import type { Dialect, Row, Table } from './table.ts';

const LONG: Dialect = { columns: { date: 'date', currency: 'currency', rate: 'units_per_eur' } };
const WIDE: Dialect = { columns: { date: 'Date', USD: 'USD', JPY: 'JPY', GBP: 'GBP' } };
const NONE = 'N/A';

export const ecb: Format = {
  name: 'ecb',
  about:
    'European Central Bank, euro reference rates (eurofxref.csv, eurofxref-hist.csv or date,currency,units_per_eur)',
  dialects: [LONG, WIDE],
  takes: ['source'],
  plan,
};

async function plan(table: Table, content: Content, options: ImportOptions): Promise<Plan> {
  const { date, rates } = table.dialect === WIDE ? await latestWide(table) : await latestLong(table);
  const source = sourceFor(content, table.name, options.source, `ecb-${date.slice(0, 4)}`, inWords(date)).id;
  const counts: Counts = { added: 0, updated: 0, removed: 0, unchanged: 0 };
  const details: string[] = [];
  const newer: string[] = [];
  const data = content.currencies.map((currency): Currency => {
    const rate = rates.get(currency.id);
    if (rate === undefined) return currency;
    const perEuro = { rate, date, source };
    const { perEuro: before } = currency;
    if (before && before.date > date) newer.push(currency.id);
    const isSame = before?.rate === rate && before.date === date && before.source === source;
    if (isSame || (before && before.date > date)) {
      counts.unchanged += 1;
      return currency;
    }
    counts[before ? 'updated' : 'added'] += 1;
    details.push(
      `${before ? '~' : '+'} ${currency.id}: ${before ? `${before.rate} -> ` : ''}${rate} for one euro on ${date}`,
    );
    return { ...currency, perEuro };
  });
  const known = new Set(data.map(({ id }) => id));
  const unknown = [...rates.keys()].filter((code) => !known.has(code));
  const notes: string[] = [];
  if (unknown.length > 0) notes.push(`Skipped ${listed(unknown)}: no such currency in content/currencies.json.`);
  if (newer.length > 0) notes.push(`Kept the newer rates of ${listed(newer)}.`);
  return { changes: [{ path: 'currencies.json', data, counts, details }], notes };
}

interface Rates {
  date: string;
  rates: Map<string, number>;
}

const dayOf = (row: Row): string => isoDay(row.text('date')) ?? row.refuse('date', 'a day, e.g. 2026-04-13');

async function latestLong({ name, rows }: Table): Promise<Rates> {
  const once = onceOnly(name);
  let date = '';
  let rates = new Map<string, number>();
  for await (const row of rows) {
    const day = dayOf(row);
    const code = required(row, 'currency', 'a currency code, e.g. USD', /^[A-Z]{3}$/);
    once(`${day} ${code}`, row.line, `${code} on ${day}`);
    const rate = numberBetween(row, 'rate', 1e-9, 1e9, '1.1684');
    if (day > date) [date, rates] = [day, new Map<string, number>()];
    if (day === date) rates.set(code, rate);
  }
  return { date, rates };
}

async function latestWide({ name, header, rows }: Table): Promise<Rates> {
  const codes = header.map((column) => column.trim()).filter((column) => /^[A-Z]{3}$/.test(column));
  const once = onceOnly(name);
  let date = '';
  let rates = new Map<string, number>();
  for await (const row of rows) {
    const day = dayOf(row);
    once(day, row.line, `${day}`);
    if (day <= date) continue;
    const quoted = codes.filter((code) => row.text(code) !== '' && row.text(code) !== NONE);
    [date, rates] = [day, new Map(quoted.map((code) => [code, numberBetween(row, code, 1e-9, 1e9, '1.1684')]))];
  }
  return { date, rates };
}
