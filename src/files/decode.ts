/** Bytes to text: UTF-8 only, and no character that hides what a file says. */
import type { TextProblem } from './json.ts';

/** Control (but tab and line ends), zero-width, blank and bidirectional characters, separators and tag characters. */
const HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const MAX_HIDDEN_PROBLEMS = 20;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Nothing when the bytes are not UTF-8. A byte order mark at the start is dropped. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Offset of the first byte that is not UTF-8, in bytes; found by halving. */
export function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8Start(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  while (decodeUtf8(bytes.subarray(0, good)) === undefined) good -= 1;
  return good;
}

/** True also when the last character is cut off. */
function isUtf8Start(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

export function hiddenCharacters(text: string): TextProblem[] {
  const problems: TextProblem[] = [];
  for (const { 0: character, index } of text.matchAll(HIDDEN)) {
    const message = `found the hidden character ${describeHidden(character)}; delete it, e.g. by typing the word again`;
    problems.push({ rule: 'hidden-character', offset: index, message });
    if (problems.length >= MAX_HIDDEN_PROBLEMS) break;
  }
  return problems;
}

/** The hidden characters of a text, each once. */
export const hiddenIn = (text: string): ReadonlySet<string> => new Set(text.match(HIDDEN) ?? []);

/** E.g. `U+200B (zero width)`. */
export function describeHidden(character: string): string {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return `U+${code} (${nameOf(character)})`;
}

function nameOf(character: string): string {
  if (/[\u200B-\u200D\u2060\uFEFF]/u.test(character)) return 'zero width';
  if (/[\u061C\u200E\u200F\u202A-\u202E\u2061-\u2069]/u.test(character)) return 'changes the direction of text';
  if (/[\u2028\u2029]/u.test(character)) return 'a line separator';
  if (/[\u0000-\u009F]/u.test(character)) return 'a control character';
  return character === '\u00AD' ? 'a soft hyphen' : 'invisible';
}
