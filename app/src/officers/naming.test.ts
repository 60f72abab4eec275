import { expect, test } from 'vitest';
import type { SignedIn } from '../engine/model';
import { homeOf, initials, momentOf, regionsDown } from './naming';

test.each([
  ['Ny. Aisyah Kasuba', 'AK'],
  ['Ny. Hj. Fatmawati', 'F'],
  ['Wa Ode Rina, S.Pd.', 'WO'],
  ['', ''],
])('%s is signed %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

test('an office is ahead, in force or over', () => {
  expect(momentOf({ inForce: true, startsOn: '2026-01-01' }, '2026-11-28')).toBe('now');
  expect(momentOf({ inForce: false, startsOn: '2026-12-01' }, '2026-11-28')).toBe('ahead');
  expect(momentOf({ inForce: false, startsOn: '2020-01-01' }, '2026-11-28')).toBe('past');
});

test('an operator answers for the team that she is operator of, whatever else she is', () => {
  const office = (role: string, regionCode: string) => ({ role, regionCode });
  const me = { team: { regionCode: '82.04.08.2001' } } as SignedIn;
  const assignments = [office('ANGGOTA_POKJA', '82.04.08.2001'), office('OPERATOR', '82.04')];
  expect(homeOf({ ...me, assignments } as SignedIn)).toBe('82.04');
  expect(homeOf({ ...me, assignments: [office('BENDAHARA', '82.04.08.2001')] } as SignedIn)).toBe(
    '82.04.08.2001',
  );
});

test('the way down to a village leads through its kecamatan', () => {
  expect(regionsDown('82.04', '82.04.08.2001')).toEqual(['82.04.08', '82.04.08.2001']);
  expect(regionsDown('82.04', '82.04')).toEqual([]);
  expect(regionsDown('ID', '82.04')).toEqual(['82', '82.04']);
});
