import type { ActivityItem } from '../engine/model';
import type { ToldComparison } from '../engine/review/calls';

/** What other reports of the same kind say, so that a number can be judged at a glance. */
export interface Comparison {
  /** The report of the same team before this one. */
  previous: Pick<ActivityItem, 'startDate' | 'participantsMale' | 'participantsFemale' | 'results'> | null;
  /** Between which values most teams around lie, per indicator; too few reports give none. */
  usual: Map<string, Range>;
  usualParticipants: Range | null;
}

export interface Range {
  low: number;
  high: number;
}

const FEWEST = 6;

/** `others` are reports of the same kind of the teams around, newest first. */
export function compare(regionCode: string, others: ActivityItem[]): Comparison {
  const peers = others.filter((item) => item.regionCode.length === regionCode.length);
  const values = new Map<string, number[]>();
  for (const item of peers) {
    for (const { indicator, value } of item.results) {
      values.set(indicator, [...(values.get(indicator) ?? []), Number(value)]);
    }
  }
  const usual = new Map<string, Range>();
  for (const [indicator, told] of values) {
    const range = usualRange(told);
    if (range) usual.set(indicator, range);
  }
  return {
    previous: peers.find((item) => item.regionCode === regionCode) ?? null,
    usual,
    usualParticipants: usualRange(peers.map((item) => item.participantsMale + item.participantsFemale)),
  };
}

/** The middle four fifths. */
function usualRange(values: number[]): Range | null {
  if (values.length < FEWEST) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { low: at(0.1), high: at(0.9) };
}

/** Far enough from the usual to look twice; a little more or less is daily life. */
export function isUnusual(value: number, range: Range | null | undefined): boolean {
  return range != null && (value > range.high * 2 || value < range.low / 2);
}

/** The same as the server told it when the report was taken along. */
export function compared({ previous, usual }: ToldComparison): Comparison {
  const ranges = new Map<string, Range>();
  let usualParticipants: Range | null = null;
  for (const { indicator, low, high } of usual) {
    if (indicator === null) usualParticipants = { low, high };
    else ranges.set(indicator, { low, high });
  }
  return { previous, usual: ranges, usualParticipants };
}
