/** Reads the rows of a list from what they show: titles, facts (`<data class="level" value="beginner">`) and topic links. */
import type { Row } from './list-choice.ts';

export interface ListRow extends Row {
  item: HTMLElement;
}

export interface ReadList {
  rows: ListRow[];
  /** Words for the values, as the rows have them: `all` is `all levels`, `sql` is `SQL`. */
  levels: Map<string, string>;
  topics: Map<string, string>;
}

const idOf = (link: HTMLAnchorElement): string => /([\w-]+)\/?$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '';

export function readList(list: Element): ReadList {
  const levels = new Map<string, string>();
  const topics = new Map<string, string>();
  const items = [...list.children].filter((child) => child instanceof HTMLElement);
  const rows = items.map((item) => {
    const fact = (name: string) => item.querySelector<HTMLDataElement>(`data.${name}`);
    const level = fact('level');
    if (level?.value) levels.set(level.value, level.textContent.trim());
    const links = [...item.querySelectorAll<HTMLAnchorElement>('.row-side a')];
    for (const link of links) topics.set(idOf(link), link.textContent.trim());
    return {
      item,
      title: item.querySelector('.row-title')?.textContent.trim() ?? '',
      level: level?.value ?? '',
      hours: fact('length')?.value ?? '',
      year: fact('year')?.value ?? '',
      isFree: ['free', 'audit'].includes(fact('price')?.value ?? ''),
      topics: links.map(idOf),
    };
  });
  return { rows, levels, topics };
}
