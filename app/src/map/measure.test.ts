import { expect, test, vi } from 'vitest';
import type { Count, TotalRow } from '../engine/model';
import { figuresOf, keyOf, measuresOf, type Measure, type Told } from './measure';
import { words } from './words.id';

// The addresses of the app are made from where it is opened.
vi.hoisted(() => vi.stubGlobal('location', { pathname: '/app/', search: '' }));

const NOVEMBER = { from: '2026-11', to: '2026-11' };
const NONE: Count = { submitted: 0, approved: 0, returned: 0 };

function row(child: string, activities: Count, more: Partial<TotalRow> = {}): TotalRow {
  return { child, childName: child, activities, participantsMale: NONE, participantsFemale: NONE, ...more };
}

function reporting(region: string, expected: number, reported: number) {
  return { region, name: region, expected, reported, onTime: 0, lastReportAt: null };
}

const KABUPATEN: Told = {
  region: {
    code: '82.04',
    name: 'Halmahera Selatan',
    tier: 'REGENCY',
    kind: 'KABUPATEN',
    parentCode: '82',
    path: null,
  },
  children: [
    { code: '82.04.01', name: 'Makian' },
    { code: '82.04.02', name: 'Kayoa' },
    { code: '82.04.03', name: 'Gane Timur' },
  ],
  byChild: [
    row('82.04.01', { submitted: 2, approved: 3, returned: 0 }),
    row('82.04.02', { submitted: 0, approved: 0, returned: 1 }),
    row('82.04', { submitted: 1, approved: 0, returned: 0 }),
  ],
  results: [
    row('82.04.02', NONE, { value: { submitted: '0', approved: '7.5', returned: '0', current: '7.5' } }),
  ],
  reporting: {
    ...reporting('82.04', 30, 16),
    month: '2026-11',
    children: [reporting('82.04.01', 15, 15), reporting('82.04.02', 14, 1), reporting('82.04.03', 1, 0)],
  },
};
const HOUSES: Measure = { is: 'result', indicator: 'III-01.1', kind: 'STOCK', name: 'Rumah', unit: 'rumah' };

function told(measure: Measure, of: Told = KABUPATEN): Record<string, string> {
  const { regions } = figuresOf(of, measure, NOVEMBER, words);
  return Object.fromEntries(
    regions.map(({ name, figure, more, step }) => [name, `${figure} ${more}`.trim() + ` /${step}`]),
  );
}

test('a rate says how many of how many, and none is silence', () => {
  expect(told({ is: 'rate' })).toEqual({
    Makian: '100 % 15 dari 15 desa /5',
    Kayoa: '7 % 1 dari 14 desa /1',
    'Gane Timur': 'belum lapor /0',
  });
});

test('what is only returned counts nowhere, and the own team stands beside those below', () => {
  expect(told({ is: 'activities' })).toEqual({
    Makian: '5 kegiatan /4',
    Kayoa: 'belum lapor /0',
    'Gane Timur': 'belum lapor /0',
    [words.ownTeam]: '1 kegiatan /0',
  });
});

test('a state that was told earlier counts without a report of the month', () => {
  const figures = figuresOf(KABUPATEN, HOUSES, NOVEMBER, words);

  expect(told(HOUSES)).toMatchObject({ Kayoa: '7,5 rumah /4', Makian: 'belum lapor /0' });
  expect(figures.silent).toBe(2);
  expect(figures.regions[1]?.opens).toContain(
    '/rekap/peta?region=82.04.02&from=2026-11&to=2026-11&angka=III-01.1',
  );
  expect(figures.regions[1]?.evidence).toContain('indicator=III-01.1&kind=STOCK');
  expect(figures.regions[0]?.evidence).toBeNull();
});

test('a desa has reported or not, and opens its reports', () => {
  const kecamatan: Told = {
    ...KABUPATEN,
    region: { ...KABUPATEN.region, code: '82.04.02', tier: 'DISTRICT', kind: 'KECAMATAN' },
    children: [
      { code: '82.04.02.2001', name: 'Bajo' },
      { code: '82.04.02.2002', name: 'Guruapin' },
    ],
    reporting: {
      ...reporting('82.04.02', 2, 1),
      month: '2026-11',
      children: [reporting('82.04.02.2001', 1, 1), reporting('82.04.02.2002', 1, 0)],
    },
    byChild: [],
  };

  expect(told({ is: 'rate' }, kecamatan)).toEqual({ Bajo: 'sudah lapor /5', Guruapin: 'belum lapor /0' });
  expect(figuresOf(kecamatan, { is: 'rate' }, NOVEMBER, words).regions[0]?.opens).toContain(
    '/rekap/bukti?region=82.04.02.2001',
  );
});

test('results are offered where somebody told them', () => {
  const value = { submitted: '0', approved: '3', returned: '0', current: '3' };
  const nothing = { ...value, approved: '0', current: '0' };
  const rows = [
    row('', NONE, { indicator: 'III-01.1', indicatorName: 'Rumah', unit: 'rumah', kind: 'STOCK', value }),
    row('', NONE, { indicator: 'III-01.2', value: nothing }),
    row('', NONE),
  ];

  expect(measuresOf(rows).map(keyOf)).toEqual(['lapor', 'kegiatan', 'kehadiran', 'III-01.1']);
});
