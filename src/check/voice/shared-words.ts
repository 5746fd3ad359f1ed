/** Finds runs of words that two texts share. */
import { wordsOf, type Part } from './sentences.ts';

export interface SharedRun<Place> {
  /** Of the passage that is looked at: where the run begins, its words, and their number. */
  index: number;
  text: string;
  length: number;
  /** What was remembered with the same words. */
  place: Place;
}

export class SharedWords<Place> {
  #shortest: number;
  #places = new Map<string, Place>();

  /** @param shortest words in a row that count as the same */
  constructor(shortest: number) {
    this.#shortest = shortest;
  }

  /** The first place that says something keeps it. */
  remember(passage: string, place: (index: number) => Place): void {
    const words = wordsOf(passage);
    for (const [i, key] of this.#keys(words)) if (!this.#places.has(key)) this.#places.set(key, place(words[i]!.index));
  }

  /** The runs of the passage that were remembered, each as long as it goes, with the place of its beginning. */
  *runsIn(passage: string): Generator<SharedRun<Place>> {
    const words = wordsOf(passage);
    let from: number | undefined;
    let place: Place | undefined;
    let end = 0;
    const run = (): SharedRun<Place> => {
      const [first, last] = [words[from!]!, words[end - 1]!];
      const text = passage.slice(first.index, last.index + last.text.length).replace(/\s+/g, ' ');
      return { index: first.index, text, length: end - from!, place: place! };
    };
    for (const [i, key] of this.#keys(words)) {
      const found = this.#places.get(key);
      if (found === undefined) continue;
      if (from !== undefined && i >= end) {
        yield run();
        from = undefined;
      }
      if (from === undefined) [from, place] = [i, found];
      end = i + this.#shortest;
    }
    if (from !== undefined) yield run();
  }

  *#keys(words: readonly Part[]): Generator<[number, string]> {
    const plain = words.map(({ text }) => text.toLowerCase().replaceAll('’', "'"));
    for (let i = 0; i + this.#shortest <= plain.length; i += 1) yield [i, plain.slice(i, i + this.#shortest).join(' ')];
  }
}
