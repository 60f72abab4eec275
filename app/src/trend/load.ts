import type { Api } from '../engine/api';
import type { Region, TotalRow } from '../engine/model';
import { perType } from '../recap/figures';
import { trendCalls, type ReportingMonths } from './calls';
import { askedMonths } from './series';

/** Everything the trends of a region show, as the server told it at one moment. */
export interface TrendData {
  region: Region;
  reporting: ReportingMonths;
  /** Both years, by bidang and month. */
  byField: TotalRow[];
  /** The indicators of the months drawn, the most frequent of each bidang first. */
  results: TotalRow[];
  /** The code of the indicator that is drawn, and its months. */
  chosen: string | null;
  byMonth: TotalRow[];
  asOf: string;
}

export async function loadTrend(
  api: Api,
  region: string,
  months: string[],
  wanted: string | null,
): Promise<TrendData> {
  const calls = trendCalls(api);
  const both = askedMonths(months);
  const drawn = { from: months[0] ?? '', to: months.at(-1) ?? '' };
  const [place, reporting, byField, byType] = await Promise.all([
    api.region(region),
    calls.reportingMonths(region, both),
    api.totals({ region, ...both, by: ['field', 'month'] }),
    api.totals({ region, ...drawn, by: ['field', 'type', 'indicator'] }),
  ]);
  const results = perType(byType.rows).flatMap((type) => type.indicators);
  const chosen = wanted ?? results[0]?.indicator ?? null;
  const byMonth = chosen === null ? null : await calls.indicators(region, both, 'indicator,month', [chosen]);
  return {
    region: place,
    reporting,
    byField: byField.rows,
    results,
    chosen,
    byMonth: byMonth?.rows ?? [],
    asOf: byField.asOf,
  };
}
