import { expect, test } from 'vitest';
import type { Field } from '../engine/model';
import type { Standing, TargetLine, TargetProgress } from './calls';
import { barOf, countStandings, headLines, perField } from './lines';

const progress: TargetProgress = {
  target: '200',
  achieved: '50',
  approved: '40',
  lastYear: null,
  start: null,
  percent: '25',
  expected: '100',
  standing: 'BEHIND',
};

function line(
  indicator: string,
  field: Field,
  standing: Standing,
  source: TargetLine['source'] = 'OWN',
): TargetLine {
  return {
    field,
    type: indicator.slice(0, -2),
    typeName: 'Pemanfaatan pekarangan',
    indicator,
    indicatorName: 'Bibit ditanam',
    unit: 'batang',
    kind: 'FLOW',
    own: null,
    children: null,
    source,
    progress: { ...progress, standing },
  };
}

const LINES = [
  line('I-01.1', 'POKJA_I', 'REACHED'),
  line('I-01.2', 'POKJA_I', 'BEHIND'),
  line('III-01.1', 'POKJA_III', 'ON_PACE', 'CHILDREN'),
  line('III-01.2', 'POKJA_III', 'NO_REPORT'),
  line('IV-01.1', 'POKJA_IV', 'NO_TARGET', 'NONE'),
];

test('a bar ends at its target and its mark stands where it should be', () => {
  expect(barOf(progress)).toEqual({ there: 25, pace: 50 });
  expect(barOf({ ...progress, achieved: '500' }).there).toBe(100);
  expect(barOf({ ...progress, achieved: null }).there).toBe(0);
  expect(barOf({ ...progress, target: '0', expected: '0' })).toEqual({ there: 0, pace: 0 });
});

test('what has no target stands in no list', () => {
  expect(perField(LINES, null).map((part) => [part.field, part.lines.length])).toEqual([
    ['POKJA_I', 2],
    ['POKJA_III', 2],
  ]);
  expect(perField(LINES, 'POKJA_III')).toHaveLength(1);
  expect(countStandings(LINES)).toMatchObject({ REACHED: 1, BEHIND: 1, ON_PACE: 1, NO_REPORT: 1 });
});

test('the recap shows of each bidang what lags first, in the usual order', () => {
  const codes = (most: number) => headLines(LINES.slice(0, 4), most).map((each) => each.indicator);
  expect(codes(2)).toEqual(['I-01.2', 'III-01.2']);
  expect(codes(3)).toEqual(['I-01.2', 'III-01.1', 'III-01.2']);
});
