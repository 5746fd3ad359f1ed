/** Feeds the catalog from Astro's content layer: the module that pages ask. */
import { getCollection, getEntry, render } from 'astro:content';
import { collectionNames, type CollectionName } from '#schemas/collections.ts';
import { build, describeProblem } from './build.ts';
import type { Catalog } from './catalog.ts';
import type { Records } from './records.ts';

async function readRecords(): Promise<Records> {
  const read = async (name: CollectionName) => {
    const entries = await getCollection(name);
    return [
      name,
      entries.map(({ id, data, body, filePath, rendered }) => {
        const line = rendered?.metadata?.['line'];
        return { id, data, body: body ?? '', file: filePath ?? name, ...(typeof line === 'number' && { line }) };
      }),
    ];
  };
  return Object.fromEntries(await Promise.all(collectionNames.map(read)));
}

async function load(): Promise<Catalog> {
  const { catalog, problems } = build(await readRecords(), { drafts: import.meta.env.DRAFTS });
  if (problems.length === 0) return catalog;
  throw new Error(`${problems.length} reference(s) lead nowhere:\n${problems.map(describeProblem).join('\n')}`);
}

export const catalog = await load();

type Prose = 'careers' | 'topics' | 'pages';

/** The rendered body of an MDX entry: its component and its headings. */
export async function renderBody(name: Prose, id: string) {
  const entry = await getEntry(name, id);
  if (!entry) throw new Error(`there is no "${id}" in ${name} to render`);
  return render(entry);
}
