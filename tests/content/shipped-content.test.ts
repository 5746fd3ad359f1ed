import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { checkContent } from '#check/check-content.ts';
import { plainReport } from '#check/reporters/plain.ts';

const ROOT = join(import.meta.dirname, '../..');

it('The shipped content has no errors', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const problems = (await checkContent(ROOT, { today })).filter(({ severity }) => severity === 'error');
  assert.equal(problems.length, 0, [...plainReport({ problems, files: 0, records: 0 })].join('\n'));
});
