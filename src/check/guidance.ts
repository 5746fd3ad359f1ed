/** Words that stand where an author's own are still to come. `npm run new` writes them; only a draft may hold them. */

export const GUIDANCE = 'TO WRITE:';

export const isGuidance = (text: string): boolean => text.trimStart().startsWith(GUIDANCE);

/** Every comment of a body that is guidance, with the line of the body it starts on, counted from 0. */
export function* guidanceIn(body: string): Generator<{ text: string; line: number; column: number }> {
  for (const { 1: text = '', index } of body.matchAll(/\{\/\*([\s\S]*?)\*\/\}/g)) {
    if (!isGuidance(text)) continue;
    const before = body.slice(0, index).split('\n');
    yield { text: text.replace(/\s+/g, ' ').trim(), line: before.length - 1, column: before.at(-1)!.length + 1 };
  }
}
