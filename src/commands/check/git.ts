/** What Git knows of a branch, for `--changed`. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { nearest } from '#catalog/nearest.ts';
import { MAX_FILE_BYTES } from '#files/record.ts';
import { WrongUsage } from './options.ts';

const run = promisify(execFile);
const FOLDERS = ['content', 'public'];
/** Where a branch mostly begins; the first that is there counts. */
const USUAL_BASES = ['main', 'origin/main', 'master', 'origin/master'];

export interface Branch {
  /** The name that was given or found, e.g. `main`. */
  base: string;
  /** The commit where the branch left it. */
  start: string;
  /** Committed, uncommitted and untracked files of `content/` and `public/`, relative to the project. */
  files: string[];
}

/** @throws WrongUsage outside a checkout, without the base, or without a history in common with it */
export async function branchOf(root: string, named?: string): Promise<Branch> {
  const git = gitIn(root);
  const top = await git('rev-parse', '--show-toplevel');
  if (top === undefined) {
    refuse(`${root} lies in no Git checkout, so nothing is known of changes; leave --changed out to check everything`);
  }
  const base = named ?? (await firstThere(git));
  if (!base)
    refuse(`found none of ${USUAL_BASES.join(', ')} here; name what the branch began at, e.g. --changed HEAD~1`);
  if (!(await git('rev-parse', '--verify', '--quiet', `${base}^{commit}`))) {
    const names = (await git('for-each-ref', '--format=%(refname:short)'))?.split('\n') ?? [];
    const [close] = nearest(base, names);
    refuse(
      `found "${base}", which is no branch and no commit here; ${close ? `did you mean "${close}"?` : 'e.g. main'}`,
    );
  }
  const start = (await git('merge-base', 'HEAD', base))?.trim();
  if (!start) {
    refuse(`found no history in common with ${base}; in a shallow clone fetch the rest, e.g. git fetch --unshallow`);
  }
  const changed = await git('diff', '--name-only', '--no-renames', '--relative', '-z', start, '--', ...FOLDERS);
  const untracked = await git('ls-files', '--others', '--exclude-standard', '-z', '--', ...FOLDERS);
  if (changed === undefined || untracked === undefined) refuse('Git could not list the changes; try: git status');
  const files = [...new Set(`${changed}${untracked}`.split('\0').filter(Boolean))].sort();
  return { base, start, files };
}

/** What a file held at a commit; nothing when it was not there, or was larger than a file may be. */
export async function fileAt(root: string, commit: string, file: string): Promise<Buffer | undefined> {
  try {
    const { stdout } = await run('git', ['show', `${commit}:./${file}`], {
      cwd: root,
      encoding: 'buffer',
      maxBuffer: MAX_FILE_BYTES,
    });
    return stdout;
  } catch {
    return undefined;
  }
}

type Git = (...args: string[]) => Promise<string | undefined>;

/** Nothing where Git refuses. */
const gitIn =
  (root: string): Git =>
  async (...args) => {
    try {
      return (await run('git', args, { cwd: root, maxBuffer: 64 * 1024 * 1024 })).stdout;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') refuse('found no Git on this machine; it is needed here');
      return undefined;
    }
  };

async function firstThere(git: Git): Promise<string | undefined> {
  for (const base of USUAL_BASES) {
    if (await git('rev-parse', '--verify', '--quiet', `${base}^{commit}`)) return base;
  }
  return undefined;
}

function refuse(message: string): never {
  throw new WrongUsage(`--changed: ${message}`, false);
}
