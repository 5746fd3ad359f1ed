import type { RawRecord } from '#files/record.ts';
import type { ContentIndex } from '../content-index.ts';
import { figuresOf } from '../pay-figures.ts';
import { listOf, textOf, valueAt } from '../raw-value.ts';
import { findingAt, type Finding, type Rule } from '../rule.ts';

export const missingImporter: Rule = {
  name: 'missing-importer',
  severity: 'error',
  describe: 'What comes from a source that an import writes names its importer, or has a note of its own.',
  why: 'An import leaves alone what names no importer, so a figure or list that lost the name grows old beside new ones, and a number changed by hand passes for the one of the source.',
  example: {
    file: 'content/occupations/records-clerk.json',
    part: 'file',
    bad: `{
  "occupations": [
    {
      "code": "43-4071.00",
      "title": "File Clerks",
      "match": "exact",
      "tasks": {
        "source": "survey-a",
        "importer": "onet-tasks",
        "items": [{ "statement": "Put papers into drawers by name.", "kind": "core" }]
      },
      "titles": { "source": "survey-a", "items": ["Paper Filer"] }
    }
  ]
}`,
    good: `{
  "occupations": [
    {
      "code": "43-4071.00",
      "title": "File Clerks",
      "match": "exact",
      "tasks": {
        "source": "survey-a",
        "importer": "onet-tasks",
        "items": [{ "statement": "Put papers into drawers by name.", "kind": "core" }]
      },
      "titles": { "source": "survey-a", "importer": "onet-alternate-titles", "items": ["Paper Filer"] }
    }
  ]
}`,
  },
  *checkContent(content) {
    yield* figuresWithout(content);
    yield* listsWithout(content);
  },
};

interface Sourced {
  record: RawRecord;
  path: PropertyKey[];
  data: unknown;
  source: string;
}

const importerOf = ({ data }: Sourced): string | undefined => textOf(data, ['importer']);

/** Notes that an import writes begin alike and end with what is of the row alone. */
const opening = ({ data, source }: Sourced): string => `${source} ${textOf(data, ['note'])?.split('. ')[0]}`;

const bySource = (imported: readonly Sourced[]): ReadonlyMap<string, string | undefined> =>
  new Map(imported.map((one) => [one.source, importerOf(one)]));

function* figuresWithout(content: ContentIndex): Iterable<Finding> {
  const figures = content.of('salaries').flatMap(figuresOf);
  const imported = figures.filter(importerOf);
  const importers = bySource(imported);
  const openings = new Set(imported.map(opening));
  for (const figure of figures) {
    const { record, path, data, source, place } = figure;
    const importer = importers.get(source);
    const isExplained = textOf(data, ['note']) !== undefined && !openings.has(opening(figure));
    if (!importer || importerOf(figure) || isExplained) continue;
    const message = `found a figure of ${source} for ${place} without importer, expected one, e.g. "${importer}", as imports write this source; delete the figure and import again, or say in a note why it is yours`;
    yield findingAt(record, path, message);
  }
}

const LISTS = ['tasks', 'titles', 'related', 'technologies'];

function* listsWithout(content: ContentIndex): Iterable<Finding> {
  const lists = content.of('occupations').flatMap((record) =>
    listOf(record.data, ['occupations']).flatMap((occupation, i) =>
      LISTS.map((name) => {
        const data = valueAt(occupation, [name]);
        return { record, path: ['occupations', i, name], name, data, source: textOf(data, ['source']) ?? '' };
      }),
    ),
  );
  const importers = bySource(lists.filter(importerOf));
  for (const list of lists) {
    const importer = importers.get(list.source);
    if (!importer || importerOf(list)) continue;
    const message = `found ${list.name} of ${list.source} without importer, expected one, e.g. "${importer}", as imports write this source; delete the list and import again, or name the source that your own list is from`;
    yield findingAt(list.record, list.path, message);
  }
}
