import { proseComponents } from '#schemas/prose-components.ts';
import { isContent, isTag, type ProseBlock, type ProseNode } from '../prose/document.ts';
import type { Finding, Rule } from '../rule.ts';

type Fault = Pick<Finding, 'message'> & { block: Pick<ProseBlock, 'position'> };

export const proseStructure: Rule = {
  name: 'prose-structure',
  severity: 'error',
  describe: '<Comparison> holds a table with names for columns and rows, <Week> a list of days, <Quote> quoted words.',
  why: 'The component draws what it holds, a table or a week, and can draw nothing else; headers also tell a screen reader what a cell is about.',
  example: {
    file: 'content/topics/filing.mdx',
    part: 'text',
    bad: `<Week title="A quiet week">

- Monday is for sorting.

</Week>`,
    good: `<Week title="A quiet week">

- **Monday.** What has come in is sorted.

</Week>`,
  },
  *checkProse({ nodes, at }) {
    for (const node of nodes) {
      if (!isTag(node)) continue;
      for (const { block, message } of faultsOf(node)) yield at(block.position, message);
    }
  },
};

function* faultsOf(node: ProseNode): Generator<Fault> {
  const { name = '', within, blocks = [] } = node;
  if (within === 'Quote') {
    yield {
      block: node,
      message: `found <${name}> in <Quote>; a quotation holds the words of its source and no others`,
    };
  }
  if (!Object.hasOwn(proseComponents, name) || node.type === 'mdxJsxTextElement') return;
  const { holds } = proseComponents[name]!;
  if (holds === 'a table') yield* comparisonFaults(node, blocks);
  if (holds === 'a list') yield* weekFaults(node, blocks);
  if (holds === 'quoted words') yield* strangers(blocks, ['paragraph', 'list', 'mdxJsxFlowElement'], QUOTED);
}

const QUOTED = 'found * in <Quote>; quote in paragraphs or a list';

function* comparisonFaults(node: ProseNode, blocks: readonly ProseBlock[]): Generator<Fault> {
  const [table, second] = blocks.filter(({ type }) => type === 'table');
  if (!table) {
    const example = '| Route | Time | as the first line, | --- | --- | as the second, then one for each row';
    yield { block: node, message: `found <Comparison> without a table; write one between its tags, ${example}` };
    return;
  }
  if (second)
    yield { block: second, message: 'found a second table in <Comparison>; give it a <Comparison> of its own' };
  yield* strangers(blocks, ['table'], 'found * in <Comparison>, which holds one table; write it before or after');
  const [head = [], ...rows] = table.rows ?? [];
  if (head.length < 2 || rows.length === 0) {
    const size = `${head.length} column${head.length === 1 ? '' : 's'} and ${rows.length || 'no'} row${rows.length === 1 ? '' : 's'}`;
    yield { block: table, message: `found a table of ${size}; a comparison has two columns or more, and rows` };
  }
  for (const [i, cell] of head.entries()) {
    if (!cell.isEmpty) continue;
    const message = `found no words in the head of column ${i + 1}; say what the column holds, e.g. | Route | Time |`;
    yield { block: cell, message };
  }
  for (const [name] of rows) {
    if (!name?.isEmpty) continue;
    yield {
      block: name,
      message: 'found a row without a name; its first cell says what it is about, e.g. | Degree | 3 years |',
    };
  }
}

function* weekFaults(node: ProseNode, blocks: readonly ProseBlock[]): Generator<Fault> {
  const [list, second] = blocks.filter(({ type }) => type === 'list');
  if (!list) {
    yield { block: node, message: `found <Week> without a list; write a line for each day, e.g. ${DAY}` };
    return;
  }
  if (second) yield { block: second, message: 'found a second list in <Week>; write all days as one list' };
  yield* strangers(blocks, ['list'], 'found * in <Week>, which holds one list; write it before or after');
  for (const item of list.items ?? []) {
    if (item.startsBold) continue;
    const found = item.text === '' ? 'an empty day' : `"${item.text.slice(0, 30).trim()}"`;
    yield {
      block: item,
      message: `found ${found} in <Week>; begin with the day or part of the week in bold, e.g. ${DAY}`,
    };
  }
}

const DAY = '- **Monday.** What happens on it.';

/** @param message has a * for what was found */
function* strangers(blocks: readonly ProseBlock[], allowed: readonly string[], message: string): Generator<Fault> {
  for (const block of blocks) {
    if (!isContent(block) || allowed.includes(block.type)) continue;
    yield { block, message: message.replace('*', BLOCKS[block.type] ?? (block.name ? `<${block.name}>` : block.type)) };
  }
}

const BLOCKS: Record<string, string> = {
  text: 'words on the line of the tag',
  paragraph: 'a paragraph',
  heading: 'a heading',
  list: 'a list',
  table: 'a table',
  code: 'a block of code',
  blockquote: 'a quotation (>)',
  thematicBreak: 'a line (---)',
  html: 'HTML',
};
