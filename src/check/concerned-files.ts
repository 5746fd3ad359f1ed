/** Which problems a change is answerable for: those of the files it touches and of the files that depend on them. */
import { collections, type CollectionName } from '#schemas/collections.ts';
import type { RawRecord } from '#files/record.ts';
import { entryOf } from './addresses.ts';
import { namedEntries } from './named-entries.ts';
import type { Checked } from './open-check.ts';
import { isTag, type ProseDocument } from './prose/document.ts';
import type { Problem } from './rule.ts';
import { textOf } from './raw-value.ts';

export interface Touched {
  /** Relative to the project, with forward slashes; those that are gone too. */
  files: ReadonlySet<string>;
  /** `<collection>/<id>` of what was added, changed or taken away. */
  entries: ReadonlySet<string>;
}

const keyOf = (collection: string, id: string): string => `${collection}/${id}`;

/** What differs between the records of the touched files, before and now. */
export function touchedEntries(before: readonly RawRecord[], now: readonly RawRecord[]): Set<string> {
  const texts = (records: readonly RawRecord[]) =>
    new Map(records.map(({ collection, id, data, body }) => [keyOf(collection, id), JSON.stringify([data, body])]));
  const [old, current] = [texts(before), texts(now)];
  const keys = [...old.keys(), ...current.keys()];
  return new Set(keys.filter((key) => old.get(key) !== current.get(key)));
}

/** The collection a file belongs to by its path, also when the file is gone. */
export const collectionOf = (file: string): CollectionName | undefined =>
  (Object.keys(collections) as CollectionName[]).find((name) => {
    const { path } = collections[name];
    return file === `content/${path}` || file.startsWith(`content/${path}/`);
  });

/** The touched files, and those that name what was touched. */
export function concernedFiles({ content, documents }: Checked, touched: Touched): Set<string> {
  const concerned = new Set(touched.files);
  const { entries } = touched;
  for (const { record, target, id } of namedEntries(content)) {
    if (entries.has(keyOf(target, id))) concerned.add(record.file);
  }
  for (const record of content.of('redirects')) {
    const ends = [record.id, textOf(record.data, ['to']) ?? ''].map(entryAt);
    if (ends.some((key) => entries.has(key))) concerned.add(record.file);
  }
  // The address of the site decides which links are its own.
  const isMoved = entries.has(keyOf('site', 'site'));
  for (const document of documents) {
    const { entries: named, files } = namedIn(document);
    if (isMoved || named.some((key) => entries.has(key)) || files.some((file) => touched.files.has(file))) {
      concerned.add(document.record.file);
    }
  }
  return concerned;
}

/** A rule that compares two records speaks about one and names the other: either may be the one that was touched. */
export function concernedProblems(
  problems: readonly Problem[],
  concerned: ReadonlySet<string>,
  { files }: Touched,
): Problem[] {
  const touched = [...files];
  return problems.filter(
    ({ file, message }) =>
      concerned.has(file) || touched.some((other) => message.includes(`${other}:`) || other.startsWith(`${file}/`)),
  );
}

/** The entries and the files of `public/` that a text names in components, links and images. */
function namedIn({ record, nodes }: ProseDocument): { entries: string[]; files: string[] } {
  const entries: string[] = [];
  const files: string[] = [];
  for (const node of nodes) {
    if (node.url?.startsWith('/') || node.url?.startsWith('http')) {
      const path = pathOf(node.url);
      entries.push(entryAt(path));
      files.push(`public${path}`);
    }
    if (!isTag(node)) continue;
    const props = new Map(node.attributes?.map(({ name, value }) => [name, value]));
    const [topic, source] = [props.get('id') ?? props.get('topic'), props.get('source')];
    if (typeof topic === 'string') entries.push(keyOf('topics', topic));
    if (typeof source === 'string') entries.push(keyOf('sources', source));
    if (node.name === 'Pay' || node.name === 'Figure') entries.push(keyOf('salaries', record.id));
  }
  return { entries, files };
}

function entryAt(address: string): string {
  const { collection, id } = entryOf(address) ?? {};
  return collection && id ? keyOf(collection, id) : '';
}

/** As a file name: without host, query and fragment, `%20` as a space. */
function pathOf(url: string): string {
  const path = (URL.canParse(url) ? new URL(url).pathname : url).replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
