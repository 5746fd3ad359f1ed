/**
 * What parsing has found, by the digest of what was parsed: front matter and prose, which cost most of a check.
 * Nothing else is remembered, so that a check can never be out of date.
 */
import { createHash } from 'node:crypto';
import { parseFrontMatter } from '#files/front-matter.ts';
import type { FrontMatterParser } from '#files/read-file.ts';
import type { ParsedProse } from './prose/parse.ts';
import { TOO_MUCH, type ProseParser } from './prose/parser.ts';

/** Plain data, so that it can be written to a file. */
export interface Parsed {
  frontMatter: Map<string, ReturnType<FrontMatterParser>>;
  prose: Map<string, ParsedProse>;
}

const nothing = (): Parsed => ({ frontMatter: new Map(), prose: new Map() });

export const digest = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('base64');

export class ParseMemory {
  #before: Parsed;
  #used = nothing();
  #hasLearnt = false;

  /** @param known what earlier checks have found */
  constructor(known: Parsed = nothing()) {
    this.#before = known;
  }

  frontMatter: FrontMatterParser = (yaml) => {
    const key = digest(yaml);
    const found =
      this.#used.frontMatter.get(key) ?? this.#before.frontMatter.get(key) ?? this.#learn(parseFrontMatter(yaml));
    this.#used.frontMatter.set(key, found);
    return found;
  };

  /** A text that was too much once may be read on a machine that is less busy. */
  async prose(source: string, parser: ProseParser): Promise<ParsedProse> {
    const key = digest(source);
    const found = this.#used.prose.get(key) ?? this.#before.prose.get(key) ?? this.#learn(await parser.parse(source));
    if (!found.error?.startsWith(TOO_MUCH)) this.#used.prose.set(key, found);
    return found;
  }

  #learn<T>(found: T): T {
    this.#hasLearnt = true;
    return found;
  }

  /** All that was asked for, and whether any of it is new since the last call. What was only known before is forgotten. */
  settle(): { parsed: Parsed; hasLearnt: boolean } {
    const settled = { parsed: this.#used, hasLearnt: this.#hasLearnt };
    this.#before = nothing();
    this.#hasLearnt = false;
    return settled;
  }
}
