import { describe, expect, it } from 'vitest';
import type { Count, Field, TotalRow } from '../engine/model';
import type { RecapData } from './load';
import { summaryText } from './summary';

const names: Record<Field, string> = {
  POKJA_I: 'Pokja I',
  POKJA_II: 'Pokja II',
  POKJA_III: 'Pokja III',
  POKJA_IV: 'Pokja IV',
  SEKRETARIAT: 'Sekretariat',
};
const count = (submitted: number, approved: number, returned = 0): Count => ({
  submitted,
  approved,
  returned,
});
const row = (more: Partial<TotalRow>): TotalRow => ({
  activities: count(0, 0),
  participantsMale: count(0, 0),
  participantsFemale: count(0, 0),
  ...more,
});
const data: RecapData = {
  region: {
    code: '82.04.02',
    name: 'Kayoa',
    kind: 'KECAMATAN',
    tier: 'DISTRICT',
    parentCode: '82.04',
    path: null,
  },
  above: [],
  children: [],
  byField: [
    row({
      field: 'POKJA_III',
      activities: count(2, 1240, 3),
      participantsMale: count(0, 100),
      participantsFemale: count(10, 900),
    }),
  ],
  fieldsBefore: [],
  byChild: [],
  byType: [
    row({
      field: 'POKJA_III',
      type: 'III-01',
      indicator: 'III-01.1',
      indicatorName: 'Rumah memanfaatkan pekarangan',
      unit: 'rumah',
      kind: 'STOCK',
      activities: count(0, 5),
      value: { submitted: '0', approved: '18', returned: '0', current: '18' },
    }),
  ],
  byMonth: [],
  reporting: {
    region: '82.04.02',
    name: 'Kayoa',
    expected: 14,
    reported: 12,
    onTime: 12,
    lastReportAt: null,
    month: '2026-11',
    children: [],
    lookedBackTo: '2026-08',
  },
  photos: [],
  asOf: '2026-11-29T06:00:00Z',
  treeChangedOn: null,
};

describe('the summary for WhatsApp', () => {
  it('has the numbers of the screen and their moment', () => {
    const text = summaryText(data, { from: '2026-11', to: '2026-11' }, 'Asia/Jayapura', names);
    expect(text.split('\n')).toEqual([
      '*Rekap PKK Kecamatan Kayoa, November 2026*',
      expect.stringMatching(/Minggu, 29 November 2026, 15\.00/),
      '',
      '12 dari 14 desa sudah lapor (86 %)',
      '1.242 kegiatan, kehadiran 1.010 (P 910, L 100)',
      '2 belum diperiksa',
      '',
      '• Pokja III: 1.242 kegiatan',
      '',
      'Hasil kegiatan',
      '• Rumah memanfaatkan pekarangan: 18 rumah',
    ]);
  });

  it('is short where nothing was reported', () => {
    const nothing = { ...data, byField: [], byType: [], reporting: null };
    const text = summaryText(nothing, { from: '2026-11', to: '2026-11' }, 'Asia/Jayapura', names);
    expect(text.split('\n').slice(3)).toEqual(['0 kegiatan, kehadiran 0 (P 0, L 0)']);
  });
});
