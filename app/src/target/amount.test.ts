import { expect, test } from 'vitest';
import { plannedValue, typedValue } from './amount';

test.each([
  ['40', '40'],
  ['1.240', '1240'],
  ['1.240,5', '1240.5'],
  [' 1 240 ', '1240'],
  ['12,25', '12.25'],
  ['12.5', '12.5'],
  ['0', '0'],
  ['1000000000000', '1000000000000'],
  ['1000000000001', null],
  ['12,345', null],
  ['-1', null],
  ['', null],
  ['banyak', null],
  ['1.24.5', null],
])('%s is taken for %s', (typed, value) => expect(plannedValue(typed)).toBe(value));

test('a value comes back as she types it', () => {
  expect(typedValue('1240.5')).toBe('1240,5');
  expect(typedValue(null)).toBe('');
});
