import { expect, test } from 'vitest';
import { classesOf, rateClasses, stepOf } from './classes';

test('few values have a colour each, far apart on the ramp', () => {
  expect(classesOf([7, 7, 3])).toEqual([
    { step: 2, low: 3, high: 3, count: 1 },
    { step: 4, low: 7, high: 7, count: 2 },
  ]);
  expect(classesOf([9])).toEqual([{ step: 4, low: 9, high: 9, count: 1 }]);
  expect(classesOf([])).toEqual([]);
});

test('one very large region does not make all others alike', () => {
  const classes = classesOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 40_000]);

  expect(classes.map(({ low, high }) => [low, high])).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
    [7, 8],
    [9, 40_000],
  ]);
  expect(classes.every(({ count }) => count === 2)).toBe(true);
});

test('equal values stay in one class', () => {
  const classes = classesOf([1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6]);

  expect(classes[0]).toEqual({ step: 1, low: 1, high: 1, count: 7 });
  expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(12);
});

test('a rate of 100 stands alone, and none has the colour of silence', () => {
  const classes = rateClasses([0, 1, 99, 100, 100]);

  expect(classes.map(({ count }) => count)).toEqual([1, 0, 0, 1, 2]);
  expect(stepOf(classes, 0)).toBe(0);
  expect(stepOf(classes, 99)).toBe(4);
  expect(stepOf(classes, 100)).toBe(5);
  expect(stepOf(classes, null)).toBe(0);
});
