import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { collections } from '#schemas/collections.ts';
import { readContent } from '#files/read-content.ts';
import { namesIn } from '../../src/commands/spell/names.ts';
import { spellReport } from '../../src/commands/spell/report.ts';
import { misspellings } from '../../src/commands/spell/spelling.ts';
import { textsOf } from '../../src/commands/spell/texts.ts';
import { addWords, readWords, WORD_LIST } from '../../src/commands/spell/word-list.ts';

const text = (words: string) => ({
  file: 'a.mdx',
  text: words,
  at: (offset: number) => ({ line: 1, column: offset + 1 }),
});
const wrongIn = async (words: string, known: readonly string[] = [], names?: ReadonlySet<string>) =>
  (await misspellings([text(words)], known, names)).map(({ word, nearest }) => [word, nearest[0]]);

describe('the spelling', () => {
  it('of a slip is refused, with the nearest words', async () => {
    assert.deepEqual(await wrongIn('The nurse recieves the patient and checks teh chart.'), [
      ['recieves', 'receives'],
      ['teh', 'the'],
    ]);
  });

  it('is British', async () => {
    const american =
      'color labor theater analyze traveling enrollment catalog defense anemia center gray organized specialize mold';
    const british =
      'colour labour theatre analyse travelling enrolment catalogue defence anaemia centre grey organised specialise mould';
    const found = new Map((await wrongIn(american)) as [string, string][]);
    for (const [i, word] of american.split(' ').entries()) {
      assert.ok(found.has(word), word);
      if (word !== 'enrollment') assert.equal(found.get(word), british.split(' ')[i]);
    }
    assert.deepEqual(
      await wrongIn('The colour of the prize is grey; a World Health Organization seized the program by its size.'),
      [],
    );
  });

  it('of abbreviations, of words in the list and of names that a record bears is taken as it is', async () => {
    const book = { collection: 'books', data: { authors: ['Ann Zeratsky'], title: 'The flurbish of Kowitz' } };
    const names = namesIn([book as unknown as Parameters<typeof namesIn>[0][number]]);
    assert.deepEqual([...names].sort(), ['Ann', 'Kowitz', 'The', 'Zeratsky']);
    assert.deepEqual(await wrongIn("NCLEX and Zeratsky's reflog", ['reflog'], names), []);
    assert.equal((await wrongIn('The flurbish', [], names))[0]![0], 'flurbish');
  });

  it('of a title counts as the title writes it, and makes no plain word of ours right', async () => {
    const names = new Set(['Color', 'Center', 'Organized', 'NumPy', 'Paper']);
    assert.deepEqual(await wrongIn('Read Color at the Center, Organized with NumPy.', [], names), []);
    assert.deepEqual(await wrongIn('The color of paper in an organized center of numpy.', [], names), [
      ['color', 'colour'],
      ['numpy', 'nump'],
      ['organized', 'organised'],
      ['center', 'centre'],
    ]);
    assert.deepEqual(await wrongIn('The center of numpy.', ['center', 'numpy'], names), []);
  });

  it('is reported once for each word of a file, with line, advice and count', async () => {
    const lines = [...spellReport(await misspellings([text('A recieved and a recieved word')], []))];
    assert.equal(lines.length, 2);
    assert.match(
      lines[0]!,
      /^a\.mdx:1:3 spelling error: found "recieved" and 1 more in this file, expected .*\breceived\b.*; if it is right: npm run spell -- --add recieved$/,
    );
    assert.match(lines[1]!, /^spelling: 1 word to look at/);
    assert.deepEqual([...spellReport([])], ['spelling: nothing wrong']);
  });
});

it('Our own words are spelled, at their place in the file; code, tags, quotations and titles are not', async () => {
  using folder = new Folder();
  folder.write('README.md', 'One linne.\n\n```sh\nnpm instal\n```\n\n`codde` and <tagg> and [wrods](/no-wrod/).\n');
  folder.write(
    'content/topics/filing.mdx',
    '---\ntitle: \'Fyling\'\nsummary: \'Papers in ordre.\'\nkind: skill\n---\n\nFine.\n\n- One **thign** and <Topic id="typign">typing</Topic>.\n\n<Quote source="x">\n\nOlde wordes.\n\n</Quote>\n',
  );
  const { records } = await readContent(folder.root, collections);
  const found = await misspellings(textsOf(folder.root, records), []);
  assert.deepEqual(
    found.map(({ file, line, column, word }) => `${file}:${line}:${column} ${word}`),
    [
      'content/topics/filing.mdx:3:10 ordre',
      'content/topics/filing.mdx:9:9 thign',
      'README.md:1:5 linne',
      'README.md:7:25 wrods',
    ],
  );
});

describe('the list of words', () => {
  it('takes words in, sorted and once', () => {
    using folder = new Folder();
    folder.write(WORD_LIST, 'Zod\nasyncio\n');
    assert.deepEqual(addWords(folder.root, ['reflog', 'Kübler', 'asyncio', "O'Reilly"]), []);
    assert.deepEqual(readWords(folder.root), ['asyncio', 'Kübler', "O'Reilly", 'reflog', 'Zod']);
  });

  it('refuses what is no word, and then takes in nothing', () => {
    using folder = new Folder();
    folder.write(WORD_LIST, 'Zod\n');
    assert.deepEqual(addWords(folder.root, ['reflog', 'two words', '--all', '']), ['two words', '--all', '']);
    assert.equal(readFileSync(join(folder.root, WORD_LIST), 'utf8'), 'Zod\n');
  });
});

class Folder implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), 'spell-'));

  write(file: string, content: string): void {
    const path = join(this.root, file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }
}
