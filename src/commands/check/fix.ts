/** `npm run check -- --fix`: mends what is mechanical and says what it did, file by file. */
import { fixContent, type FixedFile } from '#check/fix/fix-content.ts';
import { visible } from '#check/reporters/visible.ts';
import { writeAll } from '../import/write-files.ts';
import { print } from './report.ts';

const MAX_LINES = 12;

export async function fix(root: string, isDryRun: boolean): Promise<void> {
  const { files, left } = await fixContent(root);
  if (!isDryRun) await writeAll(root, files);
  print(describeFixes(files, left, isDryRun));
}

export function* describeFixes(
  files: readonly FixedFile[],
  left: readonly string[],
  isDryRun: boolean,
): Generator<string> {
  for (const file of files) {
    yield `${file.path}: ${file.done.join(', ')}`;
    if (isDryRun) yield* changedLines(file);
  }
  for (const path of left) yield `${path}: left as it is; it cannot be read, or not be written anew without a loss`;
  const count = `${files.length} ${files.length === 1 ? 'file' : 'files'}`;
  if (files.length === 0) yield 'Nothing to mend.';
  else yield isDryRun ? `${count} would be mended; nothing was written.` : `${count} mended.`;
}

/** What goes and what comes, between the lines that are the same at the beginning and at the end. */
function* changedLines({ before, text }: FixedFile): Generator<string> {
  const [old, now] = [before.split('\n'), text.split('\n')];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  yield* shown('-', old.slice(start, old.length - end));
  yield* shown('+', now.slice(start, now.length - end));
}

function* shown(sign: string, lines: readonly string[]): Generator<string> {
  for (const line of lines.slice(0, MAX_LINES)) yield `  ${sign} ${visible(line)}`;
  if (lines.length > MAX_LINES) yield `  ${sign} ... ${lines.length - MAX_LINES} more lines`;
}
