/** What a guide says where it has no pay, or pay of one place only. */
import type { Catalog } from '#catalog/catalog.ts';
import { sourceHref, type Link } from './addresses.ts';
import type { PayView } from './pay.ts';

export interface PayGap {
  /** The one place that has figures; undefined where none has. */
  place?: string;
  /** Official statistics that we hold pay from, for other careers too. */
  sources: Link[];
}

export function payGap(catalog: Catalog, { official, estimates }: PayView): PayGap | undefined {
  const places = new Set([...official, ...estimates].flatMap(({ rows }) => rows.map(({ place }) => place)));
  if (places.size > 1) return undefined;
  const [place] = places;
  return {
    ...(place !== undefined && { place }),
    sources: catalog.paySources
      .filter(({ data }) => data.kind === 'official')
      .map(({ id, data }) => ({ title: `${data.title} (${data.publisher})`, href: sourceHref(catalog, id) })),
  };
}
