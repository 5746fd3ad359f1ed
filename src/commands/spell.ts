/** `npm run spell`: spelling of everything we write; `-- --add <word> ...` takes words into the list, `--add-all` all that were found. */
import { join } from 'node:path';
import { readContent } from '#files/read-content.ts';
import { collections } from '#schemas/collections.ts';
import { namesIn } from './spell/names.ts';
import { spellReport } from './spell/report.ts';
import { misspellings } from './spell/spelling.ts';
import { textsOf } from './spell/texts.ts';
import { addWords, readWords, WORD_LIST } from './spell/word-list.ts';

const root = join(import.meta.dirname, '../..');
const [option, ...words] = process.argv.slice(2);

if (option === '--add') add(words);
else if (option !== undefined && option !== '--add-all') {
  console.error(
    `"${option}" is no option of spell; write npm run spell, npm run spell -- --add <word> ... or --add-all`,
  );
  process.exitCode = 2;
} else {
  const { records } = await readContent(root, collections);
  const found = await misspellings(textsOf(root, records), readWords(root), namesIn(records));
  if (option === '--add-all') add([...new Set(found.map(({ word }) => word.replace(/['’]s$/, '')))]);
  else {
    for (const line of spellReport(found)) console.log(line);
    process.exitCode = found.length > 0 ? 1 : 0;
  }
}

function add(added: readonly string[]): void {
  const refused = addWords(root, added);
  if (refused.length === 0) {
    console.log(
      `${WORD_LIST} holds ${added.length === 1 ? `"${added[0]}"` : `these ${added.length} words`} now: ${added.join(' ')}`,
    );
    return;
  }
  console.error(
    `found ${refused.map((word) => `"${word}"`).join(', ')}, expected words of letters, e.g. npm run spell -- --add Kubernetes nephrology`,
  );
  process.exitCode = 2;
}
