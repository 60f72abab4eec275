// The land of the archipelago (Natural Earth 1:10m by world-atlas, public domain), cut out of the world and made small
// for maps whose regions have no outlines. Rings of steps: the first two numbers are a place, all others go on from it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';

const NAME = 'virtual:coastline';
const BOX = { west: 92, south: -13, east: 144, north: 9 };
const STEPS_PER_DEGREE = 200;
// Half a step: what is lost is thinner than what a step can say.
const TOLERANCE = 0.5;

/** Gives `virtual:coastline` to the app as a script of its own. */
export function coastline() {
  return {
    name: 'coastline',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(pack())};` : undefined),
  };
}

function pack() {
  const file = createRequire(import.meta.url).resolve('world-atlas/land-10m.json');
  const world = JSON.parse(readFileSync(file, 'utf8'));
  const land = feature(world, world.objects.land).features.flatMap(({ geometry }) => geometry.coordinates);
  const rings = land.map(([shore]) => small(cut(shore))).filter((ring) => ring.length > 3);
  return { perDegree: STEPS_PER_DEGREE, rings: rings.map(steps) };
}

/** The part of a ring within the box, one side after the other (Sutherland and Hodgman). */
function cut(ring) {
  const sides = [
    { at: 0, limit: BOX.west, sign: 1 },
    { at: 0, limit: BOX.east, sign: -1 },
    { at: 1, limit: BOX.south, sign: 1 },
    { at: 1, limit: BOX.north, sign: -1 },
  ];
  return sides.reduce((points, { at, limit, sign }) => {
    const isIn = (point) => (point[at] - limit) * sign >= 0;
    return points.flatMap((point, index) => {
      const before = points.at(index - 1);
      if (isIn(before) === isIn(point)) return isIn(point) ? [point] : [];
      const share = (limit - before[at]) / (point[at] - before[at]);
      const crossing = before.map((value, axis) => value + (point[axis] - value) * share);
      return isIn(point) ? [crossing, point] : [crossing];
    });
  }, ring);
}

/** Whole steps, without the points that hardly leave the line between their neighbours (Douglas and Peucker). */
function small(ring) {
  const points = ring.map((point) => point.map((degrees) => Math.round(degrees * STEPS_PER_DEGREE)));
  if (points.length < 4) return [];
  const far = points.reduce(
    (best, point, index) => (gap(point, points[0]) > gap(points[best], points[0]) ? index : best),
    0,
  );
  return [
    ...simpler(points.slice(0, far + 1)).slice(0, -1),
    ...simpler([...points.slice(far), points[0]]),
  ].slice(0, -1);
}

function simpler(line) {
  const [from, to] = [line[0], line.at(-1)];
  let worst = 0;
  let at = 0;
  for (let index = 1; index < line.length - 1; index++) {
    const distance = fromLine(line[index], from, to);
    if (distance > worst) [worst, at] = [distance, index];
  }
  if (worst <= TOLERANCE) return [from, to];
  return [...simpler(line.slice(0, at + 1)).slice(0, -1), ...simpler(line.slice(at))];
}

function fromLine(point, from, to) {
  const length = gap(from, to);
  if (length === 0) return gap(point, from);
  const cross = (to[0] - from[0]) * (from[1] - point[1]) - (from[0] - point[0]) * (to[1] - from[1]);
  return Math.abs(cross) / length;
}

const gap = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);

function steps(ring) {
  return ring.flatMap((point, index) =>
    point.map((value, axis) => value - (index === 0 ? 0 : ring[index - 1][axis])),
  );
}
