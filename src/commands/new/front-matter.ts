/** Front matter as a new file begins with it: each field under what its schema says about it. */
import { fieldAt } from '#check/schema-field.ts';
import type { Collection } from '#schemas/collections.ts';

export interface Line {
  key: string;
  /** YAML behind the colon; on lines of its own when it begins with a line break. Without it the field is only named. */
  yaml?: string;
}

export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const quotedList = (items: readonly string[]): string => `[${items.map(quote).join(', ')}]`;

/** Lines of `- 'text'` below their key. */
export const sentences = (items: readonly string[]): string => items.map((item) => `\n  - ${quote(item)}`).join('');

export function frontMatter(schema: Collection['schema'], lines: readonly Line[]): string {
  const written = lines.map(({ key, yaml }) => {
    const about = fieldAt(schema, [key])?.description;
    if (yaml === undefined) return `# ${key}, where you have it: ${about}\n`;
    return `${about ? `# ${about}\n` : ''}${key}:${yaml.startsWith('\n') ? '' : ' '}${yaml}\n`;
  });
  return `---\n${written.join('')}---\n`;
}
