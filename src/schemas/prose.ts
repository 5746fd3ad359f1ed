/** What an author may write inside MDX besides Markdown: the components, their props (always text) and what they hold. */
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
  place: id.describe('Place id, e.g. us'),
  source: id.describe('Source id, e.g. bls-oews-2025'),
  figure: z
    .enum(['median', 'mean', 'p10', 'p25', 'p75', 'p90'])
    .default('median')
    .describe("Which amount of this career's pay to print"),
});

export const topicMention = z.strictObject({
  id: id.describe('Topic id, e.g. sql'),
});

export interface ProseComponent {
  props: z.ZodObject;
  /** What may stand between its tags. */
  holds: 'nothing' | 'words' | 'blocks';
  example: string;
}

export const proseComponents: Readonly<Record<string, ProseComponent>> = {
  Aside: { props: aside, holds: 'blocks', example: '<Aside kind="note" title="In short">' },
  Pay: { props: pay, holds: 'nothing', example: '<Pay place="us" source="bls-oews-2025" figure="median" />' },
  Topic: { props: topicMention, holds: 'words', example: '<Topic id="sql" />' },
};

export type AsideProps = z.infer<typeof aside>;
export type PayProps = z.infer<typeof pay>;
export type TopicProps = z.infer<typeof topicMention>;
