import { describe, expect, it } from 'vitest';
import type { ActivityType } from '../model';
import type { DraftForm } from '../stored';
import { emptyForm } from './report';
import { hintsOf, isUnusual, usualRange, type Past } from './usual';

const TODAY = '2026-11-25';
const TYPE = {
  code: 'III-01',
  indicators: [
    { code: 'III-01.1', name: 'Rumah memanfaatkan pekarangan', unit: 'rumah', kind: 'STOCK' },
    { code: 'III-01.2', name: 'Bibit ditanam', unit: 'batang', kind: 'FLOW' },
  ],
} as ActivityType;
const NOTHING: Past = { participants: [], results: new Map() };

function hints(patch: Partial<DraftForm>, team: Partial<Past> = {}, phone: Partial<Past> = {}) {
  const form = { ...emptyForm('82.04.08.2001', TODAY), ...patch };
  return hintsOf(form, TYPE, { team: { ...NOTHING, ...team }, phone: { ...NOTHING, ...phone } }, TODAY);
}

describe('the usual range', () => {
  it('needs four reports', () => {
    expect(usualRange([20, 30, 60])).toBeNull();
    expect(usualRange([60, 20, 30, 25])).toEqual({ low: 20, high: 60 });
  });

  it('is not widened by one slip of the finger', () => {
    expect(usualRange([20, 25, 30, 60, 6000])).toEqual({ low: 20, high: 60 });
    expect(usualRange([20, 25, 27, 30, 60])).toEqual({ low: 20, high: 60 });
    expect(usualRange([18, 18, 18, 18, 180])).toEqual({ low: 18, high: 18 });
  });

  it('leaves room for a busy day and for small numbers', () => {
    const range = { low: 20, high: 60 };
    expect([9, 10, 20, 60, 120, 121].map((value) => isUnusual(value, range))).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(isUnusual(4, { low: 0, high: 1 })).toBe(false);
    expect(isUnusual(5, null)).toBe(false);
  });
});

describe('a hint', () => {
  it('asks about participants far from what the team is used to', () => {
    const team = { participants: [20, 25, 30, 60] };
    expect(hints({ male: '20', female: '580' }, team)).toEqual([
      {
        kind: 'usual',
        field: 'participants',
        unit: null,
        of: 'team',
        range: { low: 20, high: 60 },
        value: 600,
      },
    ]);
    expect(hints({ male: '4', female: '23' }, team)).toEqual([]);
  });

  it('takes the whole phone when the team has fewer than four of that type', () => {
    const few = { participants: [25, 30] };
    const all = { participants: [20, 25, 30, 60] };
    expect(hints({ female: '600' }, few, all)).toMatchObject([{ of: 'phone', range: { low: 20, high: 60 } }]);
    expect(hints({ female: '600' }, few, few)).toEqual([]);
  });

  it('asks about results, by their indicator', () => {
    const team = { results: new Map([['III-01.1', [12, 14, 18, 18]]]) };
    expect(hints({ results: { 'III-01.1': '180', 'III-01.2': '180' } }, team)).toEqual([
      {
        kind: 'usual',
        field: 'results.III-01.1',
        unit: 'rumah',
        of: 'team',
        range: { low: 12, high: 18 },
        value: 180,
      },
    ]);
    expect(hints({ results: { 'III-01.1': '' } }, team)).toEqual([]);
    expect(hints({ results: { 'III-01.1': 'dua' } }, team)).toEqual([]);
  });

  it('asks about a day far away, tomorrow, and very many days', () => {
    expect(hints({ startDate: '2025-11-25' })).toEqual([{ kind: 'longAgo', field: 'startDate', days: 365 }]);
    expect(hints({ startDate: '2026-11-26' })).toEqual([{ kind: 'tomorrow', field: 'startDate' }]);
    expect(hints({ startDate: '2026-11-01', endDate: '2026-11-20' })).toEqual([
      { kind: 'manyDays', field: 'endDate', days: 20 },
    ]);
    expect(hints({ startDate: '2026-10-01', endDate: '2026-10-03' })).toEqual([]);
    expect(hints({ startDate: '' })).toEqual([]);
  });

  it('asks when nobody came, but not while nothing is filled in', () => {
    expect(hints({ male: '0', female: '0' })).toEqual([{ kind: 'nobody', field: 'participants' }]);
    expect(hints({})).toEqual([]);
  });
});
