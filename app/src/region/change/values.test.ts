import { describe, expect, it } from 'vitest';
import { changeForm, readMoves, type ChangeValues } from './values';

const values: ChangeValues = {
  kind: 'SPLIT',
  region: ' 82.04.08 ',
  newCode: '82.04.31',
  name: 'Bacan Utara',
  regionKind: 'KECAMATAN',
  into: '82.04.09',
  moves: '',
  effectiveOn: '2027-01-01',
  basis: '',
};

describe('a change of the tree', () => {
  it('has the members of its kind and no others', () => {
    expect(changeForm(values, [])).toEqual({
      kind: 'SPLIT',
      effectiveOn: '2027-01-01',
      region: '82.04.08',
      newCode: '82.04.31',
      name: 'Bacan Utara',
      regionKind: 'KECAMATAN',
    });
    expect(changeForm({ ...values, kind: 'MERGE' }, [])).toEqual({
      kind: 'MERGE',
      effectiveOn: '2027-01-01',
      region: '82.04.08',
      into: '82.04.09',
    });
  });

  it('reads regions that move along, one a line', () => {
    expect(readMoves('82.04.08.2005  82.04.31.2001\n\n82.04.08.2006;82.04.31.2002\n')).toEqual([
      { code: '82.04.08.2005', newCode: '82.04.31.2001' },
      { code: '82.04.08.2006', newCode: '82.04.31.2002' },
    ]);
    expect(readMoves('82.04.08.2005')).toBeNull();
    expect(readMoves('')).toEqual([]);
  });
});
