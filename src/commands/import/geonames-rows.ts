/** Rows of GeoNames' list of cities: the publisher's tab-separated cities15000.txt, or CSV with its main columns. */
import { numberBetween, required } from './cells.ts';
import { onceOnly } from './duplicates.ts';
import type { Dialect, Row, Table } from './table.ts';

const COMMON = {
  name: 'name',
  plainName: 'asciiname',
  admin1: 'admin1',
  feature: 'feature_code',
  population: 'population',
};

const PUBLISHER_COLUMNS =
  'geonameid name asciiname alternatenames latitude longitude feature_class feature_code country_code cc2 admin1 admin2 admin3 admin4 population elevation dem timezone modified'.split(
    ' ',
  );

export const PUBLISHER: Dialect = {
  columns: { ...COMMON, geonames: 'geonameid', iso2: 'country_code', lat: 'latitude', lon: 'longitude' },
  headerless: PUBLISHER_COLUMNS,
};

export const TRIMMED: Dialect = {
  columns: { ...COMMON, geonames: 'geonameid', iso2: 'country_iso2', lat: 'lat', lon: 'lon' },
};

/** A hand-made choice of cities with the id that each shall have. */
export const CHOSEN: Dialect = {
  columns: {
    ...{ slug: 'slug', name: 'city', iso2: 'iso2', currency: 'currency', admin1: 'admin1', population: 'population' },
    ...{ lat: 'lat', lon: 'lon', geonames: 'geonameid' },
  },
};

export interface City {
  geonames: number;
  name: string;
  /** Name in ASCII letters, where the source has one. */
  plainName: string;
  slug: string;
  iso2: string;
  currency: string;
  admin1: string;
  /** GeoNames feature code; PPLC is the seat of a country's government. */
  feature: string;
  population: number;
  lat: number;
  lon: number;
}

function cityOf(row: Row): City {
  return {
    geonames: numberBetween(row, 'geonames', 1, 1e10, '2643743'),
    name: required(row, 'name', 'the name of a city, e.g. London'),
    ...{ plainName: row.text('plainName'), slug: row.text('slug') },
    iso2: required(row, 'iso2', 'a country code of two capital letters, e.g. GB', /^[A-Z]{2}$/),
    ...{ currency: row.text('currency'), admin1: row.text('admin1'), feature: row.text('feature') },
    population: numberBetween(row, 'population', 0, 1e9, '8961989'),
    lat: numberBetween(row, 'lat', -90, 90, '51.50853'),
    lon: numberBetween(row, 'lon', -180, 180, '-0.12574'),
  };
}

/** @throws Refusal on a bad cell or the same GeoNames id twice */
export async function* cities({ name, rows }: Table): AsyncGenerator<City> {
  const once = onceOnly(name);
  for await (const row of rows) {
    const city = cityOf(row);
    once(String(city.geonames), row.line, `${city.name} (GeoNames id ${city.geonames})`);
    yield city;
  }
}
