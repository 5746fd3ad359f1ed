/** The two sheets on which maps are drawn: the same numbers for the outlines' files and for the marks on a page. */
import { geoAlbersUsa, geoEqualEarth } from 'd3-geo';

export type Sheet = 'us' | 'world';

interface SheetLayout {
  viewBox: string;
  /** Address of all outlines together. */
  ground: string;
  /** Longitude and latitude in degrees to a point of the sheet; nothing for a point that the sheet does not show. */
  point(lon: number, lat: number): { x: number; y: number } | undefined;
}

/** The projection in which us-atlas publishes its outlines, for a sheet of 975 by 610. */
const albersUsa = geoAlbersUsa().scale(1300).translate([487.5, 305]);
/** Equal areas; the sheet ends below Cape Horn. */
export const equalEarth = geoEqualEarth().scale(170).translate([480, 228]);

const onSheet =
  (project: (lonLat: [number, number]) => [number, number] | null, height: number) => (lon: number, lat: number) => {
    const [x = NaN, y = NaN] = project([lon, lat]) ?? [];
    return y >= 0 && y <= height ? { x: Math.round(x), y: Math.round(y) } : undefined;
  };

export const SHEETS: Record<Sheet, SheetLayout> = {
  us: { viewBox: '0 0 975 610', ground: '/maps/us.svg#states', point: onSheet(albersUsa, 610) },
  world: { viewBox: '0 0 960 415', ground: '/maps/world.svg#land', point: onSheet(equalEarth, 415) },
};

/** Outlines on the sheet of the United States: the states and the District of Columbia. */
export const STATES = 51;

/** The outline of a US state by its FIPS code. */
export const stateOutline = (fips: string): string => `/maps/us.svg#s${fips}`;
