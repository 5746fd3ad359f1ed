/** A file, an option or a content file that an import cannot use. Its message is the one sentence an editor reads. */
export class Refusal extends Error {
  override name = 'Refusal';
}

export function refuse(sentence: string): never {
  throw new Refusal(sentence);
}

/** Text of a file as it is shown in a sentence: one line, at most 60 characters. */
export function quoted(text: string): string {
  const line = text.replace(/[\s\p{C}]+/gu, ' ').trim();
  return line.length > 60 ? `"${line.slice(0, 59)}…"` : `"${line}"`;
}

/** `a`, `a and b`, `a, b and 3 more`. */
export function listed(items: readonly string[], shown = 8): string {
  if (items.length <= 1) return items[0] ?? 'none';
  if (items.length > shown) return `${items.slice(0, shown).join(', ')} and ${items.length - shown} more`;
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
