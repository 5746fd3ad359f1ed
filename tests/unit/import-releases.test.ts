/** What is committed is what the releases at hand say: stripped of it, content/ is the same again after an import of all. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { ImportOptions } from '#commands/import/plan.ts';
import { planImport } from '#commands/import/run-import.ts';
import type { Place } from '#schemas/place.ts';
import { writeAll } from '#commands/import/write-files.ts';
import { project } from './import-project.ts';
import { StrippedProject, writtenTexts } from './import-strip.ts';

const data = join(project, '../shared/data');
const at = (file: string) => join(data, file);
const CITIES = 'cities/geonames-cities15000.csv.gz';

/** Countries are imported by choice; those that are there are compared. */
const countries = (): string =>
  (JSON.parse(readFileSync(join(project, 'content/places.json'), 'utf8')) as Place[])
    .flatMap(({ kind, importer, codes }) => (kind === 'country' && importer ? (codes.iso2 ?? []) : []))
    .join(',');

type Release = [format: string, file: string, options?: () => ImportOptions];

/** In the order in which a project without figures takes them. */
const RELEASES: Release[] = [
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
  ['ecb', 'fx/ecb_eurofxref_latest.csv'],
  ['worldbank-ppp', 'fx/worldbank_ppp_2015_2024.csv'],
];

/** Ids of places are addresses and never removed, so these are imported over what is there. */
const PLACES: Release[] = [
  ['geonames-countries', 'cities/countries.csv', () => ({ positions: at(CITIES), only: countries() })],
  ['us-states', CITIES],
  ['us-metros', 'cities/us-metros-oews2024.csv'],
  ['geonames-cities', 'cities/labour-market-cities.csv'],
];

const skip = !existsSync(data) && 'no release is at hand';

// Skipped groups report nothing, and silence would look like a broken file.
test('the releases are at hand', { skip }, () => assert.ok(existsSync(at(CITIES))));

describe('a release that is at hand changes nothing in content/:', { skip }, () => {
  for (const [format, file, options] of PLACES) {
    test(format, async () => {
      const { files, notes } = await planImport(project, format, at(file), options?.());
      assert.deepEqual(
        files.map(({ path, details }) => [path, details.slice(0, 3)]),
        [],
      );
      assert.deepEqual(keptOf(notes), []);
    });
  }
});

describe('content/ without what the importers wrote', { skip }, () => {
  let rebuilt: StrippedProject;
  before(() => void (rebuilt = new StrippedProject(project)));
  after(() => rebuilt[Symbol.dispose]());

  test('holds no imported figure, list or fact', () => {
    const left = [...writtenTexts(rebuilt.root)].filter(
      ([path, text]) =>
        path !== 'places.json' && /"importer"|^ +(?:source|jobZoneSource): (?:onet|bls-ep)-/m.test(text),
    );
    assert.deepEqual(
      left.map(([path]) => path),
      [],
    );
    assert.notDeepEqual(writtenTexts(rebuilt.root), writtenTexts(project));
  });

  for (const [format, file, options] of RELEASES) {
    test(`takes ${format} and keeps nothing of an editor's in its place`, async () => {
      const { files, notes } = await planImport(rebuilt.root, format, at(file), options?.());
      assert.ok(files.length > 0);
      assert.deepEqual(keptOf(notes), []);
      await writeAll(
        rebuilt.root,
        files.map(({ path, text }) => ({ path: `content/${path}`, text })),
      );
    });
  }

  test('is afterwards what is committed, byte for byte', () => {
    const committed = writtenTexts(project);
    const again = writtenTexts(rebuilt.root);
    assert.deepEqual([...again.keys()].sort(), [...committed.keys()].sort());
    const different = [...committed].filter(([path, text]) => again.get(path) !== text);
    assert.deepEqual(
      different.map(([path, text]) => [path, ...firstDifference(text, again.get(path) ?? '')]),
      [],
    );
  });
});

/** Notes on what an editor wrote and a release has too. */
const keptOf = (notes: readonly string[]): string[] => notes.filter((note) => /\bkept\b/i.test(note));

function firstDifference(committed: string, again: string): string[] {
  const [lines, others] = [committed.split('\n'), again.split('\n')];
  const at = lines.findIndex((line, i) => line !== others[i]);
  return [`line ${at + 1}`, `committed: ${lines[at]}`, `imported: ${others[at]}`];
}
