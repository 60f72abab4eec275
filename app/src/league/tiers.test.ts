import { expect, test } from 'vitest';
import { leaguePath, rankedBelow } from './tiers';

test.each([
  ['ID', ['REGENCY']],
  ['82', ['REGENCY', 'DISTRICT']],
  ['82.04', ['DISTRICT', 'VILLAGE']],
  ['82.04.08', ['VILLAGE']],
  ['82.04.08.2001', []],
])('below %s these are ranked: %s', (region, tiers) => expect(rankedBelow(region)).toEqual(tiers));

test('a table has an address', () => {
  expect(leaguePath('82.04', '2026-10', 'VILLAGE')).toBe(
    '/rekap/peringkat?region=82.04&bulan=2026-10&per=VILLAGE',
  );
});
