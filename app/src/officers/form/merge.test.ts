import { expect, test } from 'vitest';
import { merge } from './merge';

const base = { name: 'Ny. Aisyah', phone: '0812', address: 'RT 02' };

test('what only the other changed is taken over, what only she changed stays', () => {
  const mine = { ...base, phone: '0813' };
  const theirs = { ...base, address: 'RT 05' };
  expect(merge(base, mine, theirs)).toEqual({
    values: { name: 'Ny. Aisyah', phone: '0813', address: 'RT 05' },
    clashes: [],
  });
});

test('where both changed it, hers stays and the difference is named', () => {
  const mine = { ...base, phone: '0813', name: 'Ny. Aisyah K.' };
  const theirs = { ...base, phone: '0814', name: 'Ny. Aisyah K.' };
  expect(merge(base, mine, theirs)).toEqual({
    values: mine,
    clashes: [{ field: 'phone', mine: '0813', theirs: '0814' }],
  });
});
