import { describe, expect, it } from 'vitest';
import type { ActivityItem, TotalRow } from '../engine/model';
import {
  addDecimals,
  counting,
  evidencePath,
  listQuestion,
  readEvidence,
  sameSums,
  tally,
  tallyOfTotals,
  totalsQuestion,
  type EvidenceQuestion,
} from './evidence';

const NOVEMBER = { from: '2026-11', to: '2026-11' };

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
    review: null,
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
    expect(sameSums(tallyOfTotals(question, rows), tally(question, items))).toBe(true);
    expect(sameSums(tallyOfTotals(question, rows), tally(question, items.slice(1)))).toBe(false);
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
