/** A project in a temporary folder, for the tests of `npm run import -- courses` and `-- books`. Nothing in it is real. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import assert from 'node:assert/strict';
import { importList, type ListOptions } from '#commands/import/lists/import-list.ts';
import type { ListKind } from '#commands/import/lists/mapping.ts';
import { Refusal } from '#commands/import/refusal.ts';

const SITE = join(import.meta.dirname, '../..');
const TODAY = '2026-11-24';

export const COURSE_MAP = {
  title: 'name',
  url: 'link',
  hours: 'hours',
  topics: { column: 'tags', separator: '|', values: { Filing: ['filing'], Letters: ['typing', 'sorting'] } },
  constants: { provider: 'open-school', language: 'en', price: 'free', source: 'catalogue', checked: '2026-11-20' },
};

export const BOOK_MAP = {
  ...{ title: 'title', authors: { column: 'authors', separator: ';' }, year: 'year', isbn13: 'isbn' },
  constants: { source: 'catalogue', topics: ['filing'], checked: '2026-11-20' },
};

export interface ReportLine {
  line: number;
  status: string;
  field: string;
  found: string;
  expected: string;
  reason: string;
}

const source = (id: string) => ({ id, title: id, publisher: 'A publisher', licence: 'none stated', release: '2026' });
const topic = (isDraft: boolean) => `---\ntitle: A topic\n${isDraft ? 'draft: true\n' : ''}---\n\nText.\n`;

export class ListProject implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), 'pathleaf-lists-'));

  constructor() {
    this.write('content/sources.json', ['catalogue', 'library', 'older'].map(source));
    this.write('content/providers.json', [{ id: 'open-school', name: 'Open School' }]);
    for (const id of ['filing', 'typing', 'sorting', 'shorthand']) {
      this.write(`content/topics/${id}.mdx`, topic(id === 'shorthand'));
    }
  }

  path = (name: string): string => join(this.root, name);

  write(name: string, data: unknown): string {
    const target = this.path(name);
    mkdirSync(dirname(target), { recursive: true });
    const isText = typeof data === 'string' || data instanceof Uint8Array;
    writeFileSync(target, isText ? data : `${JSON.stringify(data, null, 2)}\n`);
    return target;
  }

  /** Content of the site in the place of what is invented. */
  copy = (name: string): void => cpSync(join(SITE, name), this.path(name), { recursive: true });

  read = (name: string): unknown => JSON.parse(this.text(name));
  text = (name: string): string => readFileSync(this.path(name), 'utf8');
  records = (name: string) => this.read(`content/${name}`) as Record<string, unknown>[];
  zipped = (name: string, text: string): string => this.write(name, gzipSync(text));

  content(): Record<string, string> {
    const entries = readdirSync(this.path('content'), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return Object.fromEntries(files.sort().map((file) => [file, readFileSync(file, 'utf8')]));
  }

  /** What was added, updated and unchanged, and every line of the report. */
  async take(kind: ListKind, list: string, mapping: object, options: ListOptions = {}) {
    const file = list.includes('\n') ? this.write('list.csv', list) : list;
    const report = this.path('report.ndjson');
    const map = this.write('map.json', mapping);
    const all = { mapping: map, into: 'list', report, ...options };
    const { added, updated, unchanged, leftOut, files } = await importList(this.root, kind, file, all, {
      today: TODAY,
    });
    const lines = readFileSync(all.report, 'utf8').split('\n').filter(Boolean);
    const said = all.report.endsWith('.csv') ? [] : lines.map((line) => JSON.parse(line) as ReportLine);
    return { added, updated, unchanged, leftOut, files, said };
  }

  /** The sentence with which the import is refused; fails when it is not, or content has changed. */
  async refusal(kind: ListKind, list: string, mapping: object, options: ListOptions = {}): Promise<string> {
    const before = this.content();
    const error: unknown = await this.take(kind, list, mapping, options).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    assert.ok(error instanceof Refusal, `expected a refusal, got ${String(error)}`);
    assert.deepEqual(this.content(), before);
    return error.message.replaceAll(`${this.root}/`, '');
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
