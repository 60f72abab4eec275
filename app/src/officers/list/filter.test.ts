import { expect, test } from 'vitest';
import { countNarrowed, filterPath, readFilter } from './filter';

const HOME = '82.04';

test('a list is found again under its address', () => {
  const filter = readFilter(new URLSearchParams('cari=ny+aisyah&wilayah=82.04.08&akun=LOCKED'), HOME);
  expect(filter).toEqual({
    region: '82.04.08',
    own: false,
    q: 'ny aisyah',
    role: '',
    field: '',
    state: 'LOCKED',
  });
  const path = filterPath(filter, HOME);
  expect(readFilter(new URL(path, 'https://x').searchParams, HOME)).toEqual(filter);
  expect(countNarrowed(filter, HOME)).toBe(2);
});

test('what the address does not know is left out', () => {
  const filter = readFilter(new URLSearchParams('jabatan=RAJA&bidang=POKJA_V&akun=x'), HOME);
  expect(filterPath(filter, HOME)).toBe('/pengurus');
  expect(countNarrowed(filter, HOME)).toBe(0);
});
