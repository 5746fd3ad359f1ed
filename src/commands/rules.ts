/** `npm run rules`: writes `RULES.md`; run it after changing a rule of the checker. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rulesPage } from '#check/reporters/rules-page.ts';

await writeFile(join(import.meta.dirname, '../../RULES.md'), rulesPage());
console.log('RULES.md written');
