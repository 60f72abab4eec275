import { describe, expect, it } from 'vitest';
import type { ReportingPage, ReportingRow } from '../engine/api';
import type { ActivityItem, Region, TotalRow } from '../engine/model';
import {
  addDecimals,
  counting,
  evidencePath,
  listQuestion,
  readEvidence,
  tally,
  tallyOfTotals,
} from './evidence';
import { totalsQuestion, type EvidenceQuestion } from './evidence';
import { perChild, perField, perType, trend } from './figures';
import { before, lastDay, latestMonth, monthsOf, periodName, preset, readPeriod } from './period';
import { longSilent, percent, reportedText, silenceText, silentChildren } from './reporting';

const NOVEMBER = { from: '2026-11', to: '2026-11' };

describe('a period', () => {
  it('is chosen by its name', () => {
    expect(preset('month', '2026-11')).toEqual(NOVEMBER);
    expect(preset('lastMonth', '2026-01')).toEqual({ from: '2025-12', to: '2025-12' });
    expect(preset('semester', '2026-06')).toEqual({ from: '2026-01', to: '2026-06' });
    expect(preset('semester', '2026-07')).toEqual({ from: '2026-07', to: '2026-12' });
  });

  it('is compared with as many months directly before', () => {
    expect(before(NOVEMBER)).toEqual({ from: '2026-10', to: '2026-10' });
    expect(before({ from: '2026-01', to: '2026-06' })).toEqual({ from: '2025-07', to: '2025-12' });
  });

  it('is read from an address, and a wrong one means this month', () => {
    expect(readPeriod(new URLSearchParams('from=2026-07&to=2026-12'), '2026-11').to).toBe('2026-12');
    expect(readPeriod(new URLSearchParams('from=2026-13&to=2026-14'), '2026-11')).toEqual(NOVEMBER);
    expect(readPeriod(new URLSearchParams('from=2026-11&to=2026-07'), '2026-11')).toEqual(NOVEMBER);
  });

  it('has a name people use', () => {
    expect(periodName(NOVEMBER)).toBe('November 2026');
    expect(periodName({ from: '2026-07', to: '2026-12' })).toBe('Semester II 2026');
    expect(periodName({ from: '2026-01', to: '2026-12' })).toBe('Tahun 2026');
    expect(periodName({ from: '2026-09', to: '2026-11' })).toBe('September–November 2026');
  });

  it('knows its months and days', () => {
    expect(monthsOf({ from: '2025-11', to: '2026-02' })).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(lastDay('2028-02')).toBe('2028-02-29');
    expect(latestMonth({ from: '2026-07', to: '2026-12' }, '2026-11')).toBe('2026-11');
    expect(latestMonth({ from: '2027-01', to: '2027-12' }, '2026-11')).toBeNull();
  });
});

function item(id: string, more: Partial<ActivityItem> = {}): ActivityItem {
  return {
    id,
    regionCode: '82.04.08.2001',
    regionName: 'Labuha',
    parentRegionName: 'Kec. Bacan',
    field: 'POKJA_III',
    typeCode: 'III-01',
    typeName: 'Pekarangan',
    title: id,
    startDate: '2026-11-20',
    participantsMale: 4,
    participantsFemale: 23,
    state: 'APPROVED',
    revision: 1,
    published: false,
    submittedAt: '2026-11-20T10:00:00Z',
    openedAt: null,
    photos: [],
    results: [],
    ...more,
  };
}

function row(more: Partial<TotalRow>): TotalRow {
  const none = { submitted: 0, approved: 0, returned: 0 };
  return { activities: none, participantsMale: none, participantsFemale: none, ...more };
}

