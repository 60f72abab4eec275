import { expect, test } from 'vitest';
import type { MemberFacts } from '../../engine/officers/model';
import { blankOffice, NOBODY, officeForm, personForm, personValues } from './values';

test('what was left empty is null, and comes back as it was read', () => {
  const form = personForm({ ...NOBODY, name: 'Ny. Salma', generalCadre: 'ya' }, 3);
  expect(form).toMatchObject({ name: 'Ny. Salma', phone: null, generalCadre: true, baseVersion: 3 });
  expect(personValues({ ...form, name: 'Ny. Salma', generalCadre: true } as MemberFacts)).toEqual({
    ...NOBODY,
    name: 'Ny. Salma',
    generalCadre: 'ya',
  });
});

test('a bidang goes only with an office of a Pokja', () => {
  const blank = { ...blankOffice('82.04', '2026-11-28'), field: 'POKJA_II' };
  expect(officeForm({ ...blank, role: 'KETUA_POKJA' }, 0).field).toBe('POKJA_II');
  expect(officeForm({ ...blank, role: 'KETUA' }, 0).field).toBeNull();
  expect(officeForm(blank, 0).role).toBeNull();
});
