import type { Api } from '../engine/api';
import type { TotalPage } from '../engine/model';
import type { Period } from '../recap/period';

/** One place's months: how many of its teams reported in each, in order. */
export interface PlaceMonths {
  region: string;
  name: string;
  expected: number;
  /** Null when it has never reported. */
  firstMonth: string | null;
  reported: number[];
}

export interface ReportingMonths {
  region: string;
  from: string;
  to: string;
  places: PlaceMonths[];
  asOf: string;
}

/** The calls of trends and comparisons: they are loaded with these screens, not with the app. */
export function trendCalls({ calls }: Pick<Api, 'calls'>) {
  return {
    reportingMonths: (region: string, { from, to }: Period) =>
      calls.get<ReportingMonths>(`/api/reporting/months?${new URLSearchParams({ region, from, to })}`),
    /** Of a few indicators alone. */
    indicators: (region: string, { from, to }: Period, by: string, indicators: string[]) =>
      calls.get<TotalPage>(
        `/api/totals?${new URLSearchParams({ region, from, to, by, indicator: indicators.join(',') })}`,
      ),
  };
}
