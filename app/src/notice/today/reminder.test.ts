import { expect, test } from 'vitest';
import { dueOn } from './reminder';

test.each([
  ['2026-11-25', 0, '2026-11', 6],
  ['2026-11-29', 0, '2026-11', 2],
  ['2026-11-30', 0, '2026-11', 1],
  ['2026-12-01', 0, '2026-11', 0],
  ['2026-12-05', 5, '2026-11', 1],
  ['2026-12-06', 5, '2026-11', 0],
  ['2027-01-01', 0, '2026-12', 0],
])('on %s, with %i days of grace, she is reminded of %s', (today, grace, month, daysLeft) => {
  expect(dueOn(today, grace)).toMatchObject({ month, daysLeft });
});

test.each([
  ['2026-11-24', 0],
  ['2026-12-02', 0],
  ['2026-11-29', 5],
  ['2026-12-07', 5],
])('on %s, with %i days of grace, nobody is disturbed', (today, grace) => {
  expect(dueOn(today, grace)).toBeNull();
});
