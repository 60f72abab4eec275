import { FIELDS, type Field } from '../engine/model';
import type { Period } from '../recap/period';

/** What the address of the trends names beside place and period. */
export interface TrendChoice {
  field: Field | null;
  indicator: string | null;
}

export function readChoice(query: URLSearchParams): TrendChoice {
  return {
    field: FIELDS.find((field) => field === query.get('bidang')) ?? null,
    indicator: query.get('hasil'),
  };
}

export function trendPath(region: string, { from, to }: Period, choice?: TrendChoice): string {
  const query = new URLSearchParams({ region, from, to });
  if (choice?.field) query.set('bidang', choice.field);
  if (choice?.indicator) query.set('hasil', choice.indicator);
  return `/rekap/tren?${query.toString()}`;
}
