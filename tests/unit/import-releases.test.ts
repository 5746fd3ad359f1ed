/** Every release at hand, imported over a copy of content/, changes nothing: what is committed is what the releases say. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { ImportOptions } from '#commands/import/plan.ts';
import { planImport } from '#commands/import/run-import.ts';
import type { Place } from '#schemas/place.ts';
import { project } from './import-project.ts';

const data = join(project, '../shared/data');
const at = (file: string) => join(data, file);
const CITIES = 'cities/geonames-cities15000.csv.gz';

/** Countries are imported by choice; those that are there are compared. */
const countries = (): string =>
  (JSON.parse(readFileSync(join(project, 'content/places.json'), 'utf8')) as Place[])
    .flatMap(({ kind, importer, codes }) => (kind === 'country' && importer ? (codes.iso2 ?? []) : []))
    .join(',');

const RELEASES: [format: string, file: string, options?: () => ImportOptions][] = [
  ['bls-oews-national', 'bls/oews_may2025_national.csv'],
  ['bls-oews-state', 'bls/oews_may2025_state.csv.gz'],
  ['bls-oews-metro', 'bls/oews_may2024_metro_extract.csv'],
  ['bls-ep-1-2', 'bls/ep_2024_34_table_1_2_occupations.csv'],
  ['bls-ep-outlook', 'bls/ep_2024_34_table_1_2_occupations.csv'],
  ['ons-ashe-14', 'intl/uk_ons_ashe_table14_2025.csv'],
  ['entgeltatlas', 'intl/de_entgeltatlas_2025.csv'],
  ['job-bank', 'intl/ca_job_bank_2025.csv'],
  ['onet-interests', 'onet/interests.csv.gz'],
  ['onet-job-zones', 'onet/job_zones.csv'],
  ['onet-tasks', 'onet/task_statements.csv.gz'],
  ['onet-alternate-titles', 'onet/alternate_titles.csv.gz'],
  ['onet-related', 'onet/related_occupations.csv.gz', () => ({ occupations: at('onet/occupation_data.csv') })],
  ['onet-technology', 'onet/technology_skills.csv.gz'],
  ['geonames-countries', 'cities/countries.csv', () => ({ positions: at(CITIES), only: countries() })],
  ['us-states', CITIES],
  ['us-metros', 'cities/us-metros-oews2024.csv'],
  ['geonames-cities', 'cities/labour-market-cities.csv'],
  ['ecb', 'fx/ecb_eurofxref_latest.csv'],
  ['worldbank-ppp', 'fx/worldbank_ppp_2015_2024.csv'],
];

describe('a release that is at hand changes nothing in content/:', () => {
  for (const [format, file, options] of RELEASES) {
    test(format, { skip: !existsSync(data) && 'no release is at hand' }, async () => {
      const { files } = await planImport(project, format, at(file), options?.());
      assert.deepEqual(
        files.map(({ path, details }) => [path, details.slice(0, 3)]),
        [],
      );
    });
  }
});
