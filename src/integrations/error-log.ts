/** Astro's own log, remembered: some faults are only logged, and the build ends as if all were well (see strict-build.ts). */
import consoleLog from 'astro/logger/node';

interface LogEntry {
  level: string;
  label?: string | null;
  message: string;
}

const KEY = Symbol.for('pathleaf.logged-errors');
const shared = globalThis as { [KEY]?: string[] };

/** Astro may load this module twice (for the command and for rendering), so the list hangs on the process. */
export const loggedErrors = (): string[] | undefined => shared[KEY];

export default function errorLog(options?: Parameters<typeof consoleLog>[0]) {
  const errors = (shared[KEY] ??= []);
  const destination = consoleLog(options);
  return {
    ...destination,
    write(entry: LogEntry) {
      if (entry.level === 'error') errors.push(entry.message);
      destination.write(entry as Parameters<typeof destination.write>[0]);
    },
  };
}
