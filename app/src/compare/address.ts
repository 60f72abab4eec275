import type { Period } from '../recap/period';

export const FEWEST = 2;
export const MOST = 4;

/** The places below a region that an address names, each once and no more than can stand side by side. */
export function readPlaces(query: URLSearchParams): string[] {
  const named = (query.get('dengan') ?? '').split(',').filter((code) => /^[\d.]+$/.test(code));
  return [...new Set(named)].slice(0, MOST);
}

/** The address of a comparison; whoever opens it sees the same places, if she may see them. */
export function comparePath(region: string, { from, to }: Period, places: string[]): string {
  const query = new URLSearchParams({ region, from, to });
  return `/rekap/banding?${query.toString()}${places.length > 0 ? `&dengan=${places.join(',')}` : ''}`;
}
