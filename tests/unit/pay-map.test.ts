import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { groupPay, type PayRow } from '#catalog/pay.ts';
import type { Figure } from '#schemas/salary.ts';
import { mapOutlines } from '#views/map-outlines.ts';
import { SHEETS, STATES } from '#views/map-projection.ts';
import { payMap, worldMap, type PlaceMap } from '#views/pay-map.ts';
import { entry, figure } from '../fixtures/records.ts';

interface Spot {
  id: string;
  /** A state, when given; else a metropolitan area or, without a code, a city. */
  fips?: string;
  cbsa?: string;
  kind?: string;
  at?: [lon: number, lat: number];
  pay?: Record<string, unknown>;
}

function row({ id, fips, cbsa, kind, at: [lon, lat] = [-100, 40], pay = {} }: Spot): PayRow {
  const codes = { ...(fips && { fips }), ...(cbsa && { cbsa }) };
  const known = fips ? 'state' : cbsa ? 'metro' : 'city';
  const { figures } = entry('salaries', 'job', { figures: [figure({ place: id, ...pay })] }).data;
  const country = kind === 'country' ? id : 'land';
  return {
    figure: figures[0]!,
    place: entry('places', id, { kind: kind ?? known, country, name: id, lon, lat, codes }),
  };
}

const drawn = (spots: Spot[], kind = 'official') => {
  const [group] = groupPay(spots.map(row), (f: Figure) => entry('sources', f.source, { kind }));
  return payMap(group!, 'pay-x');
};
const states = (medians: unknown[]): Spot[] =>
  medians.map((median, i) => ({ id: `s${i}`, fips: String(i + 10), pay: { median } }));
const shades = (map: PlaceMap | undefined) => map?.layers.map(({ shade, marks }) => [shade, marks.length]);

