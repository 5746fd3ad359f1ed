import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readText } from '#commands/import/text-stream.ts';
import { fixture, ImportProject } from './import-project.ts';

let project: ImportProject;
beforeEach(() => void (project = new ImportProject()));
afterEach(() => project.remove());

const STATE = 'bls-oews-state.csv';
const text = readFileSync(fixture(STATE), 'utf8');
const refusal = (file: string, format = 'bls-oews-state') => project.refusal(format, file);
const given = (content: string | Uint8Array, as = 'figures.csv') => refusal(project.write(as, content));

describe('a data file is refused in one sentence, and nothing is written,', () => {
  it('when it is missing, a folder or empty', async () => {
    assert.match(await refusal('no-such.csv'), /^no-such\.csv: there is no such file/);
    assert.match(await refusal(project.root), /found a folder, expected a text file/);
    assert.match(await given(''), /^figures\.csv: the file is empty/);
    assert.match(await given('\n\n'), /^figures\.csv:1: the first line is blank/);
    assert.match(await given(`${text.split('\n')[0]}\n`), /^figures\.csv:1: found a header without rows/);
  });

  it('when it has a column twice, or is no file at all', async () => {
    const twice = text.replace('jobs_per_1000', 'annual_median');
    assert.match(await given(twice), /^figures\.csv:1: found two columns named "annual_median", expected one/);
    assert.match(await refusal('/dev/null'), /^\/dev\/null: found no plain file/);
  });

  it('when the percentiles of an occupation do not rise', async () => {
    const line = text.split('\n').findIndex((row) => row.includes(',15-1252,')) + 1;
    const row = text.split('\n')[line - 1]!;
    const cells = row.split(',');
    const p10 = text.split('\n')[0]!.split(',').indexOf('annual_p10');
    const wrong = text.replace(row, cells.with(p10, `9${cells[p10]}9`).join(','));
    assert.match(await given(wrong), new RegExp(`^figures\\.csv:${line}: found p25 \\d+ below p10 9\\d+`));
  });

  it('when a pay file is a symbolic link, which would be taken for none', async () => {
    const kept = project.write('kept.json', { figures: [] });
    project.write('content/salaries/other.json', { figures: [] });
    symlinkSync(kept, join(project.root, 'content/salaries/backend-engineer.json'));
    assert.match(
      await refusal(fixture(STATE)),
      /^content\/salaries\/backend-engineer\.json:1:1: found a symbolic link/,
    );
  });

  it('when it is binary or a workbook', async () => {
    assert.match(await given(Buffer.from('PK\x03\x04rest of a workbook')), /found a workbook \(\.xlsx\).*"CSV UTF-8"/);
    assert.match(await given(Buffer.from('%PDF-1.7 text')), /found a PDF/);
    assert.match(
      await given(Buffer.concat([Buffer.from(text), Buffer.from([0, 1, 2])])),
      /near line 34 found binary data/,
    );
    assert.match(await given(Buffer.from(`${text}\xe9`, 'latin1')), /near line 34 found bytes that are not UTF-8/);
  });

  it('when it is cut off in a line', async () => {
    assert.match(await given(text.slice(0, -30)), /^figures\.csv:33: (the last line ends in|found \d+ columns)/);
    assert.match(await given(text.slice(0, -1)), /^figures\.csv:33: the last line ends in ".*" without a line break/);
  });

  it('when it is compressed and cut off or damaged', async () => {
    const packed = gzipSync(text);
    assert.match(
      await given(packed.subarray(0, packed.length - 20), 'a.csv.gz'),
      /^a\.csv\.gz: the compressed file ends too early/,
    );
    const damaged = Buffer.from(packed);
    damaged.fill(7, 300, 340);
    assert.match(await given(damaged, 'b.csv.gz'), /^b\.csv\.gz: the compressed file is damaged/);
  });

  it('when a row has too few or too many columns', async () => {
    assert.match(
      await given(text.replace(',Alabama,', ',')),
      /^figures\.csv:2: found 15 columns, expected 16 as in the header/,
    );
    assert.match(await given(text.replace('Alabama', 'Ala,bama')), /^figures\.csv:2: found 17 columns, expected 16/);
  });

  it('when a quotation mark or a line never ends', async () => {
    assert.match(
      await given(text.replace('Alabama', '"Alabama')),
      /figures\.csv:?\d*: (a quotation mark is opened|found a quotation mark)/,
    );
    assert.match(await given(text.replace('Alabama', 'A'.repeat(100_000))), /found a line of more than 64 kB/);
    assert.match(await given('x'.repeat(300_000)), /^figures\.csv:1: found the columns "x{50,}…"/);
  });

  it('when it is larger than any release', async () => {
    const file = project.write('large.csv', text.repeat(50));
    const read = async () => {
      for await (const part of readText(file, 'large.csv', 100_000)) assert.ok(part);
    };
    await assert.rejects(read, /large\.csv: found more than 0 MB of text, expected one release of one source/);
  });

  it('when its columns are those of another format, which is named', async () => {
    assert.match(
      await refusal(fixture('ons-ashe-14.csv')),
      /^ons-ashe-14\.csv:1: found the columns "key, soc2020.*expected also state_fips.*fit the format ons-ashe-14\.$/,
    );
    assert.match(
      await refusal(fixture(STATE), 'bls-oews-national'),
      /found the column state_fips and state, expected a file without it; the columns fit the format bls-oews-state\.$/,
    );
    assert.match(await refusal(fixture('geonames-cities.csv'), 'geonames-countries'), /expected a file without it/);
    assert.match(await given(text.replaceAll(',', ';')), /separate the columns by commas\.$/);
  });

  it('when it is the workbook of another level', async () => {
    assert.match(
      await refusal(fixture('national_M2023_dl.csv')),
      /found no row for bls-oews-state, expected rows of states \(AREA_TYPE 2 or 3\)/,
    );
  });

  it('when a row comes twice, with both lines', async () => {
    const [header, first, ...rest] = text.split('\n');
    assert.match(
      await given([header, first, first, ...rest].join('\n')),
      /^figures\.csv:3: found 11-1011 Chief Executives for Alabama a second time, first on line 2/,
    );
  });

  it('when a cell is not what its column holds', async () => {
    assert.match(
      await given(text.replace(',166420,', ',a lot,')),
      /^figures\.csv:2: found "a lot" in column annual_median, expected an amount above zero.*e\.g\. 57,230\.$/,
    );
    assert.match(await given(text.replace(',166420,', ',-5,')), /found "-5" in column annual_median/);
    assert.match(
      await given(text.replace('11-1011', '1011')),
      /found "1011" in column soc_code, expected a SOC code, e\.g\. 15-1252/,
    );
    assert.match(await given(text.replace('2025-05', 'May')), /found "May" in column vintage, expected a month/);
  });

  it('when it mixes releases, or its release is not the one of its source', async () => {
    assert.match(
      await given(text.replace('2025-05', '2024-05')),
      /^figures\.csv:3: found the release "May 2025", but "May 2024" on line 2/,
    );
    const future = project.write('next.csv', text.replaceAll('2025-05', '2026-05'));
    assert.match(
      await refusal(future),
      /^next\.csv: found no source "bls-oews-2026" in content\/sources\.json; add it there with the release "May 2026"/,
    );
    assert.match(
      await project.refusal('bls-oews-state', future, { source: 'bls-oews-2025' }),
      /found the release "May 2026" in the file, but content\/sources\.json says "May 2025"/,
    );
    assert.match(
      await project.refusal('bls-oews-state', fixture(STATE), { source: 'bls-oews-205' }),
      /found no source "bls-oews-205".*--source bls-oews-2025/,
    );
  });

  it('when another series of sources is named, which would be a wrong receipt', async () => {
    assert.equal(
      await project.refusal('bls-oews-state', fixture(STATE), { source: 'opencourser-2025' }),
      'bls-oews-state.csv: found --source opencourser-2025, expected the source that this format reads, whose id starts with "bls-oews"; did you mean bls-oews-2023 or bls-oews-2024 or bls-oews-2025?',
    );
    assert.match(
      await project.refusal('onet-tasks', fixture('Task Statements.txt'), { source: 'geonames-2025' }),
      /found --source geonames-2025, .* starts with "onet"; did you mean onet-30-1\?$/,
    );
    assert.match(
      await project.refusal('onet-interests', fixture('Interests.txt'), { source: 'onte-30-1' }),
      /found --source onte-30-1, .*; did you mean onet-30-1\?$/,
    );
  });

  it('when its figures would stand as estimates', async () => {
    const sources = project.read('content/sources.json') as { id: string }[];
    project.write(
      'content/sources.json',
      sources.map((one) => (one.id === 'bls-oews-2025' ? { ...one, kind: 'estimate' } : one)),
    );
    const sentence = await refusal(fixture(STATE));
    assert.match(sentence, /found the source bls-oews-2025, whose kind is "estimate", expected an official one/);
  });

  it('when no place of content/ has its areas', async () => {
    project.write('content/places.json', []);
    assert.match(
      await refusal(fixture(STATE)),
      /found 3 areas, none of them in content\/places\.json.*import the places first/,
    );
  });

  it('when a content file it builds on is broken, which is named with its line', async () => {
    project.write('content/salaries/backend-engineer.json', '{ "figures": [,] }\n');
    assert.match(await refusal(fixture(STATE)), /^content\/salaries\/backend-engineer\.json:1:\d+: .*mend it first/);
    project.write('content/salaries/backend-engineer.json', { figures: [{ place: 'us-alabama' }] });
    assert.match(await refusal(fixture(STATE)), /^content\/salaries\/backend-engineer\.json:3:5: figures\.0\./);
  });

  it('when format or option is unknown, with the known ones', async () => {
    assert.match(
      await refusal(fixture(STATE), 'bls'),
      /^Found the format "bls", expected one of bls-oews-national, bls-oews-state/,
    );
    assert.match(
      await project.refusal('job-bank', fixture('job-bank.csv'), { 'as-of': '2025-05' }),
      /^Found the option --as-of, but job-bank takes/,
    );
    assert.match(
      await project.refusal('bls-oews-state', fixture(STATE), { 'as-of': 'May' }),
      /^--as-of: found "May", expected a month/,
    );
  });
});
