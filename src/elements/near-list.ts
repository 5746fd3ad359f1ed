/** Pages with near names as a list of links, each with what kind of page it is. */
import { make } from './make.ts';
import type { NearPage } from './near-pages.ts';
import { pageKind } from './page-kind.ts';

export function nearList(pages: readonly NearPage[]): HTMLUListElement {
  const list = make('ul', 'near');
  for (const { href, title } of pages) {
    const link = make('a', '', title);
    link.href = href;
    const line = make('li');
    line.append(link, make('span', 'quiet', ` ${pageKind(href)}`));
    list.append(line);
  }
  return list;
}