describe('a number', () => {
  const question: EvidenceQuestion = {
    ...NOVEMBER,
    region: '82.04.08',
    own: false,
    field: 'POKJA_III',
    type: 'III-01',
    indicator: { code: 'III-01.2', kind: 'FLOW' },
    states: ['SUBMITTED', 'APPROVED'],
  };

  function reopened(asked: EvidenceQuestion) {
    const address = new URL(evidencePath(asked), 'http://x');
    return readEvidence(address.searchParams, '82.04', '2026-12');
  }

  it('opens an address that means exactly what its cell means', () => {
    for (const asked of [
      question,
      { ...NOVEMBER, region: '82.04', own: true, states: ['RETURNED'] } satisfies EvidenceQuestion,
      { ...question, indicator: { code: 'III-01.1', kind: 'STOCK' } } satisfies EvidenceQuestion,
    ]) {
      expect(reopened(asked)).toEqual(asked);
    }
  });

  it('asks for the reports of the same region, bidang, type, indicator, states and days', () => {
    expect(listQuestion(question, 50)).toEqual({
      region: '82.04.08',
      field: 'POKJA_III',
      type: 'III-01',
      indicator: 'III-01.2',
      state: ['SUBMITTED', 'APPROVED'],
      from: '2026-11-01',
      to: '2026-11-30',
      limit: 50,
    });
    expect(totalsQuestion(question).by).toEqual(['field', 'type', 'indicator']);
  });

  it('of a region’s own team leaves out the teams below', () => {
    const own: EvidenceQuestion = { ...NOVEMBER, region: '82.04.08', own: true, states: ['APPROVED'] };
    expect(listQuestion(own, 50).own).toBe(true);
    const rows = [
      row({ child: '82.04.08', activities: { submitted: 1, approved: 2, returned: 0 } }),
      row({ child: '82.04.08.2001', activities: { submitted: 0, approved: 9, returned: 0 } }),
    ];
    expect(tallyOfTotals(own, rows).activities).toBe(2);
  });

  it('equals the sum of its evidence', () => {
    const items = [
      item('a', { results: [{ indicator: 'III-01.2', value: '240.5' }] }),
      item('b', { results: [{ indicator: 'III-01.2', value: '10.25' }], state: 'SUBMITTED' }),
    ];
    const rows = [
      row({
        field: 'POKJA_III',
        type: 'III-01',
        indicator: 'III-01.2',
        activities: { submitted: 1, approved: 1, returned: 3 },
        participantsMale: { submitted: 4, approved: 4, returned: 9 },
        participantsFemale: { submitted: 23, approved: 23, returned: 9 },
        value: { submitted: '10.25', approved: '240.5', returned: '7', current: '250.75' },
      }),
      row({ field: 'POKJA_III', type: 'III-02', indicator: 'III-02.1' }),
    ];
    expect(tally(question, items)).toEqual({ activities: 2, male: 8, female: 46, value: '250.75' });
    expect(tallyOfTotals(question, rows)).toEqual(tally(question, items));
    const approved: EvidenceQuestion = { ...question, states: ['APPROVED'] };
    expect(tallyOfTotals(approved, rows).value).toBe('240.5');
  });

  it('that is a state has each team’s latest report as evidence, however old', () => {
    const stock: EvidenceQuestion = { ...question, indicator: { code: 'III-01.1', kind: 'STOCK' } };
    expect(listQuestion(stock, 50)).not.toHaveProperty('from');
    const rumah = (value: string) => [{ indicator: 'III-01.1', value }];
    const items = [
      item('labuha now', { results: rumah('21') }),
      item('tomori', { regionCode: '82.04.08.2004', results: rumah('40'), startDate: '2026-09-02' }),
      item('labuha before', { results: rumah('18'), startDate: '2026-08-01' }),
    ];
    const latest = counting(stock, items);
    expect(latest.map((one) => one.id)).toEqual(['labuha now', 'tomori']);
    expect(tally(stock, latest).value).toBe('61');
  });

  it('is added exactly, to the last cent', () => {
    expect(addDecimals(['0.1', '0.2'])).toBe('0.3');
    expect(addDecimals(['999999999999.99', '0.01'])).toBe('1000000000000');
    expect(addDecimals([])).toBe('0');
  });
});

