/** What an author may write inside MDX besides Markdown: the components' props, always text. */
import { z } from 'astro/zod';
import { id, line } from './text.ts';

export const aside = z.strictObject({
  kind: z
    .enum(['note', 'compare', 'caution'])
    .default('note')
    .describe('note: worth knowing; compare: with another career or place; caution: where readers go wrong'),
  title: line(2, 80).optional().describe('Title of the box'),
});

export const pay = z.strictObject({
  place: id.describe('Place id, e.g. united-states'),
  source: id.describe('Source id, e.g. bls-oews-2025'),
  figure: z
    .enum(['median', 'mean', 'p10', 'p25', 'p75', 'p90'])
    .default('median')
    .describe("Which amount of this career's pay to print"),
});

export const payFigure = z.strictObject({
  place: id.describe("Place id of a figure of this career's pay, e.g. united-states"),
  source: id.describe('Source id of that figure, e.g. bls-oews-2025'),
});

export const topicMention = z.strictObject({
  id: id.describe('Topic id, e.g. sql'),
});

export const definition = z.strictObject({
  topic: id.describe('Id of the topic whose summary is printed, e.g. sql'),
});

export const comparison = z.strictObject({
  caption: line(5, 120).describe('What the table compares, e.g. Four ways in'),
});

export const quote = z.strictObject({
  source: id.describe('Id of the entry in sources.json where the words can be read'),
  who: line(2, 80).optional().describe('Who said or wrote it, as the source gives the name'),
  where: line(2, 80).optional().describe('Where in the source, e.g. page 12'),
});

export const week = z.strictObject({
  title: line(2, 80).optional().describe('Whose week it is, e.g. A quiet week in a small firm'),
});

/**
 * A component's props, once they are what the component takes.
 * @throws with the name of the component and each prop that is wrong
 */
export function propsOf<Schema extends z.ZodObject>(name: string, schema: Schema, props: unknown): z.output<Schema> {
  const { data, error } = schema.safeParse(props);
  if (data) return data;
  const faults = error!.issues.map(({ path, message }) => `${path.join('.') || 'attributes'}: ${message}`);
  throw new Error(`<${name}> cannot be printed: ${faults.join('; ')}`);
}
