/** `npm run schemas`: writes the JSON Schemas of the JSON collections; `npm run check` does so first, so that the ids they offer are those there are. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { jsonSchemas } from './schemas/json-schemas.ts';
import { readVocabulary } from './schemas/vocabulary.ts';

const root = join(import.meta.dirname, '../..');

let written = 0;
for (const { file, text } of jsonSchemas(await readVocabulary(root))) {
  const path = join(root, file);
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (before === text) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  written++;
}
// Standard output belongs to the checker's reports.
if (written > 0) console.error(`${written} JSON Schemas written to .vscode/schemas/`);
