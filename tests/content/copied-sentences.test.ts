/** Holds all text of ours against what O*NET and the Occupational Outlook Handbook say, where their releases lie beside the project. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { passagesOf, type Passage } from '#check/voice/passages.ts';
import { runsOf, SharedWords } from '#check/voice/shared-words.ts';
import { readContent } from '#files/read-content.ts';
import type { RawRecord } from '#files/record.ts';
import { collections } from '#schemas/collections.ts';
import { FixtureProject, sharedParser } from './fixture-project.ts';

const ROOT = join(import.meta.dirname, '../..');
const DATA = join(ROOT, '../shared/data');
const SHORTEST = 12;

after(() => sharedParser[Symbol.dispose]());

interface Source {
  /** E.g. `onet/occupation_data.csv, 11-1011.00`. */
  place: string;
  text: string;
}

const ONET: readonly (readonly [file: string, column: string])[] = [
  ['onet/occupation_data.csv', 'Description'],
  ['onet/task_statements.csv.gz', 'Task'],
];
const HANDBOOK = 'bls/ooh_2025.ndjson.gz';
const FILES = [...ONET.map(([file]) => file), HANDBOOK];

function read(file: string): string {
  const bytes = readFileSync(join(DATA, file));
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function* sources(): Generator<Source> {
  for (const [file, column] of ONET) {
    const rows: Record<string, string>[] = parse(read(file), { columns: true });
    for (const row of rows) yield { place: `${file}, ${row['O*NET-SOC Code']}`, text: row[column]! };
  }
  for (const line of read(HANDBOOK).trimEnd().split('\n')) {
    const { slug, sections } = JSON.parse(line) as { slug: string; sections: Record<string, string[]> };
    for (const [section, passages] of Object.entries(sections)) {
      for (const text of passages) yield { place: `${HANDBOOK}, ${slug}, ${section}`, text };
    }
  }
}

/** A line for each run of words that a source and one of our passages share. */
function copies(records: readonly RawRecord[], said: Iterable<Source>): string[] {
  const ours = new SharedWords<Passage>();
  for (const record of records) {
    for (const passage of passagesOf(record)) ours.remember(runsOf(passage.text, SHORTEST), passage);
  }
  const found: string[] = [];
  for (const { place, text: words } of said) {
    for (const { home, homeIndex, length, text } of ours.runsIn(runsOf(words, SHORTEST))) {
      const at = `${home.record.file}:${home.at(homeIndex).line}`;
      found.push(`${at}: found ${length} words of ${place}, "${text}"; say it in words of our own`);
    }
  }
  return found;
}

describe('No sentence of a source', () => {
  const missing = FILES.filter((file) => !existsSync(join(DATA, file)));
  const skip = missing.length > 0 && `the releases are not here: ${missing.join(', ')}`;

  it('stands in a text of ours', { skip }, async () => {
    const { records } = await readContent(ROOT, collections);
    const all = [...sources()];
    for (const file of FILES) assert.ok(all.filter(({ place }) => place.startsWith(file)).length > 300, file);
    assert.deepEqual(copies(records, all), []);
  });

  it('would go unseen, whichever file it is from', { skip }, async () => {
    const all = [...sources()];
    for (const file of FILES) {
      const { place, text } = all.find((source) => source.place.startsWith(file) && /^[A-Z](?:[\w-]+[, ]+){13,40}\w+\.$/.test(source.text))!;
      using project = withText(`Before it. ${text} After it.`);
      const { records } = await readContent(project.root, collections);
      const [first = ''] = copies(records, all).filter((line) => line.includes(place));
      assert.match(first, /^content\/topics\/filing\.mdx:7: found \d+ words of /, text);
    }
  });
});

const withText = (text: string) =>
  new FixtureProject({
    'content/topics/filing.mdx': `---
title: 'Filing'
summary: 'One of the sources says that papers are put in order.'
kind: skill
---

${text}
`,
  });

describe('A run of twelve words', () => {
  const source: Source = {
    place: 'a source',
    text: 'Sort, file, and retrieve letters or other papers according to rules that the office has set, by name or number.',
  };
  const copiesIn = async (text: string) => {
    using project = withText(text);
    return copies((await readContent(project.root, collections)).records, [source]);
  };

  it('is found across markup, line ends, capitals and punctuation, with both places', async () => {
    assert.deepEqual(
      await copiesIn('They **sort, file** and retrieve\nletters (or other papers) according to [rules](/topics/) that the office has set.'),
      [
        'content/topics/filing.mdx:7: found 16 words of a source, "Sort, file, and retrieve letters or other papers according to rules that the office has set"; say it in words of our own',
      ],
    );
  });

  it('is looked for in the fields of entries too', async () => {
    using project = new FixtureProject();
    const { records } = await readContent(project.root, collections);
    const said = { place: 'a source', text: 'Records clerks keep the files of an office in order and find them again.' };
    const [first = ''] = copies(records, [said]);
    assert.match(first, /^content\/careers\/records-clerk\.mdx:3: found 14 words of a source/);
  });

  it('is no copy when it has eleven words, or stands in a quotation', async () => {
    assert.deepEqual(await copiesIn('They retrieve letters or other papers according to rules that the office makes.'), []);
    assert.deepEqual(await copiesIn(`<Quote source="survey-a">\n\n${source.text}\n\n</Quote>`), []);
  });
});
