/**
 * Runs Astro in the foreground and without telemetry, whatever the terminal: `node src/commands/astro.ts build --force`.
 * `--drafts` is ours: the build then holds the drafts and the desk, for editors to look at before it is published.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';

const manifest = createRequire(import.meta.url).resolve('astro/package.json');
const program = join(dirname(manifest), 'bin/astro.mjs');
const given = process.argv.slice(2);
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
  PATHLEAF_DRAFTS: given.includes('--drafts') ? '1' : '',
};

const child = spawn(process.execPath, [program, ...given.filter((argument) => argument !== '--drafts')], {
  stdio: 'inherit',
  env,
});
// Whoever ends this program means the server, which would live on at its port.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  if (signal === 'SIGSEGV' || signal === 'SIGABRT' || signal === 'SIGKILL') {
    console.error(
      `Astro was ended by ${signal}: out of memory, or a text that its parser cannot stand. What changed last?`,
    );
  }
  process.exitCode = code ?? 128 + constants.signals[signal!];
});