describe('the map of a pay group', () => {
  test('shades states by their medians in five equal parts, the highest first, and says the ends of each', () => {
    const map = drawn(states([10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((k) => k * 1000)));
    assert.deepEqual(shades(map), [
      [5, 2],
      [4, 2],
      [3, 2],
      [2, 2],
      [1, 2],
      ['none', 0],
    ]);
    assert.equal(map?.layers[0]?.text, 'USD 90,000 to 100,000');
    assert.equal(map?.caption, 'Map: the stronger the shade, the higher the median.');
    assert.deepEqual(map?.layers[4]?.marks[1], { href: '#pay-x-s0', outline: '/maps/us.svg#s10' });
  });

  test('takes four shades for a few places, and none is drawn that no place has', () => {
    assert.deepEqual(shades(drawn(states([1, 2, 3, 4])))?.slice(0, 4), [
      [5, 1],
      [3, 1],
      [2, 1],
      [1, 1],
    ]);
    const alike = drawn(states([7, 7, 7, 7]));
    assert.deepEqual(shades(alike), [
      [5, 4],
      ['none', 0],
    ]);
    assert.equal(alike?.layers[0]?.text, 'USD 7');
  });

  test('keeps a state whose median is not published apart, with a mark of its own', () => {
    const map = drawn(states([1, 2, 3, 4, 'not published']));
    assert.deepEqual(map?.layers.at(-1)?.marks, [{ href: '#pay-x-s4', outline: '/maps/us.svg#s14' }]);
    assert.equal(map?.layers.at(-1)?.text, 'no median published');
  });

  test('says nothing of missing states when all are there', () => {
    const all = drawn(states(Array.from({ length: STATES }, (_, i) => i + 1)));
    assert.equal(
      all?.layers.some(({ shade }) => shade === 'none'),
      false,
    );
  });

  test('leaves the country out among its parts', () => {
    const map = drawn([{ id: 'land', kind: 'country' }, ...states([1, 2, 3, 4])]);
    assert.equal(map?.layers.flatMap(({ marks }) => marks).length, 4);
  });

  test('draws areas as discs on the sheet of the states and counts those beyond its edge', () => {
    const metros: Spot[] = [
      [-118, 34],
      [-74, 41],
      [-87, 42],
      [-95, 30],
      [-66, 18],
    ].map(([lon, lat], i) => ({
      id: `m${i}`,
      cbsa: String(10_000 + i),
      at: [lon!, lat!],
      pay: { median: i + 1 },
    }));
    const map = drawn(metros);
    assert.equal(map?.viewBox, SHEETS.us.viewBox);
    assert.equal(map?.caption, 'Map: the stronger the shade, the higher the median. 1 place lies beyond its edge.');
    assert.deepEqual(map?.layers.at(-1)?.marks[0], { href: '#pay-x-m0', x: 91, y: 365, name: 'm0' });
  });

  test('shades nothing where currencies differ or the source has means only', () => {
    const cities = (pay: (i: number) => Record<string, unknown>) =>
      [0, 1, 2, 3].map((i) => ({ id: `c${i}`, at: [i * 10, 50] as [number, number], pay: pay(i) }));
    const mixed = drawn(cities((i) => ({ currency: i === 0 ? 'EUR' : 'USD' })));
    assert.deepEqual([shades(mixed), mixed?.viewBox], [[['plain', 4]], SHEETS.world.viewBox]);
    assert.equal(mixed?.caption, 'Map: where the source has figures.');
    assert.deepEqual(shades(drawn(cities(() => ({ median: undefined, mean: 5 })))), [['plain', 4]]);
  });

  test('is not drawn for fewer than four places, nor for estimates', () => {
    assert.equal(drawn(states([1, 2, 3])), undefined);
    assert.equal(drawn(states([1, 2, 3, 4]), 'estimate'), undefined);
  });
});

test('the map of all places shows countries and cities, and leads where it is told', () => {
  const places = [row({ id: 'town', at: [0, 0] }), row({ id: 'state', fips: '06' }), row({ id: 'pole', at: [0, -80] })];
  const { layers } = worldMap(
    places.map(({ place }) => place),
    (id) => `/places/#${id}`,
  );
  assert.deepEqual(
    layers.map(({ marks }) => marks),
    [[{ href: '/places/#town', x: 480, y: 228, name: 'town' }]],
  );
});

describe('the outlines', () => {
  const us = mapOutlines('us');
  const world = mapOutlines('world');
  const boxOf = (id: string) => {
    const d = new RegExp(`id="${id}" d="([^"]+)"`).exec(us)?.[1] ?? '';
    const points = [...absolute(d)];
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  };
  /** The points of a path of absolute or relative lines. */
  function* absolute(d: string): Generator<[number, number]> {
    let [x, y] = [0, 0];
    for (const [, command, a, b] of d.matchAll(/([MLml])?(-?\d+)[, ](-?\d+)/g)) {
      const isRelative = command === 'm' || command === 'l';
      [x, y] = isRelative ? [x + Number(a), y + Number(b)] : [Number(a), Number(b)];
      yield [x, y];
    }
  }

  test('hold every state once, each with its name', () => {
    const ids = [...us.matchAll(/id="s(\d\d)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, STATES);
    assert.equal(ids.length, STATES);
    assert.match(us, /<path id="s06" d="M[^"]+"><title>California<\/title>/);
  });

  test('lie where the projection puts a place of the state', () => {
    for (const [state, lon, lat] of [
      ['s06', -119.4, 36.8],
      ['s48', -99, 31.5],
      ['s02', -150, 64.5],
      ['s15', -155.5, 19.6],
    ] as const) {
      const { x, y } = SHEETS.us.point(lon, lat)!;
      const { left, right, top, bottom } = boxOf(state);
      assert.ok(x > left && x < right && y > top && y < bottom, `${state}: ${x},${y}`);
    }
  });

  test('show the District of Columbia as a disc, which is seen on a phone', () => {
    assert.match(us, /<circle id="s11" cx="828" cy="26\d" r="6.5">/);
  });

  test('of the world leave out Antarctica, and are the same every time', () => {
    const [, y = 0] = /<path d="M(?:-?\d+),(-?\d+)/.exec(world)!.map(Number);
    assert.ok(y < 415);
    assert.equal(mapOutlines('world'), world);
    assert.equal(mapOutlines('us'), us);
  });
});

test('the room kept for a drawing has the sides of its sheet', () => {
  const css = readFileSync(new URL('../../src/styles/map.css', import.meta.url), 'utf8');
  for (const [sheet, { viewBox }] of Object.entries(SHEETS)) {
    const [, , width, height] = viewBox.split(' ');
    assert.match(css, new RegExp(`\\.sheet-${sheet} \\{\\s*aspect-ratio: ${width} / ${height};`));
  }
});