describe('figures', () => {
  const one = { submitted: 1, approved: 4, returned: 2 };

  it('name every bidang, also one without activities', () => {
    const figures = perField(['POKJA_I', 'POKJA_II'], [row({ field: 'POKJA_I', activities: one })], []);
    expect(figures.map(({ field, activities }) => [field, activities.approved])).toEqual([
      ['POKJA_I', 4],
      ['POKJA_II', 0],
    ]);
  });

  it('put the indicators under their kind of activity, the frequent kinds first', () => {
    const rare = row({ field: 'POKJA_I', type: 'I-04', typeName: 'Pola asuh', indicator: 'I-04.1' });
    const often = row({ field: 'POKJA_I', type: 'I-13', indicator: 'I-13.1', activities: one });
    expect(perType([rare, often]).map((type) => type.type)).toEqual(['I-13', 'I-04']);
  });

  it('do not take a village without reports for one with zero', () => {
    const bacan = { code: '82.04.08', name: 'Bacan', tier: 'DISTRICT' } as Region;
    const labuha = { code: '82.04.08.2001', name: 'Labuha' } as Region;
    const tomori = { code: '82.04.08.2004', name: 'Tomori' } as Region;
    const rows = [
      row({ child: labuha.code, activities: one }),
      row({ child: bacan.code, activities: one }),
      row({ child: '82.04.08.2999', childName: 'Lama', activities: one }),
    ];
    expect(
      perChild(bacan, [labuha, tomori], rows, null).map(({ name, own, row: told }) => [name, own, !!told]),
    ).toEqual([
      ['Labuha', false, true],
      ['Tomori', false, false],
      ['Lama', false, true],
      ['Bacan', true, true],
    ]);
  });

  it('are compared honestly: a month that still runs is not less, it is not over', () => {
    expect(trend(112, 100, true)).toEqual({ is: 'up', percent: 12 });
    expect(trend(40, 100, true)).toEqual({ is: 'soFar' });
    expect(trend(40, 100, false)).toEqual({ is: 'down', percent: 60 });
    expect(trend(100, 100, false)).toEqual({ is: 'same', percent: 0 });
    expect(trend(5, 0, false)).toEqual({ is: 'none' });
  });
});

describe('who has reported', () => {
  const unit = (region: string, reported: number, lastReportAt: string | null): ReportingRow => ({
    region,
    name: region,
    expected: 1,
    reported,
    onTime: reported,
    lastReportAt,
  });
  const obi: ReportingRow = { ...unit('obi', 3, null), expected: 8 };
  const page: ReportingPage = {
    ...unit('82.04.08', 1, null),
    expected: 4,
    month: '2026-11',
    children: [
      unit('labuha', 1, '2026-11-20T01:00:00Z'),
      unit('laluin', 0, '2026-09-01T18:00:00Z'),
      unit('tomori', 0, '2026-10-30T01:00:00Z'),
      unit('suma', 0, null),
    ],
  };

  it('is told in words, and silence is never a zero', () => {
    expect(silenceText(page.children[1] ?? obi, 'Asia/Jayapura', '2026-11-24')).toBe(
      'belum lapor sejak 2 Sep',
    );
    expect(silenceText(page.children[3] ?? obi, 'Asia/Jayapura', '2026-11-24')).toBe('belum pernah lapor');
    expect(silenceText(obi, 'Asia/Jayapura', '2026-11-24')).toBe('5 dari 8 desa belum lapor');
    expect(reportedText({ ...obi, reported: 0 })).toBe('belum lapor');
    expect(reportedText(obi)).toBe('3 dari 8 desa');
  });

  it('begins with the longest silence', () => {
    expect(silentChildren(page).map((row) => row.region)).toEqual(['suma', 'laluin', 'tomori']);
    expect(longSilent(page, 'Asia/Jayapura')).toBe(2);
  });

  it('rounds without telling all or nothing too early', () => {
    expect(percent({ reported: 248, expected: 249 })).toBe(99);
    expect(percent({ reported: 1, expected: 900 })).toBe(1);
    expect(percent({ reported: 249, expected: 249 })).toBe(100);
    expect(percent({ reported: 0, expected: 0 })).toBe(0);
  });
});
