import { expect, test } from 'vitest';
import type { Shape } from './calls';
import { landWithin } from './coast';
import { centred, drawingOf, frameOf, frameOfShapes, scaled } from './drawing';
import { clustersOf, withoutOverlap } from './near';

const SIZE = { width: 300, height: 200 };

function square(code: string, west: number, south: number, side: number): Shape {
  const [east, north] = [west + side, south + side];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ring] },
    properties: { code, name: code, kind: 'KECAMATAN', latitude: null, longitude: null },
  };
}

function point(latitude: number, longitude: number): Shape {
  const properties = { code: 'p', name: 'p', kind: 'DESA', latitude, longitude };
  return { type: 'Feature', geometry: null, properties };
}

test('north is up on both sides of the equator, and all lies within the margins', () => {
  const frame = frameOfShapes([square('a', 127, -0.5, 1), point(1.5, 128)]);
  expect(frame).toEqual([127, -0.5, 128, 1.5]);
  const { at } = drawingOf(frame ?? [0, 0, 1, 1], SIZE, 10);

  expect(at(127.5, 1.5).y).toBeCloseTo(10);
  expect(at(127.5, -0.5).y).toBeCloseTo(190);
  expect(at(127, 0).x).toBeLessThan(at(128, 0).x);
  expect(at(127, 0).x).toBeGreaterThanOrEqual(10);
});

test('a region of islands carries its number on the largest', () => {
  const large = square('a', 127, 0, 1);
  const small = square('a', 128.8, 0, 0.2);
  const islands = [small, large].flatMap(({ geometry }) =>
    geometry?.type === 'Polygon' ? [geometry.coordinates] : [],
  );
  const drawing = drawingOf([127, 0, 129, 1], SIZE, 0);

  const middle = drawing.middle({ type: 'MultiPolygon', coordinates: islands });

  const expected = drawing.at(127.5, 0.5);
  expect(middle.x).toBeCloseTo(expected.x);
  expect(middle.y).toBeCloseTo(expected.y);
  expect(middle.width).toBeCloseTo(150);
});

test('one point alone has room around it, and nothing has no frame', () => {
  const [west = 0, , east = 0] = frameOfShapes([point(-0.6, 127.5)]) ?? [];

  expect(east - west).toBeCloseTo(0.04);
  expect((east + west) / 2).toBeCloseTo(127.5);
  expect(frameOf([])).toBeNull();
});

test('a frame is made smaller around its middle, and moved', () => {
  expect(scaled([0, 0, 4, 2], 0.5)).toEqual([1, 0.5, 3, 1.5]);
  expect(centred([0, 0, 4, 2], [10, 10])).toEqual([8, 9, 12, 11]);
});

test('only near points become one, and none is lost', () => {
  const points = [
    { x: 0, y: 0, name: 'a' },
    { x: 5, y: 0, name: 'b' },
    { x: 100, y: 0, name: 'c' },
  ];

  const clusters = clustersOf(points, 20);

  expect(clusters.map(({ members }) => members.map(({ name }) => name))).toEqual([['a', 'b'], ['c']]);
  expect(clusters[0]?.x).toBe(2.5);
  expect(clustersOf([], 20)).toEqual([]);
});

test('a number never covers a more important one', () => {
  const labels = [
    { key: 'a', text: '100 %', x: 50, y: 50 },
    { key: 'b', text: '12 %', x: 60, y: 52 },
    { key: 'c', text: '12 %', x: 60, y: 90 },
  ];

  expect(withoutOverlap(labels, 7, 14).map(({ key }) => key)).toEqual(['a', 'c']);
});

test('land is unpacked step by step, and what lies elsewhere is left out', () => {
  const coast = {
    perDegree: 10,
    rings: [
      [1270, 0, 10, 0, 0, 10],
      [0, 0, 1, 0, 0, 1],
    ],
  };

  const land = landWithin(coast, [126, -1, 129, 2]);

  expect(land.coordinates).toEqual([
    [
      [
        [127, 0],
        [128, 0],
        [128, 1],
        [127, 0],
      ],
    ],
  ]);
});
