/** `npm run schemas`: writes the JSON Schemas of the JSON collections; run it after changing `src/schemas/`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { jsonSchemas } from './schemas/json-schemas.ts';

const root = join(import.meta.dirname, '../..');

const files = jsonSchemas();
for (const { file, text } of files) {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
}
console.log(`${files.length} JSON Schemas written to ${dirname(files[0]?.file ?? '')}/`);
