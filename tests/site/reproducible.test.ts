/** A second build, in another time zone and language, must give the same bytes. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { glob, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { DIST } from './pages.ts';

const ROOT = join(DIST, '..');
const SECOND = join(ROOT, '.dist-second');

async function digests(folder: string): Promise<Record<string, string>> {
  const found: [string, string][] = [];
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const digest = createHash('sha256').update(await readFile(path));
    found.push([path.slice(folder.length), digest.digest('hex')]);
  }
  return Object.fromEntries(found.sort());
}

test('two builds of the same content are the same to the byte', async () => {
  const env = { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
  try {
    await promisify(execFile)('astro', ['build', '--force', '--outDir', SECOND], { cwd: ROOT, env });
    assert.deepEqual(await digests(SECOND), await digests(DIST));
  } finally {
    await rm(SECOND, { recursive: true, force: true });
  }
});
