import type { Field, TotalRow } from '../engine/model';
import { counted } from '../recap/figures';
import { monthsOf, type Period } from '../recap/period';
import type { PlaceMonths } from '../trend/calls';
import {
  activitiesOf,
  attendanceOf,
  countedIn,
  Reported,
  series,
  YEAR,
  type Counting,
  type Point,
} from '../trend/series';
import type { CompareData } from './load';

/** The months that are compared: at most the last year of the period. */
export function comparedPeriod(period: Period): Period {
  const months = monthsOf(period).slice(-YEAR);
  return { from: months[0] ?? period.from, to: period.to };
}

/** A figure of a place: what it comes to, and what is fair to hold beside others. Null: nothing was reported. */
export interface Compared {
  total: number;
  fair: number;
}

/** A place to be held beside others. */
export interface Place {
  code: string;
  name: string;
  villages: number;
  reported: Reported;
  rows: TotalRow[];
}

export function placesOf(data: CompareData, codes: string[]): Place[] {
  return codes.flatMap((code) => {
    const months = data.reporting.places.find((place) => place.region === code);
    return months ? [placeOf(data, months)] : [];
  });
}

function placeOf(data: CompareData, months: PlaceMonths): Place {
  return {
    code: months.region,
    name: months.name,
    villages: months.expected,
    reported: new Reported(data.reporting.from, [months]),
    rows: data.byField.filter((row) => row.child === months.region && counted(row.activities) > 0),
  };
}

/** Divided by the desa of the place, of which the system knows how many there are. */
export function perVillage(place: Place, total: number): Compared {
  return { total, fair: place.villages > 0 ? total / place.villages : total };
}

export function countOf(place: Place, count: Counting, field: Field | null): Compared | null {
  if (place.rows.length === 0) return null;
  const wanted = place.rows.filter((row) => field === null || row.field === field);
  return perVillage(
    place,
    wanted.reduce((sum, row) => sum + count(row), 0),
  );
}

/** How many came to an activity on average. */
export function attendancePerActivity(place: Place): Compared | null {
  const people = countOf(place, attendanceOf, null);
  const activities = countOf(place, activitiesOf, null);
  if (!people || !activities || activities.total === 0) return null;
  return { total: people.total, fair: people.total / activities.total };
}

export function resultOf(data: CompareData, place: Place, indicator: string): Compared | null {
  const row = data.byResult.find((each) => each.child === place.code && each.indicator === indicator);
  return row?.value ? perVillage(place, Number(row.value.current)) : null;
}

/** Of all months that its desa should have reported, how many they did; of the months that are over, if any is. */
export function rateOf(place: Place, period: Period, thisMonth: string): Compared | null {
  const begun = monthsOf(period).filter((month) => month <= thisMonth);
  const over = begun.filter((month) => month < thisMonth);
  const months = (over.length > 0 ? over : begun).filter((month) => !place.reported.isBefore(month));
  const due = months.length * place.villages;
  if (due === 0) return null;
  const total = months.reduce((sum, month) => sum + place.reported.in(month), 0);
  return { total, fair: Math.floor((total / due) * 1000) / 10 };
}

/** Activities per desa month by month, to be drawn beside those of the others. */
export function courseOf(data: CompareData, place: Place, months: string[], thisMonth: string): Point[] {
  const rows = data.byMonth.filter((row) => row.child === place.code);
  const figure = countedIn(rows, place.reported, activitiesOf, null);
  return series(months, thisMonth, (month) => {
    const told = figure(month);
    return 'value' in told ? { value: round(perVillage(place, told.value).fair) } : told;
  }).map((point) => ({ ...point, then: null }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
