import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Api } from '../engine/api';
import type { TotalPage } from '../engine/model';
import type { Period } from '../recap/period';

export type Outline = Polygon | MultiPolygon;

/** A region as maps draw it: by its outline, by a point, or both. */
export type Shape = Feature<
  Outline | null,
  { code: string; name: string; kind: string; latitude: number | null; longitude: number | null }
>;

/** What maps need; fetched with their screens, not with the app. */
export function mapCalls({ calls }: Api) {
  return {
    /** The regions one tier below of which an outline or a point is known. */
    shapes: async (region: string) =>
      (await calls.get<FeatureCollection<Outline | null>>(`/api/regions/${region}/shapes`))
        .features as Shape[],
    /** One result, per region below. */
    resultPerChild: (region: string, { from, to }: Period, indicator: string) =>
      calls.get<TotalPage>(
        `/api/totals?${new URLSearchParams({ region, from, to, by: 'child,indicator', indicator }).toString()}`,
      ),
  };
}
