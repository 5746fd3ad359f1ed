/** What is spelled: our passages of every entry, and the project's own documents. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { passagesOf } from '#check/voice/passages.ts';
import { readable, withoutInlineCode } from '#check/voice/readable.ts';
import type { Position, RawRecord } from '#files/record.ts';

export interface SpelledText {
  file: string;
  text: string;
  at(offset: number): Position;
}

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'RULES.md', 'content/README.md'];

/** A text for each entry, its passages on lines of their own. */
export function* textsOf(root: string, records: readonly RawRecord[]): Generator<SpelledText> {
  for (const record of records) {
    const passages = passagesOf(record);
    if (passages.length === 0) continue;
    const starts: number[] = [];
    let text = '';
    for (const passage of passages) {
      starts.push(text.length);
      text += `${withoutInlineCode(passage.text)}\n`;
    }
    const at = (offset: number): Position => {
      const i = starts.findLastIndex((start) => start <= offset);
      return passages[i]!.at(offset - starts[i]!);
    };
    yield { file: record.file, text, at };
  }
  for (const file of DOCUMENTS.filter((name) => existsSync(join(root, name)))) {
    const text = withoutInlineCode(readable(readFileSync(join(root, file), 'utf8')));
    const at = (offset: number): Position => {
      const lines = text.slice(0, offset).split('\n');
      return { line: lines.length, column: lines.at(-1)!.length + 1 };
    };
    yield { file, text, at };
  }
}
