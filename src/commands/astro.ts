/** Runs Astro in the foreground and without telemetry, whatever the terminal: `node src/commands/astro.ts build --force`. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const manifest = createRequire(import.meta.url).resolve('astro/package.json');
const program = join(dirname(manifest), 'bin/astro.mjs');
const env = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
};

const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit', env });
process.exitCode = status ?? 1;
