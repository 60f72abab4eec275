import { describe, expect, it } from 'vitest';
import type { TotalRow } from '../engine/model';
import { activitiesOf } from '../trend/series';
import { comparePath, readPlaces } from './address';
import {
  attendancePerActivity,
  comparedPeriod,
  countOf,
  courseOf,
  placesOf,
  rateOf,
  resultOf,
} from './figures';
import type { CompareData } from './load';

const NONE = { submitted: 0, approved: 0, returned: 0 };
const YEAR = { from: '2026-01', to: '2026-12' };

function row(child: string, count: number, more: Partial<TotalRow> = {}): TotalRow {
  return {
    child,
    activities: { ...NONE, approved: count },
    participantsMale: { ...NONE, approved: count * 4 },
    participantsFemale: { ...NONE, approved: count * 20 },
    ...more,
  };
}

const value = { submitted: '0', approved: '30', returned: '0', current: '30' };
const data = {
  region: { code: '82.04', name: 'Halmahera Selatan', tier: 'REGENCY' },
  reporting: {
    region: '82.04',
    from: '2026-01',
    to: '2026-12',
    asOf: '',
    places: [
      { region: '82.04.01', name: 'Besar', expected: 20, firstMonth: '2026-01', reported: [20, 10, 5] },
      { region: '82.04.02', name: 'Kecil', expected: 5, firstMonth: '2026-02', reported: [0, 5, 1] },
      { region: '82.04.03', name: 'Diam', expected: 5, firstMonth: null, reported: [0, 0, 0] },
    ],
  },
  byField: [
    row('82.04.01', 40, { field: 'POKJA_I' }),
    row('82.04.01', 10, { field: 'POKJA_II' }),
    row('82.04.02', 20, { field: 'POKJA_I' }),
  ],
  byMonth: [row('82.04.02', 7, { month: '2026-02' })],
  results: [],
  byResult: [row('82.04.01', 3, { indicator: 'I-01.1', value })],
  asOf: '',
} as unknown as CompareData;

const [large, small, silent] = placesOf(data, ['82.04.01', '82.04.02', '82.04.03']);

function given<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('no such place');
  return thing;
}

describe('large and small places', () => {
  it('are compared by their desa', () => {
    expect(countOf(given(large), activitiesOf, null)).toEqual({ total: 50, fair: 2.5 });
    expect(countOf(given(small), activitiesOf, null)).toEqual({ total: 20, fair: 4 });
    expect(countOf(given(small), activitiesOf, 'POKJA_II')).toEqual({ total: 0, fair: 0 });
    expect(resultOf(data, given(large), 'I-01.1')).toEqual({ total: 30, fair: 1.5 });
    expect(attendancePerActivity(given(large))).toEqual({ total: 1200, fair: 24 });
  });

  it('that never reported have no figure, not zero', () => {
    expect(countOf(given(silent), activitiesOf, null)).toBeNull();
    expect(attendancePerActivity(given(silent))).toBeNull();
    expect(resultOf(data, given(silent), 'I-01.1')).toBeNull();
    expect(rateOf(given(silent), YEAR, '2026-03')).toBeNull();
  });

  it('have a rate of the months that are over since they began', () => {
    expect(rateOf(given(large), YEAR, '2026-03')).toEqual({ total: 30, fair: 75 });
    expect(rateOf(given(small), YEAR, '2026-03')).toEqual({ total: 5, fair: 100 });
    // In the month that runs there is none over: then that one.
    expect(rateOf(given(small), { from: '2026-03', to: '2026-03' }, '2026-03')?.fair).toBe(20);
  });

  it('are drawn month by month to one measure', () => {
    const course = courseOf(data, given(small), ['2026-01', '2026-02', '2026-04'], '2026-03');
    expect(course.map(({ now }) => now)).toEqual([{ gap: 'before' }, { value: 1.4 }, { gap: 'ahead' }]);
  });
});

describe('the address', () => {
  it('holds the choice, each place once and four at most', () => {
    const path = comparePath('82.04', YEAR, ['82.04.01', '82.04.02']);
    const query = new URLSearchParams(path.split('?')[1]);
    expect(readPlaces(query)).toEqual(['82.04.01', '82.04.02']);
    expect(readPlaces(new URLSearchParams('dengan=1,1,2,3,4,5,<b>'))).toEqual(['1', '2', '3', '4']);
    expect(placesOf(data, ['82.05.01'])).toEqual([]);
  });

  it('compares a year at most', () => {
    expect(comparedPeriod({ from: '2024-01', to: '2026-06' })).toEqual({ from: '2025-07', to: '2026-06' });
  });
});
