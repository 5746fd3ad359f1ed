/** Places: the list of those with figures, and the page of one. */
import type { Catalog, PlaceFigure } from '#catalog/catalog.ts';
import { headline } from '#catalog/pay.ts';
import type { Entry } from '#catalog/records.ts';
import type { Place } from '#schemas/place.ts';
import { careerHref, placeHasPage, placeHref, sourceHref, type Link } from './addresses.ts';
import { pageTitle, trail, type PageHead } from './head.ts';
import { worldMap, type PlaceMap } from './pay-map.ts';
import { payAmount, type PayAmount } from './pay-amount.ts';
import { occupationName } from './pay-receipt.ts';
import { suggestion } from './suggestion.ts';
import { BASIS, count, longMonth, PERIODIC } from './wording.ts';

const KIND = { city: 'City', metro: 'Metropolitan area', state: 'State or province', country: 'Country' } as const;

const FIT = {
  exact: '',
  broader: '(a part of it)',
  approximate: '(overlaps with it)',
} as const;

export interface PlaceLine {
  id: string;
  name: string;
  href?: string;
  kind: string;
  /** E.g. `5 careers`. */
  careers: string;
  /** The careers themselves, for a place that has no page to show them. */
  links: Link[];
}

export interface PlaceGroup {
  source: Link;
  caption: string;
  /** false for a publisher's estimates. */
  official: boolean;
  rows: (PayAmount & {
    /** The source's own title and code; the career's title where the source has no codes. */
    occupation: string;
    career: Link;
    /** Said where the occupation is not the career's own. */
    fit?: string;
  })[];
}

export interface PlaceView {
  head: PageHead;
  id: string;
  name: string;
  kind: string;
  within: Link[];
  currency: string;
  groups: PlaceGroup[];
  children: Link[];
}

const careersIn = (figures: readonly PlaceFigure[]): number => new Set(figures.map(({ career }) => career.id)).size;

const careerLinks = (figures: readonly PlaceFigure[]): Link[] =>
  [...new Map(figures.map(({ career }) => [career.id, career])).values()]
    .map(({ id, data }) => ({ title: data.title, href: `${careerHref(id)}#pay` }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));

export function placesView(catalog: Catalog): {
  head: PageHead;
  countries: { country: string; places: PlaceLine[] }[];
  map: PlaceMap;
} {
  const lines = [...catalog.figuresByPlace].map(([id, figures]) => {
    const { data } = catalog.get('places', id, 'places');
    const hasPage = placeHasPage(catalog, id);
    const line: PlaceLine = {
      id,
      name: data.name,
      ...(hasPage && { href: placeHref(catalog, id) }),
      kind: KIND[data.kind],
      careers: count(careersIn(figures), 'career'),
      links: hasPage ? [] : careerLinks(figures),
    };
    return { country: catalog.get('places', data.country, id).data.name, isCountry: data.kind === 'country', line };
  });
  lines.sort(
    (a, b) =>
      a.country.localeCompare(b.country, 'en') ||
      Number(b.isCountry) - Number(a.isCountry) ||
      a.line.kind.localeCompare(b.line.kind, 'en') ||
      a.line.name.localeCompare(b.line.name, 'en'),
  );
  const countries = Map.groupBy(lines, ({ country }) => country);
  return {
    head: {
      title: pageTitle(catalog, 'Places with pay figures'),
      description: `${count(lines.length, 'place')} for which we hold pay figures, by country, with how many careers have figures there.`,
      path: '/places/',
      breadcrumbs: trail({ title: 'Places', href: '/places/' }),
      kind: 'website',
    },
    map: worldMap(
      [...catalog.figuresByPlace.keys()].map((id) => catalog.get('places', id, 'places')),
      (id) => placeHref(catalog, id).replace('/places/#', '#'),
    ),
    countries: [...countries].map(([country, members]) => ({ country, places: members.map(({ line }) => line) })),
  };
}

export function placeView(catalog: Catalog, place: Entry<Place>): PlaceView {
  const { id, data } = place;
  const figures = catalog.figuresByPlace.get(id) ?? [];
  const comparable = Map.groupBy(figures, ({ figure: f }) => JSON.stringify([f.source, f.asOf, f.period, f.basis]));
  const groups = [...comparable.values()].map((members) => placeGroup(catalog, members));
  const ancestors = ancestorsOf(catalog, place);
  const children = (catalog.placesByParent.get(id) ?? []).filter((child) => placeHasPage(catalog, child.id));
  return {
    head: {
      title: pageTitle(catalog, `${data.name}: pay by career`),
      description: `${data.name}: pay of ${count(careersIn(figures), 'career')}: every figure with its source, its month and the occupation that the source names.`,
      path: `/places/${id}/`,
      breadcrumbs: trail({ title: 'Places', href: '/places/' }, { title: data.name, href: `/places/${id}/` }),
      kind: 'website',
      suggestion: suggestion(catalog.site, place),
    },
    id,
    name: data.name,
    kind: KIND[data.kind],
    within: ancestors.map((ancestor) => ({ title: ancestor.data.name, href: placeHref(catalog, ancestor.id) })),
    currency: data.currency,
    groups: groups.sort((a, b) => Number(b.official) - Number(a.official)),
    children: children
      .map((child) => ({ title: child.data.name, href: placeHref(catalog, child.id) }))
      .sort((a, b) => a.title.localeCompare(b.title, 'en')),
  };
}

function ancestorsOf(catalog: Catalog, place: Entry<Place>): Entry<Place>[] {
  const found: Entry<Place>[] = [];
  let next = place.data.parent ?? (place.data.kind === 'country' ? undefined : place.data.country);
  while (next && !found.some(({ id }) => id === next)) {
    const ancestor = catalog.get('places', next, place.id);
    if (catalog.figuresByPlace.has(ancestor.id)) found.unshift(ancestor);
    next = ancestor.data.parent ?? (ancestor.data.kind === 'country' ? undefined : ancestor.data.country);
  }
  return found;
}

function placeGroup(catalog: Catalog, figures: readonly PlaceFigure[]): PlaceGroup {
  const [first] = figures;
  if (!first) throw new Error('a place group has at least one figure');
  const source = catalog.get('sources', first.figure.source, 'places');
  const ordered = figures.toSorted((a, b) => (headline(b.figure) ?? 0) - (headline(a.figure) ?? 0));
  return {
    source: { title: source.data.title, href: sourceHref(catalog, source.id) },
    caption: `${PERIODIC[first.figure.period]} pay, ${longMonth(first.figure.asOf)}: ${BASIS[first.figure.basis]}. ${source.data.publisher}.`,
    official: source.data.kind !== 'estimate',
    rows: ordered.map(({ career, figure }) => {
      const occupation = occupationName(figure) ?? career.data.title;
      const fit = FIT[figure.match.occupation];
      return {
        career: { title: career.data.title, href: `${careerHref(career.id)}#pay` },
        ...(fit && { fit }),
        ...payAmount(figure),
        occupation: figure.level ? `${occupation}, level “${figure.level}”` : occupation,
      };
    }),
  };
}
