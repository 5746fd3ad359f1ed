/** The components that an author may write inside MDX: what each takes, where it stands and what it holds. */
import type { z } from 'astro/zod';
import { aside, comparison, definition, pay, payFigure, quote, topicMention, week } from './prose.ts';

export interface ProseComponent {
  props: z.ZodObject;
  /** Alone: on lines of its own, with an empty line before and after. */
  stands: 'in a sentence' | 'alone';
  /** What stands between its tags. `Markdown`: any; a list or table: that and nothing else. */
  holds: 'nothing' | 'words' | 'Markdown' | 'a table' | 'a list' | 'quoted words';
  example: string;
}

export const proseComponents: Readonly<Record<string, ProseComponent>> = {
  Aside: {
    props: aside,
    stands: 'alone',
    holds: 'Markdown',
    example: '<Aside kind="note" title="In short">',
  },
  Pay: {
    props: pay,
    stands: 'in a sentence',
    holds: 'nothing',
    example: '<Pay place="united-states" source="bls-oews-2025" figure="median" />',
  },
  Topic: {
    props: topicMention,
    stands: 'in a sentence',
    holds: 'words',
    example: '<Topic id="sql" />',
  },
  Figure: {
    props: payFigure,
    stands: 'alone',
    holds: 'nothing',
    example: '<Figure place="united-states" source="bls-oews-2025" />',
  },
  Definition: {
    props: definition,
    stands: 'alone',
    holds: 'nothing',
    example: '<Definition topic="sql" />',
  },
  Comparison: {
    props: comparison,
    stands: 'alone',
    holds: 'a table',
    example: '<Comparison caption="Four ways in">',
  },
  Quote: {
    props: quote,
    stands: 'alone',
    holds: 'quoted words',
    example: '<Quote source="bls-ooh-2025" where="page 12">',
  },
  Week: {
    props: week,
    stands: 'alone',
    holds: 'a list',
    example: '<Week title="A quiet week">',
  },
};
