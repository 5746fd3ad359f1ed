/** BLS Employment Projections, table 1.2 (occupation.xlsx): the outlook of each occupation and its typical education at entry. */
import type { Career } from '#schemas/career.ts';
import { required } from './cells.ts';
import { sourceFor } from './content.ts';
import { onceOnly } from './duplicates.ts';
import type { FactFormat } from './fact-plan.ts';
import { placesByCode } from './pay-figure.ts';
import { refuse } from './refusal.ts';
import type { Dialect, Row } from './table.ts';

type Outlook = Omit<Career['outlook'][number], 'source'>;

interface Projection {
  outlook: Outlook;
  /** Nothing where the table has a dash. */
  typical?: string;
}

/** The base year stands in the names of the columns; a release comes every year. */
const BASE_YEARS = [2024, 2023, 2025, 2026, 2027, 2028, 2029, 2030];

const spanOf = (year: number): string => `${year}-${String(year + 10).slice(2)}`;

const dialects: Dialect[] = BASE_YEARS.map((year) => {
  const span = spanOf(year).replace('-', '–');
  return {
    columns: {
      title: `${year} National Employment Matrix title`,
      code: `${year} National Employment Matrix code`,
      employment: `Employment, ${year}`,
      projected: `Employment, ${year + 10}`,
      change: `Employment change, percent, ${span}`,
      openings: `Occupational openings, ${span} annual average`,
      education: 'Typical education needed for entry',
    },
  };
});

const yearOf = (dialect: Dialect): number => BASE_YEARS[dialects.indexOf(dialect)] ?? 0;

const DASHES = ['', '—', '-'];

/** A number as the workbook shows it, e.g. 1,693.8 or -2.2; nothing for a dash. */
function published(row: Row, key: string): number | undefined {
  const text = row.text(key);
  if (DASHES.includes(text)) return undefined;
  const value = /^[-−]?\d[\d,]*(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '').replace('−', '-')) : Number.NaN;
  return Number.isNaN(value) ? row.refuse(key, 'a number or a dash, e.g. 1,693.8') : value;
}

/** The table counts in thousands with one decimal. */
const people = (thousands: number): number => Math.round(thousands * 10) * 100;

function read(row: Row, title: string, place: string, from: number): Projection | undefined {
  const [employment, projected, changePercent, openings] = ['employment', 'projected', 'change', 'openings'].map(
    (key) => published(row, key),
  );
  if (!employment || !projected || changePercent === undefined) return undefined;
  const typical = row.text('education');
  return {
    outlook: {
      ...{ place, occupation: title, from, to: from + 10 },
      ...{ employment: people(employment), projected: people(projected), changePercent },
      ...(openings !== undefined && { openingsPerYear: people(openings) }),
    },
    ...(!DASHES.includes(typical) && { typical }),
  };
}

export const blsEpOutlook: FactFormat<Projection> = {
  name: 'bls-ep-outlook',
  about: 'US Bureau of Labor Statistics, Employment Projections, table 1.2: outlook and typical education at entry',
  system: 'soc-2018',
  dialects,
  source(table, content, options) {
    const span = spanOf(yearOf(table.dialect));
    return sourceFor(content, table.name, options.source, `bls-ep-${span}`, span).id;
  },
  async read(table, content) {
    const place = placesByCode(content).get('iso2 US');
    if (!place)
      refuse('content/places.json: found no country with the code US, expected it; import it with geonames-countries.');
    const once = onceOnly(table.name);
    const projections = new Map<string, Projection>();
    for await (const row of table.rows) {
      const code = required(row, 'code', 'a code of the National Employment Matrix, e.g. 15-1252', /^\d\d-\d{4}$/);
      const title = required(row, 'title', 'the title of the occupation, e.g. Software developers');
      once(code, row.line, `${code} ${title}`);
      const projection = read(row, title, place, yearOf(table.dialect));
      if (projection) projections.set(code, projection);
    }
    return projections;
  },
  sources: (front) => ((front['outlook'] ?? []) as { source?: unknown }[]).map(({ source }) => source),
  write(front, { outlook, typical }, source, isOurs) {
    const { place, ...figures } = outlook;
    const record = { place, source, ...figures };
    const list = (front['outlook'] ?? []) as { place?: unknown; source?: unknown }[];
    const at = list.findIndex((one) => one.place === place && one.source !== undefined && isOurs(one.source));
    const fields: Record<string, unknown> = { outlook: at < 0 ? [...list, record] : list.with(at, record) };
    const was = front['education'] as Record<string, unknown> | undefined;
    const notes: string[] = [];
    if (!typical) notes.push(`the table names no typical education of ${outlook.occupation}.`);
    else if (isOurs(was?.['source'])) fields['education'] = { ...was, ...{ typical, source } };
    else notes.push(`kept your typical education of ${String(was?.['source'])}.`);
    return { fields, notes };
  },
};
