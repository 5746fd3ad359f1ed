/** Rows that a release may hold only once. */
import { refuse } from './refusal.ts';

/**
 * Refuses a file when a key comes a second time, naming both lines.
 * @param name how the file is called in sentences
 */
export function onceOnly(name: string): (key: string, line: number, what: string) => void {
  const lines = new Map<string, number>();
  return (key, line, what) => {
    const first = lines.get(key);
    if (first !== undefined) {
      refuse(
        `${name}:${line}: found ${what} a second time, first on line ${first}; expected each once; remove one of the two.`,
      );
    }
    lines.set(key, line);
  };
}
