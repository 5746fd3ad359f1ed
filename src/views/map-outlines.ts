/**
 * The files of outlines that maps draw on: US states (U.S. Census Bureau, 2017, through us-atlas) and land (Natural
 * Earth, 1:110 million, through world-atlas), both in the public domain. They carry no colours: a page takes each
 * outline in with `<use>` and gives it the page's own. A state names itself, for the pointer that rests on it.
 */
import { geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import states from 'us-atlas/states-albers-10m.json' with { type: 'json' };
import land from 'world-atlas/land-110m.json' with { type: 'json' };
import { equalEarth, SHEETS, type Sheet } from './map-projection.ts';

/** Corners of less than this area are left out: in square units of the sheet, and in steradians. */
const SMALLEST_STATE_CORNER = 3;
const SMALLEST_LAND_CORNER = 5e-5;
/** A state narrower than this is drawn as a disc, 4 px wide on a phone. */
const NARROWEST = 8;
const DISC_RADIUS = 6.5;
/** Antarctica lies below. */
const SOUTHERNMOST = -60;

const topologyOf = <Name extends string>(atlas: unknown) =>
  atlas as Topology<Record<Name, GeometryCollection<{ name: string }>>>;

function stateShapes(): string {
  const atlas = simplify(presimplify(topologyOf<'states'>(states)), SMALLEST_STATE_CORNER);
  const path = geoPath().digits(0);
  return feature(atlas, atlas.objects.states)
    .features.toSorted((a, b) => Number(a.id) - Number(b.id))
    .map((state) => {
      const [[left, top], [right, bottom]] = path.bounds(state);
      // Territories have no place in this projection.
      if (!Number.isFinite(left)) return '';
      const title = `<title>${state.properties.name}</title>`;
      if (right - left >= NARROWEST) return `<path id="s${state.id}" d="${path(state)}">${title}</path>`;
      const [x, y] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
      return `<circle id="s${state.id}" cx="${x}" cy="${y}" r="${DISC_RADIUS}">${title}</circle>`;
    })
    .join('');
}

function landShape(): string {
  const atlas = simplify(presimplify(topologyOf<'land'>(land), sphericalTriangleArea), SMALLEST_LAND_CORNER);
  const coordinates = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates.filter(([shore = []]) => shore.some(([, lat = 0]) => lat > SOUTHERNMOST))
      : [],
  );
  return `<path d="${geoPath(equalEarth).digits(0)({ type: 'MultiPolygon', coordinates })}"/>`;
}

const GROUND: Record<Sheet, () => string> = {
  us: () => `<g id="states">${stateShapes()}</g>`,
  world: () => `<g id="land">${landShape()}</g>`,
};

/** The text of an SVG file whose shapes have ids: `s06` for California, `states` and `land` for the whole. */
export const mapOutlines = (sheet: Sheet): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${SHEETS[sheet].viewBox}">${GROUND[sheet]()}</svg>\n`;
