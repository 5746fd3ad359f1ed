/** A project in a temporary folder, for the tests of `npm run import`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { ImportOptions } from '#commands/import/plan.ts';
import { Refusal } from '#commands/import/refusal.ts';
import { planImport, type PlannedImport } from '#commands/import/run-import.ts';
import { writeAll } from '#commands/import/write-files.ts';
import type { Benchmark } from '#schemas/benchmark.ts';
import type { Place } from '#schemas/place.ts';
import type { WrittenOccupations } from '#schemas/occupations.ts';
import type { Figure, Salaries } from '#schemas/salary.ts';
import type { Currency } from '#schemas/vocabularies.ts';

export const project = resolve(import.meta.dirname, '../..');
export const fixtures = join(project, 'tests/fixtures/import');
export const fixture = (name: string): string => join(fixtures, name);

const source = (id: string, release: string) => ({
  ...{ id, title: `Source ${id}`, publisher: 'A publisher', licence: 'public domain', release },
  ...{ retrieved: '2026-11-23', kind: 'official' },
});

const SOURCES = [
  ...[source('bls-oews-2023', 'May 2023'), source('bls-oews-2024', 'May 2024'), source('bls-oews-2025', 'May 2025')],
  ...[source('bls-ep-2024-34', '2024-34'), source('onet-30-1', 'December 2025')],
  ...[source('ons-ashe-2025', '2025 provisional'), source('entgeltatlas-2025', '2025')],
  ...[source('job-bank-2025', 'Published 19 November 2025'), source('geonames-2025', '19 November 2025')],
  ...[
    source('us-census-gazetteer', '2024'),
    source('ecb-2026', '13 April 2026'),
    source('ecb-2021', '1 December 2021'),
  ],
  ...[source('world-bank-ppp-2024', '2024'), { ...source('opencourser-2025', 'May 2025'), kind: 'estimate' }],
];

const PLACES = [
  ['united-states', 'United States', 'country', { iso2: 'US' }, 'USD'],
  ['united-kingdom', 'United Kingdom', 'country', { iso2: 'GB' }, 'GBP'],
  ['germany', 'Germany', 'country', { iso2: 'DE' }, 'EUR'],
  ['canada', 'Canada', 'country', { iso2: 'CA' }, 'CAD'],
  ['us-alabama', 'Alabama', 'state', { fips: '01' }, 'USD'],
  ['us-alaska', 'Alaska', 'state', { fips: '02' }, 'USD'],
  ['us-california', 'California', 'state', { fips: '06' }, 'USD'],
  ['new-york-metro', 'New York-Newark-Jersey City, NY-NJ', 'metro', { cbsa: '35620' }, 'USD'],
].map(([id, name, kind, codes, currency]) => ({
  ...{ id, name, kind, country: kind === 'country' ? id : 'united-states', currency, lat: 1, lon: 1, codes },
  ...{ source: 'geonames-2025', importer: 'test' },
}));

export type Code = [system: string, code: string, match: string];

const CAREERS: Record<string, Code[]> = {
  'backend-engineer': [
    ...([
      ['soc-2018', '15-1252', 'broader'],
      ['uk-soc-2020', '2134', 'broader'],
    ] satisfies Code[]),
    ...([
      ['noc-2021', '21232', 'broader'],
      ['entgeltatlas', '134894', 'broader'],
    ] satisfies Code[]),
  ],
  'registered-nurse': [
    ['soc-2018', '29-1141', 'exact'],
    ['noc-2021', '31301', 'broader'],
  ],
};

export class ImportProject {
  readonly root = mkdtempSync(join(tmpdir(), 'pathleaf-import-'));

  constructor(careers: Record<string, Code[]> = CAREERS) {
    this.write('content/sources.json', SOURCES);
    this.write('content/places.json', PLACES);
    this.write(
      'content/currencies.json',
      ['USD', 'GBP', 'EUR', 'CAD'].map((id) => ({ id, name: `Money ${id}` })),
    );
    for (const [id, codes] of Object.entries(careers)) this.career(id, codes);
  }

  career(id: string, codes: Code[]): void {
    const yaml = codes.map(
      ([system, code, match]) => `{ system: ${system}, code: '${code}', title: Occupation, match: ${match} }`,
    );
    this.write(`content/careers/${id}.mdx`, `---\ntitle: A career\ncodes: [${yaml.join(', ')}]\n---\n\nText.\n`);
  }

  write(path: string, data: unknown): string {
    const target = join(this.root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(
      target,
      typeof data === 'string' || data instanceof Uint8Array ? data : `${JSON.stringify(data, null, 2)}\n`,
    );
    return target;
  }

  /** A copy of a sample with its text changed. */
  changed(name: string, change: (text: string) => string, as = name): string {
    return this.write(as, change(readFileSync(fixture(name), 'utf8')));
  }

  read(path: string): unknown {
    return JSON.parse(this.text(path));
  }

  text = (path: string): string => readFileSync(join(this.root, path), 'utf8');
  salaries = (career: string) => this.read(`content/salaries/${career}.json`) as Salaries;
  occupations = (career: string) => (this.read(`content/occupations/${career}.json`) as WrittenOccupations).occupations;
  figures = (career: string): Figure[] => this.salaries(career).figures;
  places = (): Map<string, Place> =>
    new Map((this.read('content/places.json') as Place[]).map((place) => [place.id, place]));
  benchmarks = () => this.read('content/benchmarks.json') as Benchmark[];
  currencies = (): Map<string, Currency> =>
    new Map((this.read('content/currencies.json') as Currency[]).map((c) => [c.id, c]));

  /** Every file of content/ with its text. */
  snapshot(): Record<string, string> {
    const files = readdirSync(join(this.root, 'content'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return Object.fromEntries(
      files
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((path) => [path, readFileSync(path, 'utf8')]),
    );
  }

  /** Plans and writes, as the command does. */
  async import(format: string, file: string, options: ImportOptions = {}): Promise<PlannedImport> {
    const planned = await planImport(this.root, format, file, options);
    await writeAll(
      this.root,
      planned.files.map(({ path, text }) => ({ path: `content/${path}`, text })),
    );
    return planned;
  }

  /** The sentence with which a file is refused; fails when it is not refused or content has changed. */
  async refusal(format: string, file: string, options: ImportOptions = {}): Promise<string> {
    const before = this.snapshot();
    const error: unknown = await this.import(format, file, options).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof Refusal, `expected a refusal, got ${String(error)}`);
    assert.deepEqual(this.snapshot(), before);
    assert.equal(error.message.split('\n').length, 1, 'one sentence on one line');
    return error.message.replaceAll(`${this.root}/`, '').replaceAll(`${fixtures}/`, '');
  }

  /** Runs the command as an editor does. */
  run(...args: string[]): { code: number | null; out: string; err: string } {
    const command = [join(project, 'src/commands/import.ts'), ...args, '--root', this.root];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', cwd: project });
    return { code: status, out: stdout, err: stderr };
  }

  copy(name: string, as: string): string {
    cpSync(fixture(name), join(this.root, as));
    return join(this.root, as);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
