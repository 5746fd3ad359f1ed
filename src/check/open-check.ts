/** The checker kept open between checks: each looks at everything and parses only what has changed. */
import type { ContentFile } from '#files/content-files.ts';
import { readContent, type Content } from '#files/read-content.ts';
import { parseFileBytes, readFileBytes, readFileRecords } from '#files/read-file.ts';
import type { FileContents } from '#files/record.ts';
import { collections } from '#schemas/collections.ts';
import type { CheckResult } from './check-content.ts';
import { indexContent, type ContentIndex } from './content-index.ts';
import { cacheFile, loadParsed, parserVersion, saveParsed } from './parse-cache.ts';
import { digest, ParseMemory } from './parse-memory.ts';
import { problemsOf } from './problems-of.ts';
import { ProseParser } from './prose/parser.ts';
import { proseDocument, type ProseDocument } from './prose/document.ts';
import { listPublicFiles } from './public-files.ts';
import { describeSyntaxError } from './rules/mdx-syntax.ts';
import type { Finding } from './rule.ts';

export interface OpenCheckOptions {
  /** `YYYY-MM-DD`, asked at each check. */
  today: () => string;
  /** One to share between many checks; by default each has its own. */
  parser?: ProseParser;
  /** True keeps what was parsed in `node_modules/.cache/` for the next run. */
  usesCache?: boolean;
}

export interface Checked extends CheckResult {
  content: ContentIndex;
  documents: readonly ProseDocument[];
}

/** Disposing of it ends the parser's process. */
export class OpenCheck implements Disposable {
  #root: string;
  #options: OpenCheckOptions;
  #parser: ProseParser;
  #memory: ParseMemory | undefined;
  #parserVersion: string | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #files = new Map<string, { digest: string; contents: FileContents }>();

  /** @param root the project: the folder that holds `content/` */
  constructor(root: string, options: OpenCheckOptions) {
    this.#root = root;
    this.#options = options;
    this.#parser = options.parser ?? new ProseParser();
  }

  /** Every problem of the content as it is now. One check at a time: a second waits for the first. */
  update(): Promise<Checked> {
    const checked = this.#last.then(() => this.#check());
    this.#last = checked.catch(() => undefined);
    return checked;
  }

  async #check(): Promise<Checked> {
    const memory = (this.#memory ??= await this.#recall());
    const read = await readContent(this.#root, collections, { read: (file) => this.#read(file, memory) });
    const listed = new Set(read.files);
    for (const file of this.#files.keys()) if (!listed.has(file)) this.#files.delete(file);
    const content = indexContent(read, this.#options.today(), await listPublicFiles(this.#root));
    const { documents, unreadable } = await this.#parseProse(read, memory);
    const problems = problemsOf(read, content, documents, unreadable);
    const { parsed, hasLearnt } = memory.settle();
    if (hasLearnt && this.#options.usesCache) await saveParsed(cacheFile(this.#root), this.#version(), parsed);
    return { problems, files: read.files.length, records: read.records.length, content, documents };
  }

  async #recall(): Promise<ParseMemory> {
    const known = this.#options.usesCache ? await loadParsed(cacheFile(this.#root), this.#version()) : undefined;
    if (!known) this.#parser.start(); // while the files are read
    return new ParseMemory(known);
  }

  /** Of the code that runs, which stays the same while it does. */
  #version(): string {
    return (this.#parserVersion ??= parserVersion());
  }

  async #read({ file, collection, kind }: ContentFile, memory: ParseMemory): Promise<FileContents> {
    const bytes = await readFileBytes(this.#root, file, kind);
    if (bytes === 'a long list of lines') return readFileRecords(this.#root, file, collection, kind);
    if (!Buffer.isBuffer(bytes)) return bytes;
    const known = this.#files.get(file);
    const own = digest(bytes);
    if (known?.digest === own) return known.contents;
    const contents = await parseFileBytes(bytes, file, collection, kind, memory.frontMatter);
    this.#files.set(file, { digest: own, contents });
    return contents;
  }

  async #parseProse({ records }: Content, memory: ParseMemory) {
    const documents: ProseDocument[] = [];
    const unreadable: Finding[] = [];
    for (const record of records) {
      if (record.body === undefined) continue;
      const { nodes, error } = await memory.prose(record.body, this.#parser);
      if (nodes) documents.push(proseDocument(record, nodes));
      else unreadable.push(describeSyntaxError(record, error));
    }
    return { documents, unreadable };
  }

  [Symbol.dispose](): void {
    if (!this.#options.parser) this.#parser[Symbol.dispose]();
  }
}
