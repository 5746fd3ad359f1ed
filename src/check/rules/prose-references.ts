import { nearest } from '#catalog/nearest.ts';
import type { RawRecord } from '#files/record.ts';
import { isDraft, type ContentIndex } from '../content-index.ts';
import { figuresOf } from '../pay-figures.ts';
import { isTag, type ProseAttribute } from '../prose/document.ts';
import { listOf, numberOf, textOf } from '../raw-value.ts';
import type { Rule } from '../rule.ts';

type Check = (tag: Tag, content: ContentIndex) => string | undefined;

/** A component as it is written, with what it is written in. */
interface Tag {
  name: string;
  record: RawRecord;
  props: ReadonlyMap<string, string>;
}

const CHECKS: Readonly<Record<string, Check>> = {
  Topic: (tag, content) => topicProblem(tag, 'id', content),
  Definition: (tag, content) => topicProblem(tag, 'topic', content),
  Pay: (tag, content) => figureProblem(tag, content) ?? amountProblem(tag, content),
  Figure: figureProblem,
  Quote: sourceProblem,
};

export const proseReferences: Rule = {
  name: 'prose-reference',
  severity: 'error',
  describe:
    "<Pay> and <Figure> print the career's own pay, <Topic> and <Definition> name a topic, <Quote> an entry of sources.json.",
  why: 'The component prints a record; without the record there would be a hole in the sentence.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'text',
    bad: '<Topic id="typign" /> comes later.',
    good: '<Topic id="typing" /> comes later.',
  },
  *checkProse({ record, nodes, at }, content) {
    for (const node of nodes) {
      const { name = '', attributes = [] } = node;
      if (!isTag(node) || !Object.hasOwn(CHECKS, name)) continue;
      const problem = CHECKS[name]!({ name, record, props: propsOf(attributes) }, content);
      if (problem) yield at(node.position, problem);
    }
  },
};

const propsOf = (attributes: readonly ProseAttribute[]): Tag['props'] =>
  new Map(attributes.flatMap(({ name, value }) => (name && typeof value === 'string' ? [[name, value]] : [])));

function topicProblem({ name, record, props }: Tag, prop: string, content: ContentIndex): string | undefined {
  const id = props.get(prop);
  if (!id) return undefined;
  const found = `found <${name} ${prop}="${id}">`;
  const topic = content.find('topics', id);
  if (topic) {
    const leadsToDraft = isDraft(topic) && !isDraft(record);
    return leadsToDraft
      ? `${found}, which is a draft; take out the line "draft: true" in ${topic.file} first`
      : undefined;
  }
  if (content.isUnreadable('topics', id)) return undefined;
  const close = topicByAlias(id, content) ?? nearest(id, content.ids('topics'))[0];
  return `${found}, which is no topic; ${close ? `did you mean "${close}"?` : 'add it to content/topics first'}`;
}

function sourceProblem({ props }: Tag, content: ContentIndex): string | undefined {
  const id = props.get('source');
  if (!id || content.find('sources', id) || content.isUnreadable('sources', id)) return undefined;
  const [close] = nearest(id, content.ids('sources'));
  return `found <Quote source="${id}">, which is no source; ${close ? `did you mean "${close}"?` : 'add it to content/sources.json first'}`;
}

function topicByAlias(id: string, content: ContentIndex): string | undefined {
  const wanted = id.replaceAll('-', ' ');
  return content.of('topics').find(({ data }) => {
    const names = [textOf(data, ['title']), ...listOf(data, ['aliases'])];
    return names.some((name) => typeof name === 'string' && name.toLowerCase() === wanted);
  })?.id;
}

/** The figures that the tag can mean; one, when it is right. */
function figuresMeant({ record, props }: Tag, content: ContentIndex) {
  const salaries = content.find('salaries', record.id);
  const figures = salaries ? figuresOf(salaries) : [];
  const [place, source] = [props.get('place'), props.get('source')];
  return { salaries, figures, matching: figures.filter((f) => f.place === place && f.source === source) };
}

function figureProblem(tag: Tag, content: ContentIndex): string | undefined {
  const { name, record, props } = tag;
  const [place, source] = [props.get('place'), props.get('source')];
  if (!place || !source) return undefined;
  if (record.collection !== 'careers') return `found <${name}> outside a career; it prints the pay of its career only`;
  const file = `content/salaries/${record.id}.json`;
  if (content.isUnreadable('salaries', record.id)) return undefined;
  const { salaries, figures, matching } = figuresMeant(tag, content);
  if (!salaries) return `found <${name}>, but this career has no pay file; expected ${file}`;
  const found = `found <${name} place="${place}" source="${source}">, but ${file} has`;
  if (matching.length === 0) {
    const known = [...new Set(figures.map((f) => `place="${f.place}" source="${f.source}"`))];
    const [close] = nearest(`place="${place}" source="${source}"`, known);
    return `${found} no such figure; ${close ? `did you mean ${close}?` : 'add the figure first'}`;
  }
  if (matching.length > 1) {
    return `${found} ${matching.length} such figures (levels or bases differ); name a place with one figure`;
  }
  return undefined;
}

function amountProblem(tag: Tag, content: ContentIndex): string | undefined {
  const { record, props } = tag;
  const [place, source, name = 'median'] = ['place', 'source', 'figure'].map((prop) => props.get(prop));
  const [figure] = figuresMeant(tag, content).matching;
  if (!figure || !source) return undefined;
  const kind = textOf(content.find('sources', source)?.data, ['kind']);
  if (kind === 'estimate') {
    const instead = `<Figure place="${place}" source="${source}" />`;
    return `found <Pay> of the estimate "${source}"; an estimate stands apart and says that it is one, write ${instead} on a line of its own`;
  }
  if (numberOf(figure.data, [name]) !== undefined) return undefined;
  const amounts = AMOUNTS.filter((amount) => numberOf(figure.data, [amount]) !== undefined);
  return `found <Pay> with figure="${name}", but content/salaries/${record.id}.json has no such amount for ${place}; it has ${amounts.join(', ') || 'none that is published'}`;
}

const AMOUNTS = ['median', 'mean', 'p10', 'p25', 'p75', 'p90'];
