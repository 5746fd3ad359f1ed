/** The lines around a problem, with a caret under its column. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_FILE_BYTES } from '#files/record.ts';
import type { Problem } from '../rule.ts';
import { visible } from './visible.ts';

const ABOVE = 1;
const BELOW = 1;
const WIDTH = 100;

export type CodeFrames = (problem: Problem) => string;

/** Nothing for a file that is gone, no file of its own (a link may lead anywhere), or too long to show. */
export function codeFrames(root: string): CodeFrames {
  let last: { file: string; lines: string[] } | undefined;
  return ({ file, line, column }) => {
    if (last?.file !== file) last = { file, lines: readLines(join(root, file)) };
    return frame(last.lines, line, column);
  };
}

function readLines(path: string): string[] {
  const status = lstatSync(path, { throwIfNoEntry: false });
  return status?.isFile() && status.size <= MAX_FILE_BYTES ? readFileSync(path, 'utf8').split(/\r?\n/) : [];
}

/** A long line is cut so that the column stays in sight. */
function frame(lines: readonly string[], line: number, column: number): string {
  if (lines[line - 1] === undefined || lines[line - 1] === '') return '';
  const cut = Math.max(0, column - Math.floor(WIDTH * 0.7));
  const numbers = String(Math.min(line + BELOW, lines.length)).length;
  const rows: string[] = [];
  for (let at = Math.max(1, line - ABOVE); at <= Math.min(lines.length, line + BELOW); at += 1) {
    const text = lines[at - 1]!.slice(cut, cut + WIDTH);
    rows.push(`${at === line ? '>' : ' '} ${String(at).padStart(numbers)} | ${visible(text)}`.trimEnd());
    if (at !== line) continue;
    const before = visible(text.slice(0, column - 1 - cut)).replace(/[^\t]/g, ' ');
    rows.push(`  ${' '.repeat(numbers)} | ${before}^`);
  }
  return rows.join('\n');
}
