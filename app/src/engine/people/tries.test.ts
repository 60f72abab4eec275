import { expect, test } from 'vitest';
import { complaintAbout, waitAfterWrong } from './tries';

test('a PIN has four to six digits and is not what everybody tries first', () => {
  for (const digits of ['123', '1234567', '12a4', '', ' 1234', '１２３４'])
    expect(complaintAbout(digits)).toBe('length');
  for (const digits of ['1234', '0000', '987654', '3456', '111111'])
    expect(complaintAbout(digits)).toBe('easy');
  for (const digits of ['2846', '1357', '120485', '1223']) expect(complaintAbout(digits)).toBeNull();
});

test('whoever guesses waits longer each time', () => {
  const waits = Array.from({ length: 40 }, (_, times) => waitAfterWrong(times));
  expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
  expect([...waits].sort((one, other) => one - other)).toEqual(waits);
  expect(Math.max(...waits)).toBe(900_000);
});
