import { geoIdentity, geoPath } from 'd3-geo';
import type { Polygon, Position } from 'geojson';
import type { Outline, Shape } from './calls';
import type { Frame } from './coast';

export interface Size {
  width: number;
  height: number;
}

export interface Spot {
  x: number;
  y: number;
}

/** How places of a frame become points of a picture. */
export interface Drawing {
  path: (outline: Outline) => string;
  at: (longitude: number, latitude: number) => Spot;
  /** Where the number of a region stands, and how large the part is that carries it. */
  middle: (outline: Outline) => Spot & { width: number; height: number };
}

const OF_REGIONS = 0.04;
const CLIPPED_BEYOND = 40;

/** The picture of a frame: straight degrees, which so near to the equator are hardly distorted. */
export function drawingOf(frame: Frame, { width, height }: Size, margin: number): Drawing {
  const [west, south, east, north] = frame;
  const plane = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      {
        type: 'MultiPoint',
        coordinates: [
          [west, south],
          [east, north],
        ],
      },
    )
    .clipExtent([
      [-CLIPPED_BEYOND, -CLIPPED_BEYOND],
      [width + CLIPPED_BEYOND, height + CLIPPED_BEYOND],
    ]);
  const draw = geoPath(plane).digits(1);
  const whole = geoPath(geoIdentity().reflectY(true).scale(plane.scale()).translate(plane.translate()));
  return {
    path: (outline) => draw(outline) ?? '',
    at: (longitude, latitude) => {
      const [x, y] = plane([longitude, latitude]) ?? [0, 0];
      return { x, y };
    },
    middle: (outline) => {
      const island = largestIsland(outline);
      const [x, y] = whole.centroid(island);
      const [[left, top], [right, bottom]] = whole.bounds(island);
      return { x, y, width: right - left, height: bottom - top };
    },
  };
}

function largestIsland(outline: Outline): Polygon {
  const islands = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  const measured = islands.map((coordinates): [Polygon, number] => {
    const island: Polygon = { type: 'Polygon', coordinates };
    return [island, geoPath(geoIdentity()).area(island)];
  });
  const [first] = measured.sort(([, a], [, b]) => b - a);
  return first?.[0] ?? { type: 'Polygon', coordinates: [] };
}

/** What holds all these regions; null when none of them has a place. */
export function frameOfShapes(shapes: readonly Shape[]): Frame | null {
  return frameOf(shapes.flatMap(positionsOf));
}

/** What holds all these positions, at least so many degrees wide and high. */
export function frameOf(positions: readonly Position[], smallest = OF_REGIONS): Frame | null {
  if (positions.length === 0) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of positions) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  const [dx, dy] = [smallest - (east - west), smallest - (north - south)].map(
    (lacking) => Math.max(0, lacking) / 2,
  ) as [number, number];
  return [west - dx, south - dy, east + dx, north + dy];
}

function positionsOf({ geometry, properties: { latitude, longitude } }: Shape): Position[] {
  if (geometry?.type === 'Polygon') return geometry.coordinates.flat();
  if (geometry) return geometry.coordinates.flat(2);
  return latitude === null || longitude === null ? [] : [[longitude, latitude]];
}

/** The same middle, so many times as wide. */
export function scaled([west, south, east, north]: Frame, times: number): Frame {
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const [dx, dy] = [((east - west) / 2) * times, ((north - south) / 2) * times];
  return [x - dx, y - dy, x + dx, y + dy];
}

/** As large, around another middle. */
export function centred([west, south, east, north]: Frame, [x = 0, y = 0]: Position): Frame {
  const [dx, dy] = [(east - west) / 2, (north - south) / 2];
  return [x - dx, y - dy, x + dx, y + dy];
}
