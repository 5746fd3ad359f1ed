/** Several files replaced together: all of them or none. */
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { refuse } from './refusal.ts';

export interface FileText {
  path: string;
  text: string;
  /** What the file held when it was read, `null` for no file; not compared when absent. */
  before?: string | null;
  /** A file whose bytes follow the text. */
  appended?: string;
}

const beside = (path: string): string => join(dirname(path), `.${process.pid}.tmp-${path.split('/').at(-1)}`);

/**
 * Every text is written beside its file first; only when all are there do they take the files' names.
 * Should a rename fail, the files renamed before it get their old text back.
 * @throws Refusal when another program changed a file meanwhile, and what `node:fs` throws; the files are then as before
 */
export async function writeAll(root: string, files: readonly FileText[]): Promise<void> {
  const targets = files.map(({ path, text, before, appended }) => ({
    name: path,
    known: before,
    path: join(root, path),
    temporary: beside(join(root, path)),
    text,
    appended,
  }));
  const before = new Map<string, Buffer | undefined>();
  try {
    for (const { path, temporary, text, appended } of targets) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(temporary, text, { flush: true });
      if (appended !== undefined) {
        await pipeline(createReadStream(appended), createWriteStream(temporary, { flags: 'a', flush: true }));
      }
    }
    for (const { name, known, path, temporary } of targets) {
      const old = await readFile(path).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      });
      if (known !== undefined && known !== (old?.toString('utf8') ?? null)) {
        refuse(`${name}: found the file changed meanwhile, perhaps by another program; run it again.`);
      }
      // The new file takes the place of the old one, and who may read it stays as it was.
      if (old) await chmod(temporary, (await stat(path)).mode);
      await rename(temporary, path);
      before.set(path, old);
    }
  } catch (error) {
    for (const [path, old] of before) await (old ? writeFile(path, old) : rm(path, { force: true }));
    throw error;
  } finally {
    for (const { temporary } of targets) await rm(temporary, { force: true });
  }
}
