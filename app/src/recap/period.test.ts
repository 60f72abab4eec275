import { describe, expect, it } from 'vitest';
import {
  before,
  earlierTree,
  lastDay,
  latestMonth,
  monthsBefore,
  monthsOf,
  periodName,
  preset,
  readPeriod,
} from './period';

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

  it('keeps the regions by which it is counted', () => {
    const counted = readPeriod(new URLSearchParams('from=2026-07&to=2026-12&tree=2026-08-31'), '2026-11');
    expect(counted.tree).toBe('2026-08-31');
    expect(before(counted)).toEqual({ from: '2026-01', to: '2026-06', tree: '2026-08-31' });
    expect(readPeriod(new URLSearchParams('from=2026-07&to=2026-12&tree=2026-13-40'), '2026-11')).toEqual({
      from: '2026-07',
      to: '2026-12',
    });
  });

  it('may lie under regions that have changed since', () => {
    expect(earlierTree(NOVEMBER, null)).toBe(null);
    expect(earlierTree(NOVEMBER, '2026-11-01')).toBe(null);
    expect(earlierTree(NOVEMBER, '2026-11-20')).toBe('2026-11-19');
    expect(earlierTree(NOVEMBER, '2027-01-01')).toBe('2026-11-30');
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
    expect(monthsBefore('2026-02', 3)).toEqual(['2026-01', '2025-12', '2025-11']);
    expect(lastDay('2028-02')).toBe('2028-02-29');
    expect(latestMonth({ from: '2026-07', to: '2026-12' }, '2026-11')).toBe('2026-11');
    expect(latestMonth({ from: '2027-01', to: '2027-12' }, '2026-11')).toBeNull();
  });
});
