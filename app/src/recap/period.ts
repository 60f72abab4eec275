import { longMonth, monthName } from '../texts/format';
import { recapWords } from './words';

/** Whole months, both included, such as `2026-07` to `2026-12`. */
export interface Period {
  from: string;
  to: string;
  /** Counted by the regions as they were on this day; without it, by those of today. */
  tree?: string;
  /** As the server knew the reports at the end of this day; without it, as it knows them now. */
  known?: string;
}

const DAY_MS = 86_400_000;

export type Preset = 'month' | 'lastMonth' | 'semester' | 'year';
export const PRESETS: readonly Preset[] = ['month', 'lastMonth', 'semester', 'year'];

export function preset(which: Preset, thisMonth: string): Period {
  const year = thisMonth.slice(0, 4);
  switch (which) {
    case 'month':
      return { from: thisMonth, to: thisMonth };
    case 'lastMonth':
      return { from: shift(thisMonth, -1), to: shift(thisMonth, -1) };
    case 'semester':
      return thisMonth.slice(5) <= '06'
        ? { from: `${year}-01`, to: `${year}-06` }
        : { from: `${year}-07`, to: `${year}-12` };
    case 'year':
      return { from: `${year}-01`, to: `${year}-12` };
  }
}

/** The period an address names, or this month when it names none that can be read. */
export function readPeriod(query: URLSearchParams, thisMonth: string): Period {
  const from = query.get('from') ?? '';
  const to = query.get('to') ?? '';
  const tree = query.get('tree') ?? '';
  const known = query.get('tercatat') ?? '';
  if (!isMonth(from) || !isMonth(to) || from > to) return preset('month', thisMonth);
  return { from, to, ...(isDay(tree) ? { tree } : isDay(known) ? { known } : {}) };
}

function isDay(text: string): boolean {
  return /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** The last day of the period under regions that have changed since; null when it lies wholly under those of today. */
export function earlierTree(period: Period, changedOn: string | null): string | null {
  if (changedOn === null || changedOn <= firstDay(period.from)) return null;
  const eve = new Date(Date.parse(changedOn) - DAY_MS).toISOString().slice(0, 10);
  const end = lastDay(period.to);
  return end < eve ? end : eve;
}

export function isMonth(text: string): boolean {
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(text);
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

/** As many months, directly before, by the same regions. */
export function before(period: Period): Period {
  const length = monthsOf(period).length;
  return { ...period, from: shift(period.from, -length), to: shift(period.from, -1) };
}

export function monthsOf(period: Period): string[] {
  const months: string[] = [];
  for (let month = period.from; month <= period.to; month = shift(month, 1)) months.push(month);
  return months;
}

/** The months directly before one, newest first. */
export function monthsBefore(month: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => shift(month, -index - 1));
}

/** The period still goes on, so that its figures are not yet all there. */
export function isRunning(period: Period, thisMonth: string): boolean {
  return period.from <= thisMonth && thisMonth <= period.to;
}

/** The latest month of the period that has begun. */
export function latestMonth(period: Period, thisMonth: string): string | null {
  if (period.from > thisMonth) return null;
  return period.to < thisMonth ? period.to : thisMonth;
}

export function firstDay(month: string): string {
  return `${month}-01`;
}

export function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

export function periodName(period: Period): string {
  const t = recapWords();
  const year = period.from.slice(0, 4);
  if (period.from === period.to) return longMonth(period.from);
  if (period.to.startsWith(year)) {
    if (samePeriod(period, { from: `${year}-01`, to: `${year}-12` })) return t.wholeYear(year);
    if (samePeriod(period, { from: `${year}-01`, to: `${year}-06` })) return t.semester('I', year);
    if (samePeriod(period, { from: `${year}-07`, to: `${year}-12` })) return t.semester('II', year);
    return `${monthName(period.from)}–${longMonth(period.to)}`;
  }
  return `${longMonth(period.from)}–${longMonth(period.to)}`;
}

/** "Oktober", or the whole name when it is longer than a month. */
export function briefName(period: Period): string {
  return period.from === period.to ? monthName(period.from) : periodName(period);
}

export function shift(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
