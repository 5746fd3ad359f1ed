/** Runs the browser tests with Playwright against the built site. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obtainBrowser } from '../browser.ts';
import { environment, root, run } from './commands.ts';
import { NONE, type Counts } from './counts.ts';

interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

const FAILED: Counts = { ...NONE, failed: 1 };

export async function runBrowserTests(): Promise<Counts> {
  if (!existsSync(join(root, 'dist/index.html'))) {
    console.log('✖ there is no built site in dist/; run `npm run build` first');
    return FAILED;
  }
  const browser = await obtainBrowser();
  if ('missing' in browser) {
    console.log(`✖ ${browser.missing}`);
    return FAILED;
  }
  console.log(`browser: ${browser.path}`);
  const folder = await mkdtemp(join(tmpdir(), 'pathleaf-e2e-'));
  try {
    const file = join(folder, 'report.json');
    Object.assign(environment, {
      CHROME_PATH: browser.path,
      PREVIEW_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      PLAYWRIGHT_FORCE_TTY: '0',
    });
    const { code } = await run('playwright', ['test', '--reporter=list,json'], { minutes: 30, show: true });
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) {
      console.log('✖ Playwright ended without a report');
      return FAILED;
    }
    const { stats, errors } = JSON.parse(text) as Report;
    const counts = {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    };
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A port that no one listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
