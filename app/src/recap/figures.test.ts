import { describe, expect, it } from 'vitest';
import type { Region, TotalRow } from '../engine/model';
import { perChild, perField, perType, trend } from './figures';

function row(more: Partial<TotalRow>): TotalRow {
  const none = { submitted: 0, approved: 0, returned: 0 };
  return { activities: none, participantsMale: none, participantsFemale: none, ...more };
}

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
    const rare = row({
      field: 'POKJA_I',
      type: 'I-04',
      indicator: 'I-04.1',
      activities: { submitted: 1, approved: 0, returned: 0 },
    });
    const often = row({ field: 'POKJA_I', type: 'I-13', indicator: 'I-13.1', activities: one });
    expect(perType([rare, often]).map((type) => type.type)).toEqual(['I-13', 'I-04']);
  });

  it('leave out what only returned reports told, but not a state from before the period', () => {
    const of = (type: string, current: string, returned: number) =>
      row({
        field: 'POKJA_III',
        type,
        indicator: `${type}.1`,
        kind: 'STOCK',
        activities: { submitted: 0, approved: 0, returned },
        value: { submitted: '0', approved: current, returned: '9', current },
      });
    expect(perType([of('III-01', '20', 0), of('III-02', '0', 1)]).map((type) => type.type)).toEqual([
      'III-01',
    ]);
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
