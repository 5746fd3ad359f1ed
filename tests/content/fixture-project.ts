/** Small projects for the checker: the valid base of `tests/fixtures/check/_base` with files laid over it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '#check/check-content.ts';
import { ProseParser } from '#check/prose/parser.ts';
import type { Problem } from '#check/rule.ts';

export const FIXTURES = join(import.meta.dirname, '../fixtures/check');
export const TODAY = '2026-11-23';

/** Files by path; a function makes what is no file, e.g. a link. */
export type Overlay = Record<string, string | Uint8Array | ((path: string) => void)>;

export class FixtureProject implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), 'check-'));

  /** @param overlay a folder to copy over the base (its `.remove` lists files to take away), or files by path
   * @param removed files of the base to leave out */
  constructor(overlay: string | Overlay = {}, removed: readonly string[] = []) {
    cpSync(join(FIXTURES, '_base'), this.root, { recursive: true });
    for (const file of removed) rmSync(join(this.root, file));
    if (typeof overlay === 'string') this.#copy(overlay);
    else for (const [file, content] of Object.entries(overlay)) this.#write(file, content);
  }

  #copy(folder: string): void {
    if (!existsSync(folder)) throw new Error(`no fixture ${folder}`);
    cpSync(folder, this.root, { recursive: true });
    const removals = join(this.root, '.remove');
    if (!existsSync(removals)) return;
    for (const file of readFileSync(removals, 'utf8').trim().split('\n')) rmSync(join(this.root, file));
  }

  #write(file: string, content: Overlay[string]): void {
    const path = join(this.root, file);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof content === 'function') content(path);
    else writeFileSync(path, content);
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }
}

/** One parser process for all checks of a test file; dispose of it at the end. */
export const sharedParser = new ProseParser();

/**
 * What the checker says. The texts laid over the base are a line or two, and beside a guide of the base stands its
 * copy: unless a test is about that, by `rule`, the rules on it are not heard.
 */
export async function problemsOf(
  overlay: string | Overlay,
  removed: readonly string[] = [],
  rule = '',
): Promise<Problem[]> {
  using project = new FixtureProject(overlay, removed);
  const problems = await checkContent(project.root, { today: TODAY, parser: sharedParser });
  return problems.filter((problem) => problem.rule === rule || !ON_FIXTURES.has(problem.rule));
}

const ON_FIXTURES = new Set(['short-text', 'shared-sentence']);

/** `file:line:column rule`, for short expectations. */
export const placeOf = ({ file, line, column, rule }: Problem): string => `${file}:${line}:${column} ${rule}`;
