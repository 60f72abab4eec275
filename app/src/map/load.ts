import { Refusal, type Api, type ReportingPage } from '../engine/api';
import type { TotalRow } from '../engine/model';
import { regionsAbove } from '../recap/load';
import { latestMonth, type Period } from '../recap/period';
import { mapCalls, type Shape } from './calls';
import { landWithin } from './coast';
import { frameOfShapes, scaled } from './drawing';
import type { Told } from './measure';
import type { MultiPolygon } from 'geojson';

/** Where the regions below another lie. */
export interface Land {
  shapes: Shape[];
  /** The land around regions without outlines; null where outlines tell enough. */
  coast: MultiPolygon | null;
}

const AROUND = 2.5;

export async function loadLand(api: Api, code: string): Promise<Land> {
  const shapes = await mapCalls(api).shapes(code);
  const frame = shapes.some(({ geometry }) => geometry === null) ? frameOfShapes(shapes) : null;
  if (!frame) return { shapes, coast: null };
  const { default: coast } = await import('virtual:coastline');
  return { shapes, coast: landWithin(coast, scaled(frame, AROUND)) };
}

/** What a map of figures shows, as the server told it at one moment. */
export interface MapData extends Omit<Told, 'results'> {
  above: { code: string; name: string; kind: string }[];
  byType: TotalRow[];
  asOf: string;
}

export async function loadMap(
  api: Api,
  home: string,
  code: string,
  period: Period,
  thisMonth: string,
): Promise<MapData> {
  const { from, to } = period;
  const month = latestMonth(period, thisMonth);
  const [region, children, above, byChild, byType, reporting] = await Promise.all([
    api.region(code),
    api.childRegions(code),
    Promise.all(regionsAbove(home, code).map((parent) => api.region(parent))),
    api.totals({ region: code, from, to, by: ['child'] }),
    api.totals({ region: code, from, to, by: ['field', 'type', 'indicator'] }),
    month === null ? null : reportingOf(api, code, month),
  ]);
  return {
    region,
    children,
    above: above.map(({ code: parent, name, kind }) => ({ code: parent, name, kind })),
    byChild: byChild.rows,
    byType: byType.rows,
    reporting,
    asOf: byChild.asOf,
  };
}

// The other figures stand without it.
async function reportingOf(api: Api, code: string, month: string): Promise<ReportingPage | null> {
  try {
    return await api.reporting(code, month);
  } catch (failure) {
    if (failure instanceof Refusal && failure.status === 404) return null;
    throw failure;
  }
}
