/** What the components inside MDX print: every published amount of a career that can be meant, every topic's address. */
import type { Catalog } from '#catalog/catalog.ts';
import { published } from '#catalog/pay.ts';
import { topicLink, type Link } from './addresses.ts';
import { money, PERIOD } from './wording.ts';

export interface ProseView {
  /** Key: `<place> <source> <figure>`; value: `USD 135,980 a year`. A key that two figures fit is left out. */
  pay: Record<string, string>;
  topics: Record<string, Link>;
}

const AMOUNTS = ['median', 'mean', 'p10', 'p25', 'p75', 'p90'] as const;

export function proseView(catalog: Catalog, career?: string): ProseView {
  const all = career === undefined ? [] : (catalog.find('salaries', career)?.data.figures ?? []);
  const byKey = Map.groupBy(all, ({ place, source }) => `${place} ${source}`);
  const figures = [...byKey.values()].flatMap((fitting) => (fitting.length === 1 ? fitting : []));
  const pay: ProseView['pay'] = {};
  for (const figure of figures) {
    for (const name of AMOUNTS) {
      const amount = published(figure[name]);
      if (amount === undefined) continue;
      pay[`${figure.place} ${figure.source} ${name}`] = `${money(amount, figure.currency)} ${PERIOD[figure.period]}`;
    }
  }
  const topics = Object.fromEntries(
    [...catalog.collection('topics').keys()].map((id) => [id, topicLink(catalog, id, 'prose')]),
  );
  return { pay, topics };
}
