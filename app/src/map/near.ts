import type { Spot } from './drawing';

/** Points that lie so near to each other that fingers cannot tell them apart. */
export interface Cluster<T> extends Spot {
  members: T[];
}

/** Each point joins the first cluster whose first point is nearer than so many pixels. */
export function clustersOf<T extends Spot>(points: readonly T[], nearer: number): Cluster<T>[] {
  const clusters: (Cluster<T> & { first: T })[] = [];
  for (const point of points) {
    const near = clusters.find(({ first }) => Math.hypot(first.x - point.x, first.y - point.y) < nearer);
    if (near) near.members.push(point);
    else clusters.push({ first: point, x: point.x, y: point.y, members: [point] });
  }
  return clusters.map(({ members }) => ({
    x: members.reduce((sum, { x }) => sum + x, 0) / members.length,
    y: members.reduce((sum, { y }) => sum + y, 0) / members.length,
    members,
  }));
}

export interface Label extends Spot {
  key: string;
  text: string;
}

/** Of labels in their order of importance those that do not cover an earlier one. */
export function withoutOverlap(labels: readonly Label[], letter: number, line: number): Label[] {
  const placed: (Label & { half: number })[] = [];
  for (const label of labels) {
    const half = (label.text.length * letter) / 2;
    const isFree = placed.every(
      (other) => Math.abs(other.x - label.x) > other.half + half || Math.abs(other.y - label.y) > line,
    );
    if (isFree) placed.push({ ...label, half });
  }
  return placed;
}
