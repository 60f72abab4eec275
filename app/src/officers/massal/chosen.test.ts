import { describe, expect, it } from 'vitest';
import type { Roster } from '../../engine/rosters';
import { choiceOf, countChosen, isChosen, toggled, type Chosen } from './chosen';

const roster = {
  counts: { bad: 3, newcomers: 10, offices: 2, changed: 1, same: 5, written: 4 },
} as Roster;

describe('which rows are written', () => {
  it('begins with all good ones that are not yet written', () => {
    expect(countChosen(roster, { kind: 'ALL' })).toBe(9);
    expect(choiceOf({ kind: 'ALL' })).toEqual({ kind: 'ALL', rows: [] });
  });

  it('leaves out what is tapped, and takes it back when tapped again', () => {
    const without = toggled({ kind: 'ALL' }, 7);
    expect(isChosen(without, 7)).toBe(false);
    expect(isChosen(without, 8)).toBe(true);
    expect(countChosen(roster, without)).toBe(8);
    expect(choiceOf(without)).toEqual({ kind: 'EXCEPT', rows: [7] });
    expect(toggled(without, 7)).toEqual({ kind: 'ALL' });
  });

  it('can begin with none', () => {
    const none: Chosen = { kind: 'ONLY', rows: new Set() };
    expect(countChosen(roster, none)).toBe(0);
    const one = toggled(none, 4);
    expect(isChosen(one, 4)).toBe(true);
    expect(choiceOf(one)).toEqual({ kind: 'ONLY', rows: [4] });
    expect(toggled(one, 4)).toEqual({ kind: 'ONLY', rows: new Set() });
  });
});
