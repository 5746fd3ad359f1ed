/** What the rules on style say, and where. */
import type { Finding } from '../rule.ts';
import type { Passage } from './passages.ts';

export const findingIn = (passage: Passage, offset: number, message: string): Finding => ({
  file: passage.record.file,
  ...passage.at(offset),
  message,
});

const QUOTED = 8;

/** The first words, as the editor sees them, markup apart. */
export function quoteOf(text: string, most = QUOTED): string {
  const words = text.replace(/^[-#\s]+/, '').split(/\s+/);
  return words.length > most
    ? `${words.slice(0, most).join(' ').slice(0, 100)} ...`
    : words.join(' ').trim().slice(0, 100);
}
