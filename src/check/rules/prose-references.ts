import { nearest } from '#catalog/nearest.ts';
import type { RawRecord } from '#files/record.ts';
import { isDraft, type ContentIndex } from '../content-index.ts';
import { figuresOf } from '../pay-figures.ts';
import { isTag, type ProseAttribute } from '../prose/document.ts';
import { listOf, numberOf, textOf } from '../raw-value.ts';
import type { Rule } from '../rule.ts';

export const proseReferences: Rule = {
  name: 'prose-reference',
  severity: 'error',
  describe: "<Pay> prints a figure of the career's own pay file, <Topic> names a topic that exists.",
  *checkProse({ record, nodes, at }, content) {
    for (const node of nodes) {
      if (!isTag(node)) continue;
      const props = propsOf(node.attributes ?? []);
      const problem =
        node.name === 'Topic'
          ? topicProblem(record, props, content)
          : node.name === 'Pay'
            ? payProblem(record, props, content)
            : undefined;
      if (problem) yield at(node.position, problem);
    }
  },
};

type Props = ReadonlyMap<string, string>;

const propsOf = (attributes: readonly ProseAttribute[]): Props =>
  new Map(attributes.flatMap(({ name, value }) => (name && typeof value === 'string' ? [[name, value]] : [])));

function topicProblem(record: RawRecord, props: Props, content: ContentIndex): string | undefined {
  const id = props.get('id');
  if (!id) return undefined;
  const topic = content.find('topics', id);
  if (topic) {
    const leadsToDraft = isDraft(topic) && !isDraft(record);
    return leadsToDraft ? `found <Topic id="${id}">, which is a draft; publish it first` : undefined;
  }
  if (content.isUnreadable('topics', id)) return undefined;
  const close = topicByAlias(id, content) ?? nearest(id, content.ids('topics'))[0];
  return `found <Topic id="${id}">, which is no topic; ${close ? `did you mean "${close}"?` : 'add it to content/topics first'}`;
}

function topicByAlias(id: string, content: ContentIndex): string | undefined {
  const wanted = id.replaceAll('-', ' ');
  return content.of('topics').find(({ data }) => {
    const names = [textOf(data, ['title']), ...listOf(data, ['aliases'])];
    return names.some((name) => typeof name === 'string' && name.toLowerCase() === wanted);
  })?.id;
}

function payProblem(record: RawRecord, props: Props, content: ContentIndex): string | undefined {
  const [place, source, figure = 'median'] = ['place', 'source', 'figure'].map((name) => props.get(name));
  if (!place || !source) return undefined;
  if (record.collection !== 'careers') return 'found <Pay> outside a career; it prints the pay of its career only';
  const file = `content/salaries/${record.id}.json`;
  if (content.isUnreadable('salaries', record.id)) return undefined;
  const salaries = content.find('salaries', record.id);
  if (!salaries) return `found <Pay>, but this career has no pay file; expected ${file}`;
  const figures = figuresOf(salaries);
  const matching = figures.filter((f) => f.place === place && f.source === source);
  if (matching.length === 0) {
    const known = [...new Set(figures.map((f) => `place="${f.place}" source="${f.source}"`))];
    const [close] = nearest(`place="${place}" source="${source}"`, known);
    return `found <Pay place="${place}" source="${source}">, but ${file} has no such figure; ${close ? `did you mean ${close}?` : 'add the figure first'}`;
  }
  if (matching.length > 1) {
    return `found <Pay place="${place}" source="${source}">, but ${file} has ${matching.length} such figures (levels or bases differ); name a place with one figure`;
  }
  if (numberOf(matching[0]!.data, [figure]) !== undefined) return undefined;
  const amounts = ['median', 'mean', 'p10', 'p25', 'p75', 'p90'].filter(
    (name) => numberOf(matching[0]!.data, [name]) !== undefined,
  );
  return `found <Pay> with figure="${figure}", but ${file} has no such amount for ${place}; it has ${amounts.join(', ') || 'none that is published'}`;
}
