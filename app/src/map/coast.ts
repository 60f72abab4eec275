import type { MultiPolygon, Position } from 'geojson';

/** West, south, east and north, in degrees. */
export type Frame = [number, number, number, number];

/** Rings of whole steps: the first two numbers are a place, all others go on from it. */
export interface PackedCoast {
  perDegree: number;
  rings: number[][];
}

/** The land that reaches into a frame. */
export function landWithin({ perDegree, rings }: PackedCoast, frame: Frame): MultiPolygon {
  const shores = rings.map((ring) => unpack(ring, perDegree)).filter((shore) => reaches(shore, frame));
  return { type: 'MultiPolygon', coordinates: shores.map((shore) => [shore]) };
}

function unpack(ring: number[], perDegree: number): Position[] {
  const shore: Position[] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index + 1 < ring.length; index += 2) {
    x += ring[index] ?? 0;
    y += ring[index + 1] ?? 0;
    shore.push([x / perDegree, y / perDegree]);
  }
  const [first] = shore;
  return first ? [...shore, first] : [];
}

function reaches(shore: Position[], [west, south, east, north]: Frame): boolean {
  const xs = shore.map(([x = 0]) => x);
  const ys = shore.map(([, y = 0]) => y);
  return (
    Math.min(...xs) <= east && Math.max(...xs) >= west && Math.min(...ys) <= north && Math.max(...ys) >= south
  );
}
