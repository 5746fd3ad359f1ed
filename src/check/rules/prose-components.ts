import { nearest } from '#catalog/nearest.ts';
import { proseComponents, type ProseComponent } from '#schemas/prose-components.ts';
import { isContent, isTag, type ProseNode } from '../prose/document.ts';
import type { Rule } from '../rule.ts';
import { schemaIssues } from '../schema-issues.ts';

export const proseComponentsRule: Rule = {
  name: 'prose-component',
  severity: 'error',
  describe: 'MDX uses only the components that exist, with the text attributes they have.',
  why: 'Only these components have a form on the page, in print and in the plain edition; another name prints nothing.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'text',
    bad: `<Asid kind="note" title="Labels">

Write them by hand.

</Asid>`,
    good: `<Aside kind="note" title="Labels">

Write them by hand.

</Aside>`,
  },
  *checkProse({ nodes, at }) {
    for (const node of nodes) {
      if (!isTag(node) || !/^[^a-z]/.test(node.name ?? '')) continue;
      for (const message of describeMistakes(node)) yield at(node.position, message);
    }
  },
};

function* describeMistakes({ type, name = '', attributes = [], hasChildren, blocks }: ProseNode): Generator<string> {
  const component: ProseComponent | undefined = Object.hasOwn(proseComponents, name)
    ? proseComponents[name]
    : undefined;
  if (!component) {
    const known = Object.keys(proseComponents);
    const [close] = nearest(name, known);
    yield `found <${name}>, which does not exist; ${close ? `did you mean <${close}>?` : `there is ${known.map((k) => `<${k}>`).join(', ')}`}`;
    return;
  }
  const example = `e.g. ${component.example}`;
  const props = new Map<string, string>();
  for (const { name: prop, value } of attributes) {
    if (prop === undefined) yield `found {...} in <${name}>; write each attribute as name="text", ${example}`;
    else if (props.has(prop)) yield `found ${prop}= twice in <${name}>; keep one`;
    else if (typeof value === 'string') props.set(prop, value);
    else {
      yield `found ${prop} without text in quotes in <${name}>; write ${prop}="...", ${example}`;
      props.set(prop, '');
    }
  }
  const broken = new Set([...props].filter(([, value]) => value === '').map(([prop]) => prop));
  for (const { path, message } of schemaIssues(component.props, Object.fromEntries(props))) {
    const prop = String(path[0] ?? '');
    if (broken.has(prop) || /^(on[a-z]|style$|class|dangerously)/i.test(prop)) continue;
    yield `<${name}>${prop ? ` ${prop}` : ''}: ${message} (${example})`;
  }
  const { stands, holds } = component;
  if (stands === 'alone' && type === 'mdxJsxTextElement') {
    yield `found <${name}> in the middle of a paragraph; write it on lines of its own, with an empty line before and after`;
  } else if (holds === 'nothing' && hasChildren) {
    yield `<${name}> holds no text; write ${component.example}`;
  } else if ((holds === 'Markdown' || holds === 'quoted words') && !blocks?.some(isContent)) {
    yield `found <${name}> without text; write some before </${name}>, or remove it`;
  }
}
