import { describe, expect, it } from 'vitest';
import type { TotalRow } from '../engine/model';
import { readChoice, trendPath } from './address';
import {
  activitiesOf,
  attendanceOf,
  countedIn,
  drawnMonths,
  indicatorIn,
  largest,
  Reported,
  series,
  summary,
} from './series';

const NONE = { submitted: 0, approved: 0, returned: 0 };
const ZEROS = { region: '82.04', name: '', expected: 4, firstMonth: null, reported: [] };

function row(month: string, field: TotalRow['field'], count: number): TotalRow {
  return {
    month,
    ...(field ? { field } : {}),
    activities: { submitted: count - 1, approved: 1, returned: 3 },
    participantsMale: { ...NONE, approved: count },
    participantsFemale: { ...NONE, approved: 2 * count },
  };
}

function level(month: string, current: string): TotalRow {
  const value = { submitted: '0', approved: current, returned: '0', current };
  return { month, indicator: 'III-01.1', kind: 'STOCK', ...rowOfNothing(), value };
}

function rowOfNothing() {
  return { activities: NONE, participantsMale: NONE, participantsFemale: NONE };
}

/** Began in March 2025, silent in May 2025. */
const reported = new Reported('2025-01', [
  { ...ZEROS, firstMonth: '2025-03', reported: [0, 0, 2, 3, 0, 4] },
  { ...ZEROS, firstMonth: '2025-04', reported: [0, 0, 0, 1, 0, 4] },
]);

describe('the months that are drawn', () => {
  it('are the year around a single month, else those of the period, a year at most', () => {
    expect(drawnMonths({ from: '2026-11', to: '2026-11' })).toHaveLength(12);
    expect(drawnMonths({ from: '2026-07', to: '2026-12' })[0]).toBe('2026-07');
    expect(drawnMonths({ from: '2025-01', to: '2026-06' })[0]).toBe('2025-07');
  });
});

describe('who reported', () => {
  it('is added up over the places, and nobody had begun before the first', () => {
    expect(reported.in('2025-04')).toBe(4);
    expect(reported.isBefore('2025-02')).toBe(true);
    expect(reported.share('2025-02')).toEqual({ gap: 'before' });
    expect(reported.share('2025-03')).toEqual({ value: 25 });
    expect(reported.share('2025-05')).toEqual({ value: 0 });
  });

  it('is whole only when every desa has reported', () => {
    const places = [{ ...ZEROS, expected: 3000, firstMonth: '2025-01', reported: [2999] }];
    expect(new Reported('2025-01', places).share('2025-01')).toEqual({ value: 99.9 });
  });
});

describe('a figure of a month', () => {
  const rows = [row('2025-03', 'POKJA_III', 5), row('2025-03', 'POKJA_I', 2)];

  it('is of one bidang or of all', () => {
    expect(countedIn(rows, reported, activitiesOf, null)('2025-03')).toEqual({ value: 7 });
    expect(countedIn(rows, reported, activitiesOf, 'POKJA_I')('2025-03')).toEqual({ value: 2 });
    expect(countedIn(rows, reported, attendanceOf, 'POKJA_I')('2025-03')).toEqual({ value: 6 });
  });

  it('is zero only where something else was reported', () => {
    const of = countedIn(rows, reported, activitiesOf, 'POKJA_II');
    expect(of('2025-03')).toEqual({ value: 0 });
    expect(of('2025-02')).toEqual({ gap: 'before' });
    expect(of('2025-05')).toEqual({ gap: 'silent' });
  });

  it('of a stock is the level at its end, and of a flow the sum', () => {
    const levels = [level('2025-04', '120.5')];
    expect(indicatorIn(levels, reported, true)('2025-04')).toEqual({ value: 120.5 });
    expect(indicatorIn(levels, reported, true)('2025-03')).toEqual({ gap: 'untold' });
    expect(indicatorIn(levels, reported, false)('2025-03')).toEqual({ value: 0 });
    expect(indicatorIn(levels, reported, false)('2025-05')).toEqual({ gap: 'silent' });
    expect(indicatorIn(levels, reported, false)('2025-01')).toEqual({ gap: 'before' });
  });
});

describe('this year beside the year before', () => {
  const values = new Map([
    ['2025-09', 10],
    ['2025-10', 20],
    ['2025-11', 99],
    ['2026-09', 12],
    ['2026-10', 24],
    ['2026-11', 1],
  ]);
  const figure = (month: string) => {
    const value = values.get(month);
    return value === undefined ? { gap: 'before' as const } : { value };
  };
  const points = series(['2026-08', '2026-09', '2026-10', '2026-11', '2026-12'], '2026-11', figure);

  it('knows the month that runs and those to come', () => {
    expect(points.map(({ running }) => running)).toEqual([false, false, false, true, false]);
    expect(points[4]?.now).toEqual({ gap: 'ahead' });
    expect(points[3]?.then).toEqual({ value: 99 });
    expect(largest(points)).toBe(99);
  });

  it('compares the months that are over alone', () => {
    expect(summary(points, 'sum')).toEqual({
      from: '2026-09',
      to: '2026-10',
      now: 36,
      then: 30,
      percent: 20,
    });
    expect(summary(points, 'level')).toMatchObject({ from: '2026-10', now: 24, then: 20 });
  });

  it('compares with nothing where a month of the year before is missing', () => {
    values.delete('2025-09');
    const lacking = series(['2026-09', '2026-10'], '2026-11', figure);
    expect(summary(lacking, 'sum')).toMatchObject({ now: 36, then: null, percent: null });
    expect(summary(series(['2026-11'], '2026-11', figure), 'sum')).toBeNull();
  });
});

describe('the address', () => {
  it('holds place, months, bidang and result', () => {
    const choice = { field: 'POKJA_II' as const, indicator: 'II-01.1' };
    const path = trendPath('82.04', { from: '2026-01', to: '2026-12' }, choice);
    expect(readChoice(new URLSearchParams(path.split('?')[1]))).toEqual(choice);
    expect(readChoice(new URLSearchParams('bidang=POKJA_V'))).toEqual({ field: null, indicator: null });
  });
});
