/** Every https address that content leads to, with the places it stands in. */
import { definitionsOf, linkTest, proseDocument, type ProseDocument } from '#check/prose/document.ts';
import { ProseParser } from '#check/prose/parser.ts';
import { textOf } from '#check/raw-value.ts';
import { readContent } from '#files/read-content.ts';
import type { RawRecord } from '#files/record.ts';
import { collections } from '#schemas/collections.ts';

export interface Place {
  /** With forward slashes, relative to the project. */
  file: string;
  line: number;
}

export interface Link {
  /** Without its fragment, which no server sees. */
  url: string;
  /** In reading order. */
  places: Place[];
}

export interface CollectedLinks {
  /** Sorted by address; none leads to the site itself. */
  links: Link[];
  /** Files whose links are not among them, because they cannot be read. */
  unreadable: string[];
  /** Name and address of the site, for the request to say who asks. */
  site: { name?: string; url?: string };
}

/** @param root the project: the folder that holds `content/` */
export async function collectLinks(root: string): Promise<CollectedLinks> {
  const { records, problems } = await readContent(root, collections);
  const unreadable = new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const settings = records.find(({ collection }) => collection === 'site')?.data;
  const site = { name: textOf(settings, ['name']), url: textOf(settings, ['url']) };
  const ownOrigin = site.url && URL.canParse(site.url) ? new URL(site.url).origin : undefined;
  const places = new Map<string, Place[]>();
  /** The line is looked for only when there is a link: finding it means parsing the record again. */
  const add = (address: string, file: string, lineOf: () => number) => {
    const url = askedAddress(address);
    if (url === undefined || new URL(url).origin === ownOrigin) return;
    const line = lineOf();
    const known = places.get(url) ?? [];
    if (!known.some((place) => place.file === file && place.line === line)) known.push({ file, line });
    places.set(url, known);
  };
  using parser = new ProseParser();
  for (const record of records) {
    for (const { path, text } of textsIn(record.data)) add(text, record.file, () => record.locate(path).line);
    const document = await readProse(record, parser);
    if (document === 'unreadable') unreadable.add(record.file);
    else for (const { url, line } of document ? proseLinks(document) : []) add(url, record.file, () => line);
  }
  const links = [...places].map(([url, list]) => ({ url, places: list }));
  return { links: links.sort((a, b) => (a.url < b.url ? -1 : 1)), unreadable: [...unreadable].sort(), site };
}

/** The address as it is asked for; nothing when the text is more or less than an https address: what stands in a sentence is printed, not linked. */
function askedAddress(text: string): string | undefined {
  if (!/^https:\/\/\S+$/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.hash = '';
  return url.href;
}

function* textsIn(data: unknown): Generator<{ path: PropertyKey[]; text: string }> {
  const waiting: { value: unknown; path: PropertyKey[] }[] = [{ value: data, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string') yield { path, text: value };
    else if (Array.isArray(value)) value.forEach((item, i) => waiting.push({ value: item, path: [...path, i] }));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) waiting.push({ value: item, path: [...path, key] });
    }
  }
}

async function readProse(record: RawRecord, parser: ProseParser): Promise<ProseDocument | 'unreadable' | undefined> {
  if (record.body === undefined) return undefined;
  const { nodes } = await parser.parse(record.body);
  return nodes ? proseDocument(record, nodes) : 'unreadable';
}

/** Links that a reader can follow; one that is defined at the end of the text stands where its words stand. */
function* proseLinks({ nodes }: ProseDocument): Generator<{ url: string; line: number }> {
  const isLink = linkTest(nodes);
  const definitions = definitionsOf(nodes);
  for (const node of nodes) {
    if (node.type === 'linkReference')
      yield { url: definitions.get(node.identifier ?? '') ?? '', line: node.position.line };
    else if (isLink(node)) yield { url: node.url ?? '', line: node.position.line };
  }
}
