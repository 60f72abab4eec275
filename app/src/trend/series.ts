import { counted } from '../recap/figures';
import { monthsOf, preset, shift, type Period } from '../recap/period';
import type { Field, TotalRow } from '../engine/model';
import type { PlaceMonths } from './calls';

export const YEAR = 12;

/** Why a month has no figure: before anybody reported, nothing reported in it, never told, or still to come. */
export type Gap = 'before' | 'silent' | 'untold' | 'ahead';

/** One month's figure, or why there is none: missing is never zero. */
export type Figure = { value: number } | { gap: Gap };

/** A month beside the same month a year before. */
export interface Point {
  month: string;
  /** The month goes on, so that its figure still grows. */
  running: boolean;
  now: Figure;
  /** Null where no year before is compared. */
  then: Figure | null;
}

/** The months that are drawn: those of the period, or the year around a single month; a year at most. */
export function drawnMonths(period: Period): string[] {
  const months = monthsOf(period);
  return months.length === 1 ? monthsOf(preset('year', period.to)) : months.slice(-YEAR);
}

/** From the first month of the year before to the last one drawn. */
export function askedMonths(months: string[]): Period {
  return { from: shift(months[0] ?? '', -YEAR), to: months.at(-1) ?? '' };
}

export function series(months: string[], thisMonth: string, figure: (month: string) => Figure): Point[] {
  const at = (month: string): Figure => (month > thisMonth ? { gap: 'ahead' } : figure(month));
  return months.map((month) => ({
    month,
    running: month === thisMonth,
    now: at(month),
    then: at(shift(month, -YEAR)),
  }));
}

/** Who reported in the months from `from` on, all places together. */
export class Reported {
  readonly expected: number;
  readonly #first: string | null;

  constructor(
    private readonly from: string,
    private readonly places: PlaceMonths[],
  ) {
    this.expected = places.reduce((sum, place) => sum + place.expected, 0);
    this.#first = places.map((place) => place.firstMonth).reduce(earlier, null);
  }

  in(month: string): number {
    const index = monthsOf({ from: this.from, to: month }).length - 1;
    return this.places.reduce((sum, place) => sum + (place.reported[index] ?? 0), 0);
  }

  /** Before the first report of the place: it had not begun. */
  isBefore(month: string): boolean {
    return this.#first === null || month < this.#first;
  }

  share(month: string): Figure {
    if (this.isBefore(month) || this.expected === 0) return { gap: 'before' };
    return { value: Math.floor((this.in(month) / this.expected) * 1000) / 10 };
  }
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** What is counted of an activity. */
export type Counting = (row: TotalRow) => number;

export const activitiesOf: Counting = (row) => counted(row.activities);
export const attendanceOf: Counting = (row) =>
  counted(row.participantsMale) + counted(row.participantsFemale);

/** Of one bidang or of all; zero only in a month in which something was reported. */
export function countedIn(
  rows: TotalRow[],
  reported: Reported,
  count: Counting,
  field: Field | null,
): (month: string) => Figure {
  return (month) => {
    const all = rows.filter((row) => row.month === month && counted(row.activities) > 0);
    if (all.length === 0) return gapOf(reported, month);
    const wanted = all.filter((row) => field === null || row.field === field);
    return { value: wanted.reduce((sum, row) => sum + count(row), 0) };
  };
}

/** Of an indicator: a flow as the month's sum, a stock as the level at its end. */
export function indicatorIn(rows: TotalRow[], reported: Reported, stock: boolean): (month: string) => Figure {
  return (month) => {
    const row = rows.find((each) => each.month === month);
    if (row?.value) return { value: Number(row.value.current) };
    if (reported.isBefore(month)) return { gap: 'before' };
    if (stock) return { gap: 'untold' };
    return reported.in(month) > 0 ? { value: 0 } : { gap: 'silent' };
  };
}

function gapOf(reported: Reported, month: string): Figure {
  if (reported.isBefore(month)) return { gap: 'before' };
  return reported.in(month) > 0 ? { value: 0 } : { gap: 'silent' };
}

/** How a chart is read: figures that add up over months, or levels at their ends. */
export type Kind = 'sum' | 'level';

export interface Summary {
  /** The months that count: those that are over and told. */
  from: string;
  to: string;
  now: number;
  /** Null where a year before one of them has no figure. */
  then: number | null;
  /** Rounded whole per cent; null where there is nothing to compare with. */
  percent: number | null;
}

/** The months that are over in one figure, beside the same months a year before; null when none is. */
export function summary(points: Point[], kind: Kind): Summary | null {
  const told = points.flatMap((point) =>
    !point.running && 'value' in point.now ? [{ ...point, now: point.now.value }] : [],
  );
  const used = kind === 'level' ? told.slice(-1) : told;
  const [first] = used;
  const last = used.at(-1);
  if (!first || !last) return null;
  const now = used.reduce((sum, point) => sum + point.now, 0);
  const earlierOnes = used.flatMap(({ then }) => valueOf(then) ?? []);
  const then = earlierOnes.length === used.length ? earlierOnes.reduce((sum, value) => sum + value, 0) : null;
  const percent = then === null || then === 0 ? null : Math.round(((now - then) / then) * 100);
  return { from: first.month, to: last.month, now, then, percent };
}

/** The largest figure of both years, so that both are drawn to one measure. */
export function largest(points: Point[]): number {
  const values = points.flatMap(({ now, then }) => [now, then]).map(valueOf);
  return Math.max(1, ...values.map((value) => value ?? 0));
}

export function valueOf(figure: Figure | null): number | null {
  return figure && 'value' in figure ? figure.value : null;
}
