/** Runs a program of the project as a check that passes or fails, and shows its output only when it fails. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { add, NONE, type Counts } from './counts.ts';

export const root = join(import.meta.dirname, '../..');

export const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
  DEBIAN_FRONTEND: 'noninteractive',
};

export interface Ended {
  /** undefined where the program could not be started, was killed or ran out of time. */
  code: number | undefined;
  output: string;
}

/** `minutes` bounds the run; the program and its children are then ended. */
export function run(command: string, args: string[], { minutes = 10, show = false } = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const stdio = ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'] as const;
    const isWindows = process.platform === 'win32';
    const child = spawn(command, args, {
      cwd: root,
      env: environment,
      stdio: [...stdio],
      detached: !isWindows,
      shell: isWindows,
    });
    const output: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      if (child.pid) endGroup(child.pid);
    }, minutes * 60_000);
    const end = (code: number | null, reason = '') => {
      clearTimeout(timer);
      const late = isLate ? `\nstopped after ${minutes} minutes` : '';
      resolve({
        code: isLate ? undefined : (code ?? undefined),
        output: Buffer.concat(output).toString() + reason + late,
      });
    };
    child.on('error', ({ message }) => end(null, message));
    child.on('close', (code) => end(code));
  });
}

/** A detached child leads a process group of its own; its browsers and servers end with it. */
function endGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Each check is one or more commands that all must end with 0. */
export async function runChecks(checks: Record<string, string[][]>): Promise<Counts> {
  let counts = NONE;
  for (const [name, commands] of Object.entries(checks)) {
    const start = performance.now();
    const failed = await firstFailure(commands);
    console.log(`${failed ? '✖' : '✔'} ${name} (${Math.round((performance.now() - start) / 1000)} s)`);
    if (failed) console.log(failed.output.trimEnd());
    counts = add(counts, failed ? { ...NONE, failed: 1 } : { ...NONE, passed: 1 });
  }
  return counts;
}

async function firstFailure(commands: string[][]): Promise<Ended | undefined> {
  for (const [command = '', ...args] of commands) {
    const ended = await run(command, args);
    if (ended.code !== 0) return ended;
  }
  return undefined;
}
