import { nearest } from '#catalog/nearest.ts';
import type { RawRecord } from '#files/record.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { isDraft, type ContentIndex } from '../content-index.ts';
import { namedEntries, subjectOf, type Named } from '../named-entries.ts';
import { findingAt, type Finding, type Rule } from '../rule.ts';
import { shorten } from '../schema-issues.ts';

/** Beyond this many, measuring every id against every other costs more than it helps. */
const MAX_SUGGESTIONS = 200;

export const references: Rule = {
  name: 'references',
  severity: 'error',
  describe: 'Every id names an existing entry, and nothing published leads to a draft.',
  why: 'A name that leads nowhere would be a dead link, or a row without its source.',
  example: {
    file: 'content/courses/filing-basics.json',
    part: 'record',
    bad: '"provider": "open-schol"',
    good: '"provider": "open-school"',
  },
  *checkContent(content) {
    let suggested = 0;
    for (const { record, path, target, id } of namedEntries(content)) {
      const entry = content.find(target, id);
      if (entry && isDraft(entry) && !isUnpublished(record, content)) {
        const message = `found "${id}" of ${target}, which is a draft; take out the line "draft: true" in ${entry.file} first, or leave it out`;
        yield findingAt(record, path, message);
      }
      if (entry || content.isUnreadable(target, id)) continue;
      const close = suggested < MAX_SUGGESTIONS ? nearest(id, content.ids(target)) : [];
      suggested += 1;
      yield dangling({ record, path, target, id }, close, content);
    }
  },
};

function dangling({ record, path, target, id }: Named, close: readonly string[], content: ContentIndex): Finding {
  if (path.length === 0) return misnamed(record, target, id, close, content);
  const few = target === 'fields' ? `expected one of ${[...content.ids(target)].join(', ')}` : undefined;
  const hint = close.length > 0 ? `did you mean ${quoted(close)}?` : (few ?? WHERE[target]);
  const message = `found "${shorten(id)}", which is no id in ${target}; ${hint ?? `add it to content/${target} first`}`;
  return findingAt(record, path, message);
}

function misnamed(
  record: RawRecord,
  target: CollectionName,
  id: string,
  close: readonly string[],
  content: ContentIndex,
): Finding {
  const other = target === 'careers' ? 'topics' : 'careers';
  const isOther = record.collection === 'reading-lists' && content.find(other, id);
  const suggestion = isOther ? `"subject": "${other.slice(0, -1)}"` : close.length > 0 ? quoted(close) : undefined;
  const hint = suggestion ? `did you mean ${suggestion}?` : `add content/${target}/${id}.mdx first`;
  const message = `the file is named after an entry of ${target}, and there is no "${id}"; ${hint}`;
  return findingAt(record, isOther ? ['subject'] : [], message);
}

const quoted = (ids: readonly string[]): string => ids.map((id) => `"${id}"`).join(' or ');

const WHERE: Partial<Record<CollectionName, string>> = Object.fromEntries(
  ['places', 'providers', 'sources', 'currencies', 'fields'].map((name) => [
    name,
    `add it to content/${name}.json first`,
  ]),
);

/** A draft, or what belongs to one: its pay, its occupations and its reading list are not published either. */
function isUnpublished(record: RawRecord, content: ContentIndex): boolean {
  if (!['salaries', 'occupations', 'reading-lists'].includes(record.collection)) return isDraft(record);
  const owner = content.find(record.collection === 'reading-lists' ? subjectOf(record) : 'careers', record.id);
  return owner !== undefined && isDraft(owner);
}
