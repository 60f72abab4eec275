import type { Api } from '../engine/api';
import type { Region, TotalRow } from '../engine/model';
import { perType } from '../recap/figures';
import type { Period } from '../recap/period';
import { trendCalls, type ReportingMonths } from '../trend/calls';
import { drawnMonths } from '../trend/series';

/** Everything of all regions one tier below, so that any of them can be held beside each other. */
export interface CompareData {
  region: Region;
  reporting: ReportingMonths;
  byField: TotalRow[];
  byMonth: TotalRow[];
  /** The indicators that are compared, of the whole region, and then of each place. */
  results: TotalRow[];
  byResult: TotalRow[];
  asOf: string;
}

const RESULTS = 4;

export async function loadCompare(api: Api, region: string, period: Period): Promise<CompareData> {
  const calls = trendCalls(api);
  const months = drawnMonths(period);
  const drawn = { from: months[0] ?? '', to: months.at(-1) ?? '' };
  const [place, reporting, byField, byMonth, byType] = await Promise.all([
    api.region(region),
    calls.reportingMonths(region, drawn),
    api.totals({ region, ...period, by: ['child', 'field'] }),
    api.totals({ region, ...drawn, by: ['child', 'month'] }),
    api.totals({ region, ...period, by: ['field', 'type', 'indicator'] }),
  ]);
  const results = headlines(byType.rows);
  const codes = results.flatMap((row) => row.indicator ?? []);
  const byResult =
    codes.length === 0 ? null : await calls.indicators(region, period, 'child,indicator', codes);
  return {
    region: place,
    reporting,
    byField: byField.rows,
    byMonth: byMonth.rows,
    results,
    byResult: byResult?.rows ?? [],
    asOf: byField.asOf,
  };
}

/** The first result of the most frequent kind of each bidang. */
function headlines(rows: TotalRow[]): TotalRow[] {
  const seen = new Set<string>();
  return perType(rows)
    .filter(({ field }) => !seen.has(field) && seen.add(field))
    .flatMap(({ indicators }) => indicators.slice(0, 1))
    .slice(0, RESULTS);
}
