/** Front matter as a new file begins with it: each field under what its schema says about it. */
import { fieldAt } from '#check/schema-field.ts';
import type { Collection } from '#schemas/collections.ts';

export interface Line {
  key: string;
  /** YAML behind the colon; on lines of its own when it begins with a line break. Without it the field is only named. */
  yaml?: string;
  /** What the field looks like when it is filled in, for a field whose description cannot show it. */
  shape?: string;
}

/** Text that YAML takes for text without quotation marks; all other text stands in them. */
const PLAIN = /^(?!(?:null|true|false|yes|no|on|off)$)\p{L}[\p{L}\d '’(),./-]*$/iu;

export const scalar = (text: string): string => (PLAIN.test(text) ? text : `'${text.replaceAll("'", "''")}'`);

/** Lines of `- text` below their key. */
export const list = (items: readonly string[]): string =>
  items.length === 0 ? '[]' : items.map((item) => `\n  - ${scalar(item)}`).join('');

export function frontMatter(schema: Collection['schema'], lines: readonly Line[]): string {
  const written = lines.map(({ key, yaml, shape }) => {
    const about = fieldAt(schema, [key])?.description;
    const example = shape ? `# ${key}: ${shape}\n` : '';
    if (yaml === undefined) return `# ${key}, where you have it: ${about}\n${example}`;
    return `${about ? `# ${about}\n` : ''}${example}${key}:${yaml.startsWith('\n') ? '' : ' '}${yaml}\n`;
  });
  return `---\n${written.join('')}---\n`;
}
