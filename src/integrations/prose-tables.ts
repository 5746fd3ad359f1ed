/**
 * Tables of the prose, as they are written in Markdown, made into tables that a screen reader can walk: each head of a
 * column says so, and inside `<Comparison>` the table has its caption and names its rows. An alignment in the Markdown
 * (`---:`) would become a style attribute, which the security policy forbids; it becomes a class.
 */
import { defineHastPlugin, type HastPluginDefinition } from 'satteri';

type Visitor = Exclude<NonNullable<HastPluginDefinition['mdxJsxFlowElement']>, unknown[]>;
type Node = Parameters<Visitor['visit']>[0]['children'][number];
type Element = Extract<Node, { type: 'element' }>;

const elementsIn = (parent: Readonly<{ children: readonly unknown[] }>, name: string): Element[] =>
  (parent.children as Node[]).filter((node) => node.type === 'element' && node.tagName === name) as Element[];

const cells = defineHastPlugin({
  name: 'prose-table-cells',
  element: {
    filter: ['th', 'td'],
    visit(cell, context) {
      const { style } = cell.properties;
      if (cell.tagName === 'th') context.setProperty(cell, 'scope', 'col');
      if (style === undefined) return;
      context.setProperty(cell, 'style', null);
      if (String(style).includes('right')) context.setProperty(cell, 'className', ['amount']);
    },
  },
});

const comparisons = defineHastPlugin({
  name: 'prose-comparisons',
  mdxJsxFlowElement: {
    filter: ['Comparison'],
    visit(comparison, context) {
      const [table, second] = elementsIn(comparison, 'table');
      if (!table || second) throw new Error(`<Comparison> holds ${table ? 'more than one table' : 'no table'}`);
      const caption = comparison.attributes.find(
        (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'caption',
      )?.value;
      const text = { type: 'text' as const, value: typeof caption === 'string' ? caption : '' };
      for (const row of elementsIn(table, 'tbody').flatMap((body) => elementsIn(body, 'tr'))) {
        const [name] = elementsIn(row, 'td');
        if (name) context.replaceNode(name, { ...name, tagName: 'th', properties: { scope: 'row' } });
      }
      context.prependChild(table, { type: 'element', tagName: 'caption', properties: {}, children: [text] });
    },
  },
});

export const proseTables: readonly HastPluginDefinition[] = [cells, comparisons];
