import { expect, test } from 'vitest';
import type { HeldOffice } from '../../engine/officers/model';
import { words } from '../words.id';
import { begun, complaintsOf, handoverForm, successorOf } from './passing';

const office = { id: 'jabatan', startsOn: '2025-03-01' } as HeldOffice;
const { values } = begun(office, '2026-11-28');

test('nobody takes over before she is named and the day is known', () => {
  expect(Object.keys(complaintsOf(words, { ...values, takesOverOn: '' }))).toEqual([
    'successor',
    'takesOverOn',
  ]);
  expect(Object.keys(complaintsOf(words, { ...values, kind: 'new' }))).toEqual(['successorName']);
  expect(complaintsOf(words, { ...values, successor: 'x' })).toEqual({});
});

test('a successor from the list brings her id, a new one her name', () => {
  const known = { ...values, successor: 'ibu-b', knownName: 'Ny. B', successorName: 'dulu diketik' };
  expect(handoverForm('ibu-a', office.id, known)).toMatchObject({
    officer: 'ibu-a',
    office: 'jabatan',
    successor: 'ibu-b',
    successorName: null,
    takesOverOn: '2026-11-28',
    items: null,
  });
  const fresh = { ...values, kind: 'new', successorName: ' Ny. C ' };
  expect(handoverForm('ibu-a', office.id, fresh)).toMatchObject({
    successor: values.newcomerId,
    successorName: ' Ny. C ',
  });
  expect(successorOf(fresh)).toBe('Ny. C');
});

test('an office that begins only later proposes no day', () => {
  expect(begun({ ...office, startsOn: '2026-12-01' }, '2026-11-28').values.takesOverOn).toBe('');
});
